import { readTable } from '../../../platform/tables/index.js';
import { type CsvCells, csvCells } from './csv-lines.js';
import { rowOrder } from './row-order.js';

/** Ids of one table, or of two below each other, as cells of a CSV file, in the order of the rows. */
export interface OrderedIds {
  readonly ids: CsvCells;
  /** Rows of each table. */
  readonly rows: readonly number[];
  /** Order of the rows of each table (`RowOrder`); in shared memory. */
  readonly orders: readonly (Int32Array | undefined)[];
}

/** Reads the ids alone of files whose columns can be read one by one. */
export async function readIds(paths: readonly string[], id: string): Promise<OrderedIds> {
  const tables = [];
  for (const path of paths) tables.push(rowOrder((await readTable({ path, id, columns: [] })).ids, path, id));
  return {
    ids: csvCells(tables.flatMap(({ ids }) => ids)),
    rows: tables.map(({ ids }) => ids.length),
    orders: tables.map(({ order }) => order),
  };
}
