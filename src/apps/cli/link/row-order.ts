import { basename } from 'node:path';
import { DomainError } from '../../../platform/errors/index.js';

/** The rows of a table in the order of their ids. */
export interface RowOrder {
  readonly ids: readonly string[];
  /** The row of the file that stands at each place; undefined where the rows stand so already. */
  readonly order: Int32Array | undefined;
}

/** Throws `DomainError` where a table has no row, an empty id, or one id twice. @param column the one that holds the ids */
export function rowOrder(ids: readonly string[], path: string, column: string): RowOrder {
  const file = basename(path);
  if (ids.length === 0) throw new DomainError('LINK.NO_ROWS', 'invalid', { file });
  const empty = ids.indexOf('');
  if (empty >= 0) throw new DomainError('LINK.ID_EMPTY', 'invalid', { file, column, row: empty + 1 });
  const order = orderOf(ids);
  const sortedIds = order === undefined ? ids : Array.from(order, (row) => ids[row] ?? '');
  const again = sortedIds.findIndex((id, at) => at > 0 && id === sortedIds[at - 1]);
  if (again > 0) {
    const [first, second] = [order?.[again - 1] ?? again - 1, order?.[again] ?? again].sort((a, b) => a - b);
    throw new DomainError('LINK.ID_TWICE', 'invalid', {
      file,
      column,
      first: (first ?? 0) + 1,
      second: (second ?? 0) + 1,
    });
  }
  return { ids: sortedIds, order };
}

/** Whole numbers by their size, other ids by their letters; undefined where the rows stand so already. */
function orderOf(ids: readonly string[]): Int32Array | undefined {
  const areNumbers = ids.every((id) => /^(?:0|[1-9]\d{0,14})$/u.test(id));
  const order = new Int32Array(new SharedArrayBuffer(4 * ids.length)).map((_, row) => row);
  if (areNumbers) {
    const numbers = Float64Array.from(ids, Number);
    if (numbers.every((value, at) => at === 0 || (numbers[at - 1] ?? 0) <= value)) return undefined;
    return order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  }
  return order.sort((a, b) => compared(ids[a] ?? '', ids[b] ?? '') || a - b);
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
