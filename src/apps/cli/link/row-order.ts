import { basename } from 'node:path';
import { DomainError } from '../../../platform/errors/index.js';

/** The rows of a table in the order of their ids. */
export interface RowOrder {
  readonly ids: readonly string[];
  /** The row of the file that stands at each place; undefined where the rows stand so already. */
  readonly order: Int32Array | undefined;
}

/**
 * Throws `DomainError` where a table has no row, an empty id, or one id twice.
 * @param column the one that holds the ids
 */
export function rowOrder(ids: readonly string[], path: string, column: string): RowOrder {
  const file = basename(path);
  if (ids.length === 0) throw new DomainError('LINK.NO_ROWS', 'invalid', { file });
  const empty = ids.indexOf('');
  if (empty >= 0) throw new DomainError('LINK.ID_EMPTY', 'invalid', { file, column, row: empty + 1 });
  const order = orderOf(ids);
  const sortedIds = order === undefined ? ids : Array.from(order, (row) => ids[row] ?? '');
  const again = sortedIds.find((id, at) => at > 0 && id === sortedIds[at - 1]);
  if (again !== undefined) {
    const first = ids.indexOf(again);
    const second = ids.indexOf(again, first + 1);
    throw new DomainError('LINK.ID_TWICE', 'invalid', { file, column, first: first + 1, second: second + 1 });
  }
  return { ids: sortedIds, order };
}

/** Whole numbers by their size, other ids by their letters; undefined where the rows stand so already. */
function orderOf(ids: readonly string[]): Int32Array | undefined {
  const order = new Int32Array(new SharedArrayBuffer(4 * ids.length));
  if (ids.every((id) => /^(?:0|[1-9]\d{0,14})$/u.test(id))) {
    const numbers = Float64Array.from(ids, Number);
    if (numbers.every((value, at) => at === 0 || (numbers[at - 1] ?? 0) <= value)) return undefined;
    for (let row = 0; row < order.length; row += 1) order[row] = row;
    return order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  }
  // Sorted as texts, without a function a comparison; of an id that comes twice one row stands for both, and
  // it is refused.
  const rows = new Map(ids.map((id, row) => [id, row]));
  ids.toSorted().forEach((id, at) => (order[at] = rows.get(id) ?? 0));
  return order;
}
