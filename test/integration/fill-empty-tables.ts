import type pg from 'pg';

interface EmptyColumn {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** Table and column that it refers to. */
  readonly to: readonly [string, string] | null;
  /** The texts that a check of its table lists. */
  readonly allowed: readonly string[] | null;
}

/** What is easily lost on the way: signs that the text form of COPY escapes, and letters of more than one byte. */
const TEXT = 'tab\t, line\n, back\\slash, \\N, \\., ñ 𝄞';

const OF_TYPE: readonly (readonly [RegExp, unknown])[] = [
  [/\[\]$/, '{}'],
  [/^(smallint|integer|bigint|numeric)/, '3'],
  [/^(double|real)/, 0.1 + 0.2],
  [/^xid8/, '7'],
  [/^boolean/, false],
  [/^jsonb/, JSON.stringify({ text: TEXT, number: 1e-7 })],
  [/^(timestamp|date)/, '2026-01-01T23:59:59.123456Z'],
  [/^bytea/, Buffer.from([0, 1, 10, 13, 92, 255])],
  [/^uuid/, '6f1c0b1e-5f0e-4c57-9d0c-3f4f2f1f8a11'],
];

/** A valid row in every table that has none. @returns the tables that it could not find one for */
export async function fillEmptyTables(client: pg.Client): Promise<readonly string[]> {
  let empty = await emptyTables(client);
  for (let round = 0; round < 5 && empty.length > 0; round += 1) {
    for (const table of empty) {
      const columns = await columnsOf(client, table);
      if (!(await inserted(client, table, columns)))
        await inserted(client, table, columns.filter(({ required }) => required)); // prettier-ignore
    }
    empty = await emptyTables(client);
  }
  return empty;
}

async function emptyTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const empty: string[] = [];
  for (const { name } of rows)
    if (!(await client.query(`SELECT 1 FROM ${name} LIMIT 1`)).rowCount) empty.push(name);
  return empty;
}

async function inserted(client: pg.Client, table: string, columns: readonly EmptyColumn[]): Promise<boolean> {
  const values: unknown[] = [];
  for (const column of columns) values.push(await valueOf(client, column));
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const marks = columns.map((_, at) => `$${at + 1}`).join(', ');
  return client
    .query(`INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE VALUES (${marks})`, values)
    .then(() => true, () => false); // prettier-ignore
}

/** Columns whose table wants more of them than a type. */
const NAMED: Readonly<Record<string, unknown>> = {
  second_seq: '4',
  // A day after what was asked for.
  expires_at: '2026-01-02T23:59:59.123456Z',
  // Within three hours of what was opened.
  until: '2026-01-02T01:59:59.123456Z',
  country: 'HN',
};
/** Columns that stand empty beside the first state of their table. */
const EMPTY = new Set([
  'answer text',
  'search_id uuid',
  'finding text',
  'complainant_id uuid',
  'report_id uuid',
  ...['approved_by uuid', 'approved_session uuid', 'approver_enrolled_by uuid'],
  ...['answered_by uuid', 'content text', 'reviewed_by uuid', 'reviewer_institution_id uuid', 'verdict text'],
  ...['answered_at', 'approved_at', 'approver_since', 'done_at', 'reviewed_at'].map(
    (name) => `${name} timestamp with time zone`,
  ),
]);
/** Columns that name another row than the column before them does. */
const OTHERS = new Set(['receiver_id', 'about_id', 'institution_b']);

async function valueOf(
  client: pg.Client,
  { name, type, required, to, allowed }: EmptyColumn,
): Promise<unknown> {
  if (EMPTY.has(`${name} ${type}`) && !required) return null;
  if (to) {
    const { rows } = await client.query<{ value: unknown }>(
      `SELECT ${to[1]}::text AS value FROM ${to[0]} OFFSET ${OTHERS.has(name) ? 1 : 0} LIMIT 1`,
    );
    return rows[0]?.value ?? null;
  }
  return NAMED[name] ?? allowed?.[0] ?? OF_TYPE.find(([like]) => like.test(type))?.[1] ?? TEXT;
}

async function columnsOf(client: pg.Client, table: string): Promise<readonly EmptyColumn[]> {
  const { rows } = await client.query<EmptyColumn>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AND NOT a.atthasdef AS required,
       (SELECT ARRAY[f.confrelid::regclass::text, b.attname::text] FROM pg_constraint f
          JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[array_position(f.conkey, a.attnum)]
        WHERE f.conrelid = a.attrelid AND f.contype = 'f' AND a.attnum = ANY (f.conkey) LIMIT 1) AS to,
       (SELECT array_agg(m[1]) FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') AS m
        WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum]) AS allowed
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum`,
    [table],
  );
  return rows;
}
