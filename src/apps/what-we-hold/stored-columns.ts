import { DATA_CLASSES, type HeldTable } from '../../platform/database/index.js';

/** A table of the migrated database, with what each login may do to it. */
export interface StoredTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly logins: Readonly<Record<string, readonly string[]>>;
}

export interface Asks {
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** Tables of the library that wakes workers; nobody but it writes there. */
const QUEUE_SCHEMA = 'bullmq';

const TABLES = `
  SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS table,
    array_agg(a.attname::text ORDER BY a.attnum) AS columns,
    (SELECT jsonb_object_agg(r.rolname, (
       SELECT coalesce(jsonb_agg(lower(p) ORDER BY at), '[]')
       FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) WITH ORDINALITY AS t (p, at)
       WHERE has_table_privilege(r.rolname, c.oid, p) AND has_schema_privilege(r.rolname, n.oid, 'USAGE')))
     FROM pg_roles r WHERE r.rolname = ANY ($2)) AS logins
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname <> ALL ($1) AND n.nspname !~ '^pg_(toast|temp)'
  GROUP BY c.oid, c.relname, n.oid, n.nspname
  ORDER BY 1`;

export async function storedTables(
  database: Asks,
  logins: readonly string[],
): Promise<readonly StoredTable[]> {
  return database.query<StoredTable>(TABLES, [['pg_catalog', 'information_schema', QUEUE_SCHEMA], logins]);
}

/** Lists in words what descriptions and database do not agree on; nothing where they do. */
export function columnDifferences(
  stored: readonly StoredTable[],
  described: readonly HeldTable[],
): readonly string[] {
  const there = pathsOf(stored.map(({ table, columns }) => [table, columns]));
  const told = pathsOf(described.map(({ table, columns }) => [table, Object.keys(columns)]));
  return [
    ...there.filter((path) => !told.includes(path)).map((path) => `column ${path} is not described`),
    ...told.filter((path) => !there.includes(path)).map((path) => `there is no column ${path}`),
    ...told
      .filter((path, at) => told.indexOf(path) !== at)
      .map((path) => `column ${path} is described twice`),
    ...described.flatMap(({ table, columns }) =>
      Object.entries(columns)
        .filter(([, held]) => !DATA_CLASSES.some((one) => held.startsWith(`${one}: `) && held.length > 4))
        .map(([column]) => `column ${table}.${column} has no class or no purpose`),
    ),
  ];
}

function pathsOf(tables: readonly (readonly [string, readonly string[]])[]): string[] {
  return tables.flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
}
