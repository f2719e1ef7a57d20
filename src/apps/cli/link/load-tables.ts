import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FieldDraft } from '../../../kernel/linkage/tables/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { isByColumn, readTable, type TableFile } from '../../../platform/tables/index.js';
import { type CsvCells, csvCells } from './csv-lines.js';
import type { LinkSpec } from './link-spec.js';
import type { LinkWorkers } from './workers.js';
import { columnsOf, type OrderedColumns, rawColumn } from './raw-column.js';
import { readIds } from './read-ids.js';
import { type RowOrder, rowOrder } from './row-order.js';

/** One table, or two below each other, with their rows in the order of their ids. */
export interface LoadedTables {
  readonly ids: CsvCells;
  readonly rows: number;
  readonly leftRows: number;
  readonly fields: readonly FieldDraft[];
  /** True where an id stands in both tables. */
  readonly areIdsShared: boolean;
  readonly tooLong: TooLong;
}

/** Rows of a CSV that have more cells than there are names of columns, and where the first one is. */
export interface TooLong {
  readonly rows: number;
  readonly first?: { readonly file: string; readonly row: number };
}

/** Bytes of the files of a specification. */
export async function bytesOf(spec: LinkSpec): Promise<number> {
  const files = await Promise.all(pathsOf(spec).map((path) => stat(path)));
  return files.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Reads the tables of a specification. The rows are put in the order of their ids, so that how they lay makes
 * no difference.
 */
export async function loadTables(
  spec: LinkSpec,
  workers: LinkWorkers,
  onProgress: (share: number) => void,
): Promise<LoadedTables> {
  if (pathsOf(spec).every(isByColumn)) {
    try {
      return await loadByColumn(spec, workers, onProgress);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      // A thread tells that something is wrong with a file, not what: reading it here does.
    }
  }
  return loadWhole(spec, workers, onProgress);
}

/** The files of a specification, the left one first. */
export const pathsOf = ({ left, right }: LinkSpec): string[] => [
  left,
  ...(right === undefined ? [] : [right]),
];

async function loadByColumn(
  spec: LinkSpec,
  workers: LinkWorkers,
  onProgress: (share: number) => void,
): Promise<LoadedTables> {
  const paths = pathsOf(spec);
  // Here, for the threads are still starting.
  const { ids, rows, orders } = await readIds(paths, spec.id);
  const files = paths.map((path, at) => ({ path, order: orders[at] }));
  let done = 0;
  const fields = spec.fields.map(async (field) => {
    const draft = await workers.run('column', { field, files });
    done += 1;
    onProgress(done / spec.fields.length);
    return draft;
  });
  return loaded(spec, { ids, rows, tooLong: { rows: 0 } }, await Promise.all(fields));
}

async function loadWhole(
  spec: LinkSpec,
  workers: LinkWorkers,
  onProgress: (share: number) => void,
): Promise<LoadedTables> {
  const paths = pathsOf(spec);
  const tables: (RowOrder & OrderedColumns & ReadTable)[] = [];
  for (const [at, path] of paths.entries()) {
    const { ids, columns, tooLong } = await readTable({
      path,
      id: spec.id,
      columns: spec.fields.flatMap(columnsOf),
      onProgress: (share) => onProgress((at + share) / paths.length),
    });
    tables.push({ ...rowOrder(ids, path, spec.id), columns, file: basename(path), tooLong });
  }
  const fields = await Promise.all(
    spec.fields.map((field) => workers.run('draft', { field, raw: rawColumn(tables, field) })),
  );
  return loaded(
    spec,
    {
      ids: csvCells(tables.flatMap(({ ids }) => ids)),
      rows: tables.map(({ ids }) => ids.length),
      tooLong: tooLongOf(tables),
    },
    fields,
  );
}

interface ReadTable {
  readonly file: string;
  readonly tooLong: TableFile['tooLong'];
}

function tooLongOf(tables: readonly ReadTable[]): TooLong {
  const found = tables.find(({ tooLong }) => tooLong.rows > 0);
  const rows = tables.reduce((sum, { tooLong }) => sum + tooLong.rows, 0);
  return found === undefined ? { rows } : { rows, first: { file: found.file, row: found.tooLong.first } };
}

interface ReadRows {
  readonly ids: CsvCells;
  readonly rows: readonly number[];
  readonly tooLong: TooLong;
}

function loaded(
  { right }: LinkSpec,
  { ids, rows, tooLong }: ReadRows,
  fields: readonly FieldDraft[],
): LoadedTables {
  const [left = 0, below = 0] = rows;
  const leftRows = right === undefined ? 0 : left;
  return { ids, rows: left + below, leftRows, fields, areIdsShared: shareIds(ids, leftRows), tooLong };
}

/** Tells whether a row up to `leftRows` and one behind have the same id. */
function shareIds({ bytes, starts }: CsvCells, leftRows: number): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const textAt = (row: number): string => all.toString('latin1', starts[row], starts[row + 1]);
  const left = new Set<string>();
  for (let row = 0; row < leftRows; row += 1) left.add(textAt(row));
  for (let row = leftRows; row + 1 < starts.length && left.size > 0; row += 1)
    if (left.has(textAt(row))) return true;
  return false;
}
