import type pg from 'pg';

/**
 * What steps make of an empty database, as text that is the same on every supported PostgreSQL: tables with their columns, constraints,
 * indexes and triggers, views, functions, sequences, rights and comments.
 *
 * Left out are the names of `NOT NULL` constraints, which PostgreSQL has since version 18, and the indentation of functions.
 */
export async function printCatalogue(client: pg.ClientBase): Promise<string> {
  await client.query(`SET search_path = public`);
  const sections: string[] = [];
  for (const [title, sql] of Object.entries(SECTIONS)) {
    const { rows } = await client.query<{ line: string }>(sql);
    sections.push([`# ${title}`, ...rows.map(({ line }) => withoutIndentation(line))].join('\n'));
  }
  return `${sections.join('\n\n')}\n`;
}

const PUBLIC = `'public'::regnamespace`;
/** TypeORM makes its own list of steps. */
const OURS = `relnamespace = ${PUBLIC} AND relname NOT LIKE 'migrations%'`;

const SECTIONS = {
  'Tables and views': `
    SELECT concat_ws(' ', CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE relkind::text END, relname,
      'persistence ' || nullif(relpersistence::text, 'p'), reloptions::text, relacl::text,
      CASE WHEN relrowsecurity THEN 'row security' END, '-- ' || obj_description(oid, 'pg_class')) AS line
    FROM pg_class WHERE ${OURS} AND relkind NOT IN ('i', 'S') ORDER BY relname`,
  Columns: `
    SELECT concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'not null' END, 'identity ' || nullif(a.attidentity::text, ''), 'generated ' || nullif(a.attgenerated::text, ''),
      'default ' || pg_get_expr(d.adbin, d.adrelid), 'storage ' || nullif(a.attstorage::text, t.typstorage::text),
      'compressed ' || nullif(a.attcompression::text, ''), 'statistics ' || nullif(a.attstattarget, -1), a.attoptions::text, a.attacl::text,
      '-- ' || col_description(c.oid, a.attnum)) AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE ${OURS} AND c.relkind NOT IN ('i', 'S') ORDER BY c.relname, a.attnum`,
  Constraints: `
    SELECT concat_ws(' ', relname, conname, pg_get_constraintdef(n.oid), CASE WHEN NOT convalidated THEN 'not validated' END,
      '-- ' || obj_description(n.oid, 'pg_constraint')) AS line
    FROM pg_constraint n JOIN pg_class c ON c.oid = conrelid
    WHERE ${OURS} AND contype NOT IN ('n', 't') ORDER BY relname, conname`,
  Indexes: `
    SELECT concat_ws(' ', pg_get_indexdef(oid), '-- ' || obj_description(oid, 'pg_class')) AS line
    FROM pg_class JOIN pg_index ON indexrelid = oid
    WHERE ${OURS} AND indrelid::regclass::text NOT LIKE 'migrations%' ORDER BY relname`,
  Sequences: `
    SELECT concat_ws(' ', sequencename, data_type, start_value, min_value, max_value, increment_by, cycle, cache_size) AS line
    FROM pg_sequences WHERE schemaname = 'public' AND sequencename NOT LIKE 'migrations%' ORDER BY sequencename`,
  Triggers: `
    SELECT concat_ws(' ', pg_get_triggerdef(g.oid), tgenabled, '-- ' || obj_description(g.oid, 'pg_trigger')) AS line
    FROM pg_trigger g JOIN pg_class c ON c.oid = tgrelid WHERE ${OURS} AND NOT tgisinternal ORDER BY relname, tgname`,
  'Definitions of views': `
    SELECT relname || E':\\n' || pg_get_viewdef(oid) AS line FROM pg_class WHERE ${OURS} AND relkind = 'v' ORDER BY relname`,
  Functions: `
    SELECT concat_ws(' ', pg_get_functiondef(oid), proacl::text, '-- ' || obj_description(oid, 'pg_proc')) AS line
    FROM pg_proc WHERE pronamespace = ${PUBLIC} AND prokind IN ('f', 'p') ORDER BY oid::regprocedure::text`,
  Types: `
    SELECT concat_ws(' ', t.typname, typtype, (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)::text) AS line
    FROM pg_type t LEFT JOIN pg_class c ON c.oid = typrelid
    WHERE typnamespace = ${PUBLIC} AND typelem = 0 AND coalesce(relkind, 'c') = 'c' ORDER BY typname`,
  Policies: `SELECT concat_ws(' ', tablename, policyname, cmd, roles::text, qual, with_check) AS line FROM pg_policies ORDER BY 1`,
  Extensions: `SELECT extname AS line FROM pg_extension ORDER BY 1`,
};

/** The one query over a single source: PostgreSQL 15 says before each column of which, and later ones do not. */
const ONLY_ONE = /\bcounted\.(?=institution_id|record_type|year)/gu;

function withoutIndentation(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(ONLY_ONE, '');
}

/** The rows that come with the tables of a new database, without the time at which they came. */
export async function printRows(client: pg.ClientBase): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE ${OURS} AND relkind = 'r' ORDER BY 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ said: string }>(
      `SELECT to_jsonb(t)::text AS said FROM "${name}" t ORDER BY 1`,
    );
    lines.push(...rows.map(({ said }) => `${name} ${withoutTimes(said)}`));
  }
  return ['# Rows', ...lines, ''].join('\n');
}

function withoutTimes(said: string): string {
  return said
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.?\d*(?:Z|[+-]\d\d:\d\d)/gu, 'TIME')
    .replaceAll(/"(\w+_xid)": "\d+"/gu, '"$1": "XID"');
}
