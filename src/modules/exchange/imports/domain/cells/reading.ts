import type { ReaderCode } from '../finding.js';
import type { Json } from '../json.js';

/**
 * Reading of a cell that is not blank.
 *
 * `isWhole` is false where the value leaves out something that the cell says (the hour of a date): the cell
 * then stays under `extra` as well. `silent` is a cell that is known to say nothing. `unreadable` carries
 * what was expected.
 */
export type CellReading =
  | { readonly kind: 'value'; readonly value: Json; readonly isWhole: boolean }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreadable'; readonly code: ReaderCode; readonly expected: string };

export const SILENT: CellReading = { kind: 'silent' };

export function value(value: Json, isWhole = true): CellReading {
  return { kind: 'value', value, isWhole };
}

export function unreadable(code: ReaderCode, expected: string): CellReading {
  return { kind: 'unreadable', code, expected };
}

/** Words are compared without regard to case and to white space around and inside them. */
export function asWord(cell: string): string {
  return cell.trim().replace(/\s+/gu, ' ').toLowerCase();
}

export function isOneOf(cell: string, words: readonly string[] = []): boolean {
  const word = asWord(cell);
  return words.some((known) => asWord(known) === word);
}
