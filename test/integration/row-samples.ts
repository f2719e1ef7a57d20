import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Institutions, by the letter that rows are named after. */
export const INSTITUTIONS = {
  A: idOf('institution', 'A'),
  B: idOf('institution', 'B'),
  C: idOf('institution', 'C'),
};

/** Whose a row is: of one institution, or of two that are parties to it. */
export type Holder = 'A' | 'B' | 'AB' | 'BC';

const OF_TWO = [
  'hypothesis',
  'match_side',
  'match_decision',
  'identification',
  'identification_step',
  'match_reopening',
  'match_band_change',
  'match_look',
  'companion_finding',
  'companion_answer',
  'companion_pair',
  'data_request',
  'record_join',
  'judgement',
  'report_pair',
  'settled_pair',
  'disclosure_release',
  'disclosed',
  'break_glass',
  'dna_exchange',
  'dna_verdict',
  'recall',
  'transmission',
  'inquiry',
  'joint_part',
  'joint_word',
];

export interface Sample {
  readonly holder: Holder;
  /** Where the row lies (`ctid`). */
  readonly place: string;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** The same id for the same table and letter, so that rows may name each other. */
function idOf(table: string, letter: string): string {
  const hex = createHash('md5').update(`${table} ${letter}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Columns that name a row of another table; all others get something of their type. */
const NAMED: Readonly<Record<string, (first: string, second: string, holder: string) => string>> = {
  institution_id: (first) => idOf('institution', first),
  asked_by_institution: (first) => idOf('institution', first),
  owner_institution_id: (first) => idOf('institution', first),
  institution_a: (first) => idOf('institution', first),
  institution_b: (_, second) => idOf('institution', second),
  first_institution: (first) => idOf('institution', first),
  second_institution: (_, second) => idOf('institution', second),
  finding_id: (_first, _second, holder) => idOf('companion_finding', holder),
  heir_id: () => idOf('institution', 'C'),
  successor_id: (first) => idOf('institution', first),
  to_institution_id: (first) => idOf('institution', first),
  coordinator_id: (first) => idOf('institution', first),
  event_id: (first) => idOf('coordinated_event', first),
  entry_id: (first) => idOf('manifest_entry', first),
  set_id: (first) => idOf('joint_set', first),
  procedure_id: (first) => idOf('procedure', first),
  asker_id: (first) => idOf('institution', first),
  office_id: (first) => idOf('institution', first),
  scope: (first) => idOf('institution', first),
  complainant_id: (first) => idOf('institution', first),
  addressee_id: (first) => idOf('institution', first),
  receiver_id: (_, second) => idOf('institution', second),
  record_id: (first) => idOf('record', first),
  subject_id: (first) => idOf('record', first),
  first_id: (first) => idOf('record', first),
  record_a: (first) => idOf('record', first),
  second_id: (_, second) => idOf('record', second),
  record_b: (_, second) => idOf('record', second),
  hypothesis_id: (_first, _second, holder) => idOf('hypothesis', holder),
  identification_id: (_first, _second, holder) => idOf('identification', holder),
  agreement_id: (first) => idOf('agreement', first),
  telling_id: (first) => idOf('telling', first),
  alert_id: (first) => idOf('alert', first),
  file_id: (first) => idOf('import_file', first),
  import_id: (first) => idOf('import_job', first),
  endpoint_id: (first) => idOf('webhook_endpoint', first),
  ranking_id: (first) => idOf('relative_ranking', first),
  kind: (_first, _second, holder) => holder,
};

const OF_TYPE: readonly (readonly [RegExp, string])[] = [
  [/\[\]$/, '{}'],
  [/^(smallint|integer|bigint|double|real|numeric|xid8)/, '1'],
  [/^boolean/, 'false'],
  [/^jsonb/, '{}'],
  [/^(timestamp|date)/, '2026-01-01'],
  [/^bytea/, '\\x00'],
];

/**
 * Two rows in every table, each of somebody else, with nothing in them but whose they are. Constraints and triggers go first: this is about
 * who reaches a row, and a spec has its database to itself.
 */
export async function fillEveryTable(
  admin: pg.Client,
  tables: readonly string[],
  actor: string,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  await dropConstraints(admin);
  await admin.query('CREATE SCHEMA shadow; GRANT USAGE ON SCHEMA shadow TO PUBLIC');
  const samples = new Map<string, readonly Sample[]>();
  for (const table of tables) {
    await admin.query(`DELETE FROM ${table}`);
    const holders: readonly Holder[] = OF_TWO.includes(table) ? ['AB', 'BC'] : ['A', 'B'];
    const columns = await columnsOf(admin, table);
    const names = columns.map(({ name }) => name).join(', ');
    const rows: Sample[] = [];
    for (const holder of holders) {
      const values = columns.map((column) => valueOf(table, column, holder, actor));
      const marks = values.map((_, at) => `$${at + 1}`).join(', ');
      const { rows: added } = await admin.query<{ place: string }>(
        `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE VALUES (${marks}) RETURNING ctid::text AS place`,
        values,
      );
      rows.push({ holder, place: added[0]?.place ?? '' });
    }
    await admin.query(
      `CREATE TABLE shadow.${table} AS SELECT ${names} FROM ${table}; GRANT SELECT ON shadow.${table} TO PUBLIC`,
    );
    samples.set(table, rows);
  }
  return samples;
}

/** The statement that writes a row of a holder once more. */
export async function copyOf(admin: pg.Client, table: string, at: number): Promise<string> {
  const names = (await columnsOf(admin, table)).map(({ name }) => name);
  // An entry of the audit is refused but for the moment that it is written at.
  const values = names.map((name) => (`${table}.${name}` === 'audit_entry.at' ? 'clock_timestamp()' : name));
  return `INSERT INTO ${table} (${names.join(', ')}) OVERRIDING SYSTEM VALUE SELECT ${values.join(', ')} FROM shadow.${table} OFFSET ${at} LIMIT 1`;
}

async function dropConstraints(admin: pg.Client): Promise<void> {
  await admin.query(`DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT conrelid::regclass AS of, conname FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY contype = 'p' LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', one.of, one.conname);
    END LOOP;
    FOR one IN SELECT tgrelid::regclass AS of, tgname FROM pg_trigger WHERE NOT tgisinternal LOOP
      EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, one.of);
    END LOOP;
    FOR one IN SELECT indexrelid::regclass AS of FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique LOOP
      EXECUTE format('DROP INDEX %s', one.of);
    END LOOP; END $$`);
}

async function columnsOf(admin: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows;
}

function valueOf(table: string, { name, type }: Column, holder: Holder, actor: string): unknown {
  const [first = '', second = first] = holder;
  if (
    name === 'actor_id' ||
    ['actor.id', 'approval_request.asked_by', 'bulk_export.exported_by'].includes(`${table}.${name}`)
  )
    return first === 'A' ? actor : idOf('actor', first);
  if (name === 'id' && type === 'uuid') return idOf(table, OF_TWO.includes(table) ? holder : first);
  if (name.startsWith('told_') && name !== 'told_to' && table !== 'routed_office') return null;
  // An office reaches a question that is not withheld.
  if (`${table}.${name}` === 'office_question.withheld_at') return null;
  const named = NAMED[name];
  return named ? named(first, second, holder) : anyOf(table, { name, type }, holder);
}

function anyOf(table: string, { name, type }: Column, holder: Holder): string {
  if (type === 'uuid') return idOf(table, name);
  return OF_TYPE.find(([pattern]) => pattern.test(type))?.[1] ?? `${table} ${holder}`;
}
