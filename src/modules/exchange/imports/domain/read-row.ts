import type { SourceFinding } from './finding.js';
import type { JsonDraft, JsonTree } from './json.js';
import { columnsOf, type Mapping, type MappingRule } from './mapping.js';
import { readCell } from './read-cell.js';
import { fillIn, valueAt } from './target-path.js';
import { withoutHalfBlocks, type TakenColumns } from './whole-blocks.js';

/** A row by the names of its columns. */
export type ImportRow = ReadonlyMap<string, string>;

export interface RowReading {
  /** Absent where the row is rejected. */
  readonly record?: JsonTree;
  readonly warnings: readonly SourceFinding[];
  readonly errors: readonly SourceFinding[];
}

/** A row as a raw record of the exchange format. What it means there, the contract checks. */
export function readRow(mapping: Mapping, row: ImportRow, id: string): RowReading {
  const state: ReadingState = {
    record: {},
    kept: keptFrom(row, mapping),
    taken: [],
    warnings: [],
    errors: [],
  };
  for (const rule of mapping.rules) applyRule(state, rule, row, mapping.decimalComma);
  for (const { to, value, onlyWith } of mapping.constants) {
    if (onlyWith === undefined || valueAt(state.record, onlyWith) !== undefined)
      fillIn(state.record, to, value);
  }
  if (state.errors.length > 0) return { warnings: state.warnings, errors: state.errors };
  const { record, warnings } = withoutHalfBlocks(state.record, state.taken, state.kept);
  const extra = Object.fromEntries(
    [...row].filter(([column, cell]) => state.kept.has(column) && cell.trim() !== ''),
  );
  return {
    record: {
      recordType: mapping.recordType,
      institution: mapping.institution.code,
      id,
      ...record,
      ...(Object.keys(extra).length > 0 && { extra }),
    },
    warnings: [...state.warnings, ...warnings],
    errors: [],
  };
}

interface ReadingState {
  readonly record: JsonDraft;
  /** The columns that go under `extra`. */
  readonly kept: Set<string>;
  readonly taken: TakenColumns[];
  readonly warnings: SourceFinding[];
  readonly errors: SourceFinding[];
}

function keptFrom(row: ImportRow, { idFrom }: Mapping): Set<string> {
  const kept = new Set(row.keys());
  if (idFrom !== 'hash') kept.delete(idFrom.column);
  return kept;
}

function applyRule(state: ReadingState, rule: MappingRule, row: ImportRow, decimalComma?: boolean): void {
  const { record, kept, taken } = state;
  const { to = '', onlyWith, keep = false } = rule;
  if (onlyWith !== undefined && valueAt(record, onlyWith) === undefined) return;
  const columns = columnsOf(rule);
  const cells = columns.map((column) => row.get(column) ?? '');
  if (cells.every((cell) => cell.trim() === '')) return;
  const reading = readCell(rule, cells, decimalComma);
  if (reading.kind === 'silent') return;
  if (reading.kind === 'unreadable') {
    const expected = `column ${columns.map((column) => `"${column}"`).join(', ')}: ${reading.expected}`;
    // A date that is read wrongly is worse than a row that comes back; all else can stay under `extra`.
    const findings = rule.read === 'date' ? state.errors : state.warnings;
    findings.push({ path: to, code: reading.code, expected });
    return;
  }
  const targets = to === '' ? Object.entries(reading.value as JsonTree) : [[to, reading.value] as const];
  const isTold = targets.map(([path, value]) => fillIn(record, path, value)).every(Boolean);
  taken.push({ to, columns });
  if (isTold && reading.isWhole && !keep) for (const column of columns) kept.delete(column);
}
