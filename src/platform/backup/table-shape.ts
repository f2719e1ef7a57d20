import type pg from 'pg';

export interface ColumnShape {
  readonly name: string;
  readonly type: string;
}

export interface TableShape {
  readonly table: string;
  /** Columns in the order of the table, without those that PostgreSQL computes. */
  readonly columns: readonly ColumnShape[];
  /** Columns of the primary key; all of them where there is none. */
  readonly key: readonly string[];
}

/** Session settings under which the same row is the same text on every server. */
export const SAME_TEXT = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL row_security = off; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0`;

export async function tableShapes(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `SELECT c.relname AS "table",
       (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (number, place)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname COLLATE "C"`,
  );
  return rows.map((shape) => ({
    ...shape,
    key: (shape.key as readonly string[] | null) ?? shape.columns.map(({ name }) => name),
  }));
}

/**
 * The rows of a table in the order of its key, which is that of the bytes: a server's own order of texts is
 * not another's.
 */
export function rowsOf({ table, columns, key }: TableShape): string {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const order = key.map((name) => orderOf(name, types.get(name) ?? ''));
  return `COPY (SELECT ${columns.map(valueOf).join(', ')} FROM "${table}" ORDER BY ${order.join(', ')}) TO STDOUT`;
}

/**
 * A number of a transaction says nothing on another server, where they begin anew: that it is there is kept,
 * and that it is older than all that will be.
 */
function valueOf({ name, type }: ColumnShape): string {
  return type === 'xid8' ? `CASE WHEN "${name}" IS NOT NULL THEN '0'::xid8 END` : `"${name}"`;
}

function orderOf(name: string, type: string): string {
  if (/^(?:uuid|bigint|integer|smallint|boolean|date|timestamp|numeric|bytea)/.test(type)) return `"${name}"`;
  return `"${name}"::text COLLATE "C"`;
}
