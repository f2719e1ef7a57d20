import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FieldSpec, NamedColumn, RawColumn } from '../../../kernel/linkage/tables/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { readTable, type TableFile } from '../../../platform/tables/index.js';
import type { LinkSpec } from './link-spec.js';

/** One table, or two below each other, with their rows in the order of their ids. */
export interface LoadedTables {
  readonly ids: readonly string[];
  readonly leftRows: number;
  readonly columns: readonly NamedColumn[];
}

/** Bytes of the files of a specification. */
export async function bytesOf({ left, right }: LinkSpec): Promise<number> {
  const files = await Promise.all([left, ...(right === undefined ? [] : [right])].map((path) => stat(path)));
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** Reads the tables of a specification. The rows are put in the order of their ids, so that how they lay makes no difference. */
export async function loadTables(spec: LinkSpec, onProgress: (share: number) => void): Promise<LoadedTables> {
  const paths = [spec.left, ...(spec.right === undefined ? [] : [spec.right])];
  const tables: SortedTable[] = [];
  for (const [at, path] of paths.entries()) {
    const columns = spec.fields.flatMap(({ column, longitude }) => [
      column,
      ...(longitude ? [longitude] : []),
    ]);
    const table = await readTable({
      path,
      id: spec.id,
      columns,
      onProgress: (share) => onProgress((at + share) / paths.length),
    });
    tables.push(sorted(table, path, spec.id));
  }
  const columns = spec.fields.map((field) => ({
    spec: field,
    raw: joined(tables.map((table) => columnOf(table, field))),
  }));
  return {
    ids: tables.flatMap(({ ids }) => [...ids]),
    leftRows: spec.right === undefined ? 0 : (tables[0]?.ids.length ?? 0),
    columns,
  };
}

interface SortedTable {
  readonly ids: readonly string[];
  readonly order: Int32Array | undefined;
  readonly columns: TableFile['columns'];
}

/** Throws `DomainError` where a table has no row, an empty id, or one id twice. */
function sorted({ ids, rows, columns }: TableFile, path: string, column: string): SortedTable {
  const file = basename(path);
  if (rows === 0) throw new DomainError('LINK.NO_ROWS', 'invalid', { file });
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
  return { ids: sortedIds, order, columns };
}

/** Whole numbers by their size, other ids by their letters; undefined where the rows stand so already. */
function orderOf(ids: readonly string[]): Int32Array | undefined {
  const areNumbers = ids.every((id) => /^(?:0|[1-9]\d{0,14})$/u.test(id));
  const order = Int32Array.from(ids, (_, row) => row);
  if (areNumbers) {
    const numbers = Float64Array.from(ids, Number);
    if (numbers.every((value, at) => at === 0 || (numbers[at - 1] ?? 0) <= value)) return undefined;
    return order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  }
  return order.sort((a, b) => compared(ids[a] ?? '', ids[b] ?? '') || a - b);
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function columnOf({ columns, order }: SortedTable, { column, longitude }: FieldSpec): RawColumn {
  const first = columns.get(column) ?? NOTHING;
  const raw = longitude === undefined ? first : pointsOf(first, columns.get(longitude) ?? NOTHING);
  return order === undefined ? raw : inOrder(raw, order);
}

/** A column with its rows in this order, and its values by where they come first then. */
function inOrder(raw: RawColumn, order: Int32Array): RawColumn {
  const codes = new Int32Array(order.length);
  const values = [''];
  const numberOf = new Int32Array(raw.values.length);
  for (const [at, row] of order.entries()) {
    const code = raw.codes[row] ?? 0;
    if (code === 0) continue;
    if (numberOf[code] === 0) {
      numberOf[code] = values.length;
      values.push(raw.values[code] ?? '');
    }
    codes[at] = numberOf[code] ?? 0;
  }
  return { codes, values };
}

const NOTHING: RawColumn = { codes: new Int32Array(0), values: [''] };

/** Latitude and longitude of two columns as one cell. */
function pointsOf(latitude: RawColumn, longitude: RawColumn): RawColumn {
  const codes = new Int32Array(latitude.codes.length);
  const values = [''];
  const numbers = new Map<number, number>();
  for (let row = 0; row < codes.length; row += 1) {
    const [north, east] = [latitude.codes[row] ?? 0, longitude.codes[row] ?? 0];
    if (north === 0 || east === 0) continue;
    const key = north * longitude.values.length + east;
    const number = numbers.get(key) ?? values.length;
    if (number === values.length) {
      numbers.set(key, number);
      values.push(`${latitude.values[north] ?? ''},${longitude.values[east] ?? ''}`);
    }
    codes[row] = number;
  }
  return { codes, values };
}

/** The columns of two tables below each other. */
function joined(parts: readonly RawColumn[]): RawColumn {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return first ?? NOTHING;
  const codes = new Int32Array(first.codes.length + second.codes.length);
  codes.set(first.codes);
  const shift = first.values.length - 1;
  second.codes.forEach((code, row) => {
    codes[first.codes.length + row] = code === 0 ? 0 : code + shift;
  });
  return { codes, values: [...first.values, ...second.values.slice(1)] };
}
