import {
  coveredBy,
  readHaplotypes,
  type HaplotypeKind,
  type WrittenHaplotypes,
} from '../haplotype-database.js';
import type { FrequencyFileFault } from '../frequency-file/fault.js';
import { rowsOf, type FrequencyRow } from '../frequency-file/rows.js';
import type { CountedRow } from './counted-row.js';
import { readMtLines } from './mt-lines.js';
import { readYLines } from './y-lines.js';

/** Result of reading a file: its haplotypes, or its faults. */
export interface HaplotypeFile {
  readonly written: WrittenHaplotypes;
  readonly faults: readonly FrequencyFileFault[];
}

const COUNT = ['count', 'n', 'conteo', 'recuento'];
const WHOLE = /^[1-9]\d{0,8}$/u;

/**
 * Reads a database of haplotypes: one line a haplotype with its count, under a line of headings. The first fault of each line is
 * told; a file with any is kept in no part, for a database that lacks lines would give frequencies that nobody can check.
 */
export function readHaplotypeFile(text: string, kind: HaplotypeKind): HaplotypeFile {
  const [head, ...rows] = rowsOf(text);
  const at = head?.cells.findIndex((cell) => COUNT.includes(cell.toLowerCase())) ?? -1;
  if (!head || at < 0) return refused(kind, 'HAPLOTYPES.NO_COUNT_COLUMN');
  if (rows.length === 0) return refused(kind, 'HAPLOTYPES.EMPTY');
  const faults: FrequencyFileFault[] = [];
  const counted = countedRows(rows, { at, cells: head.cells.length }, faults);
  const names = head.cells.filter((_, column) => column !== at);
  const written: WrittenHaplotypes =
    kind === 'y'
      ? { kind, haplotypes: readYLines(names, counted, faults) }
      : { kind, haplotypes: readMtLines(names, counted, faults) };
  const isReadNowhere = faults.length === 0 && coveredBy(readHaplotypes(written)).length === 0;
  return isReadNowhere ? refused(kind, 'HAPLOTYPES.NO_COMMON_RANGE') : { written, faults };
}

function refused(kind: HaplotypeKind, code: string): HaplotypeFile {
  return { written: { kind, haplotypes: [] }, faults: [{ code, parameters: {} }] };
}

function countedRows(
  rows: readonly FrequencyRow[],
  head: { readonly at: number; readonly cells: number },
  faults: FrequencyFileFault[],
): CountedRow[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }): CountedRow[] => {
    const fault = (code: string, parameters: FrequencyFileFault['parameters']): CountedRow[] => {
      faults.push({ code, parameters: { line, ...parameters } });
      return [];
    };
    if (cells.length > head.cells)
      return fault('HAPLOTYPES.CELLS', { cells: cells.length, expected: head.cells });
    const count = cells[head.at] ?? '';
    if (!WHOLE.test(count)) return fault('HAPLOTYPES.NO_COUNT', { text: count });
    const rest = Array.from({ length: head.cells }, (_, at) => cells[at] ?? '').filter(
      (_, at) => at !== head.at,
    );
    const key = JSON.stringify(rest);
    const first = seen.get(key);
    if (first !== undefined) return fault('HAPLOTYPES.TWICE', { first });
    seen.set(key, line);
    return [{ line, cells: rest, count: Number(count) }];
  });
}
