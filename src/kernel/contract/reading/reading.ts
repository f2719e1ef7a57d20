import type { ContractCode, Finding } from '../codes.js';
import { readInstant } from '../instant.js';
import { MAX_FINDINGS } from '../limits.js';
import type { ObjectShape } from '../shape.js';
import { isJsonObject, type PathStep, type UnknownField } from '../unknown-key.js';

export interface ReadingContext {
  /** The present, as an instant. */
  readonly now: string;
  /** Institution that the file was announced for: a record of another one is an error. */
  readonly institution?: string;
  /** Country of each institution that is loaded, by code; without it no institution is doubted. */
  readonly countryOf?: ReadonlyMap<string, string>;
}

/** Step of the shown path for a key that the contract does not know. */
export const HIDDEN_KEY = '*';

function pathText(steps: readonly PathStep[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += path === '' ? step : `.${step}`;
  }
  return path;
}

/** State of reading one record: the present place, the findings, and what is kept aside. */
export class RecordReading {
  readonly errors: Finding[] = [];
  readonly warnings: Finding[] = [];
  readonly unknownFields: UnknownField[] = [];
  readonly nowMs: number;
  readonly thisYear: number;
  errorCount = 0;

  private warningCount = 0;
  /** Path as it is shown: positions of the file, unknown keys hidden. */
  private readonly shownPath: PathStep[] = [];
  /** Path in the record that is being made: positions after empty entries were left out, keys as they are. */
  private readonly madePath: PathStep[] = [];
  /** Positions in the file of the remaining entries, by list that lost entries. */
  private readonly positions = new Map<readonly unknown[], readonly number[]>();

  constructor(
    readonly context: ReadingContext,
    readonly recordShape: ObjectShape | undefined,
  ) {
    const now = readInstant(context.now);
    if (!now) throw new RangeError('readRecord: context.now has to be an ISO 8601 instant with zone.');
    this.nowMs = now.epochMs;
    this.thisYear = new Date(this.nowMs).getUTCFullYear();
  }

  get depth(): number {
    return this.madePath.length;
  }

  enter(shown: PathStep, made: PathStep = shown): void {
    this.shownPath.push(shown);
    this.madePath.push(made);
  }

  leave(): void {
    this.shownPath.pop();
    this.madePath.pop();
  }

  keepUnknown(value: unknown): void {
    this.unknownFields.push({ path: [...this.madePath], value });
  }

  keepPositions(list: readonly unknown[], positions: readonly number[]): void {
    if (positions.some((position, index) => position !== index)) this.positions.set(list, positions);
  }

  /** Returns the position in the file of an entry of a made list. */
  positionOf(list: readonly unknown[], index: number): number {
    return this.positions.get(list)?.[index] ?? index;
  }

  error(code: ContractCode, expected?: string): void {
    this.errorCount += 1;
    this.add(this.errors, this.errorCount, code, expected);
  }

  warn(code: ContractCode, expected?: string): void {
    this.warningCount += 1;
    this.add(this.warnings, this.warningCount, code, expected);
  }

  /** Notes an error at a field of the present object. */
  errorIn(key: string, code: ContractCode, expected?: string): void {
    this.enter(key);
    this.error(code, expected);
    this.leave();
  }

  warnIn(key: string, code: ContractCode, expected?: string): void {
    this.enter(key);
    this.warn(code, expected);
    this.leave();
  }

  /** Goes to a place of the finished record, as its file had it, so that a rule can report there. */
  at(record: unknown, path: readonly PathStep[]): this {
    this.shownPath.length = 0;
    let here: unknown = record;
    for (const step of path) {
      if (typeof step === 'number' && Array.isArray(here)) {
        this.shownPath.push(this.positionOf(here, step));
        here = here[step];
      } else {
        this.shownPath.push(step);
        here = isJsonObject(here) ? here[step] : undefined;
      }
    }
    return this;
  }

  private add(findings: Finding[], count: number, code: ContractCode, expected: string | undefined): void {
    if (count > MAX_FINDINGS) {
      if (count === MAX_FINDINGS + 1) findings.push({ path: '', code: 'EXCHANGE.MORE_FINDINGS' });
      return;
    }
    const finding = { path: pathText(this.shownPath), code };
    findings.push(expected === undefined ? finding : { ...finding, expected });
  }
}
