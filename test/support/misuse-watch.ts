import type { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import type { AskedFields, QueryLogEntry, QuestionKind } from '../../src/modules/access/misuse/index.js';
import { findingsIn, type MisuseRule } from '../../src/modules/access/misuse/domain/rules.js';
import { hashQuestion } from '../../src/modules/access/misuse/use-cases/hash-question.js';

const DAY_MS = 86_400_000;
/** A worker's round comes so often. */
export const ROUND_MS = 10_000;

/** What somebody does at a moment; what is left out is nothing. */
export interface Deed {
  readonly at: number;
  readonly actorId: string;
  readonly kind: QuestionKind;
  readonly question?: AskedFields;
  readonly objects?: readonly string[];
  readonly ownObjects?: readonly string[];
  readonly decoys?: readonly string[];
  readonly hits?: number;
  readonly network?: string;
}

export interface Seen {
  readonly rule: MisuseRule;
  readonly actorId: string | undefined;
  readonly stops: boolean;
  readonly entries: readonly QueryLogEntry[];
  /** Moment of the round that has seen it. */
  readonly at: number;
}

/**
 * One institution's ledger in virtual time, with the worker's rounds: the rules, their parameters and the hashes are those of the product, the
 * database is an array.
 */
export class MisuseWatch {
  readonly vouched = new Set<string>();
  private readonly entries: QueryLogEntry[] = [];
  private readonly told = new Set<string>();

  constructor(private readonly institutionId: string) {}

  write(deed: Deed): void {
    const { at, actorId, kind, question, objects = [], ownObjects = [], decoys = [], hits, network } = deed;
    const { institutionId } = this;
    this.entries.push({
      ...{ id: String(this.entries.length), at: new Date(at), actorId, institutionId, kind, caseId: null },
      ...hashQuestion('a key of the simulation', institutionId, question ?? { fields: {} }),
      ...(question ? {} : { shape: null }),
      ...{ objects, ownObjects, decoys, hits: hits ?? null, network: network ?? null },
    });
  }

  /** A round at this moment: what it tells, each thing once for the day on which it was last done. */
  round(at: number): Seen[] {
    const entries = this.entries.filter((one) => one.at.getTime() <= at);
    return findingsIn({ entries, vouched: this.vouched, now: new Date(at) }).flatMap(
      ({ rule, actorId, stops, entries: seen }) => {
        const last = Math.max(...seen.map((one) => one.at.getTime()));
        const pattern = `${rule} ${actorId ?? ''} ${Math.floor(last / DAY_MS)} ${stops}`;
        if (this.told.has(pattern)) return [];
        this.told.add(pattern);
        return [{ rule, actorId, at, stops, entries: seen }];
      },
    );
  }
}

/** The first round that comes after a moment, wherever in its beat the worker is. */
export const roundAfter = (at: number, offset: number): number =>
  Math.ceil((at - offset) / ROUND_MS) * ROUND_MS + offset;

/** One of several, drawn. */
export function oneOf<T>(chance: SeededGenerator, values: readonly T[]): T {
  const value = values[chance.integer(0, values.length - 1)];
  if (value === undefined) throw new RangeError('There is nothing to draw from.');
  return value;
}

/** Any id, as a database makes it. */
export function idOf(chance: SeededGenerator): string {
  const digits = Array.from({ length: 32 }, () => chance.integer(0, 15).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
