import type { FieldSpec, RawColumn } from '../../../kernel/linkage/tables/index.js';
import type { TableFile } from '../../../platform/tables/index.js';

/**
 * The columns of a file, and the order that its rows are to be put in; undefined where they stand so already.
 */
export interface OrderedColumns {
  readonly columns: TableFile['columns'];
  readonly order: Int32Array | undefined;
}

/** Names of the columns that a field is made of. */
export const columnsOf = ({ column, longitude }: FieldSpec): string[] =>
  longitude === undefined ? [column] : [column, longitude];

/**
 * A field of one table, or of two below each other, as it stands in the files; rows are put in their order.
 */
export const rawColumn = (tables: readonly OrderedColumns[], field: FieldSpec): RawColumn =>
  joined(tables.map((table) => columnOf(table, field)));

function columnOf({ columns, order }: OrderedColumns, { column, longitude }: FieldSpec): RawColumn {
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
