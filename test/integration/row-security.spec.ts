import pg from 'pg';
import { ROLES, type Role } from '../../src/modules/access/index.js';
import { ContextSigner } from '../../src/platform/database/row-security/row-context.js';
import { addressOf } from '../../src/platform/database/index.js';
import { signingKeyOf } from '../../src/platform/database/row-security/database-roles.js';
import { LETTER_OF_ROLE, OPEN_TABLES, ORACLE, type Cells } from './row-oracle.js';
import { copyOf, fillEveryTable, INSTITUTIONS, type Holder, type Sample } from './row-samples.js';

const ADMIN = process.env.DATABASE_URL ?? '';
/** A column of each table that may be written: of the same value. */
const columnsOf = new Map<string, readonly string[]>();
const COMMANDS = ['select', 'insert', 'update', 'delete'] as const;
const SET = `SELECT set_config('huella.context', $1, false), set_config('huella.lent', '', false)`;

/** Actors of institution A, one for each role, and those who have no institution. */
const ACTOR = '00000000-0000-4000-8000-00000000000a';

let admin: pg.Client;
let session: pg.Client & { processID?: number };
let signer: ContextSigner;
let tables: readonly string[];
let samples: ReadonlyMap<string, readonly Sample[]>;
const copies = new Map<string, string>();

beforeAll(async () => {
  admin = new pg.Client({ connectionString: ADMIN });
  await admin.connect();
  const { rows } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
  samples = await fillEveryTable(admin, tables, ACTOR);
  for (const [table, rows] of samples)
    for (const [at, { holder }] of rows.entries())
      copies.set(`${table} ${holder}`, await copyOf(admin, table, at));
  const { rows: columns } = await admin.query<{ table: string; names: string[] }>(
    `SELECT attrelid::regclass::text AS table, array_agg(attname::text ORDER BY attidentity, attnum) AS names FROM pg_attribute
     WHERE attrelid::regclass::text = ANY ($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' GROUP BY 1`,
    [tables],
  );
  for (const { table, names } of columns) columnsOf.set(table, names);
  const address = addressOf('api', ADMIN);
  signer = new ContextSigner(signingKeyOf(address));
  session = new pg.Client({ connectionString: address });
  await session.connect();
});

const contextOf = (role: Role): string => {
  const institutionId = role === 'operator' || role === 'platform' ? undefined : INSTITUTIONS.A;
  return signer.context({ actorId: ACTOR, institutionId, roles: [role] }, session.processID ?? 0);
};

/** Whether a command reaches a row; undone at once. */
async function reaches(
  table: string,
  command: (typeof COMMANDS)[number],
  { holder, place }: Sample,
): Promise<boolean> {
  const row = `WHERE ctid = '${place}'::tid`;
  const [column = ''] = columnsOf.get(table) ?? [];
  const statement = {
    select: `SELECT 1 FROM ${table} ${row}`,
    insert: copies.get(`${table} ${holder}`) ?? '',
    update: `UPDATE ${table} SET ${column} = ${column} ${row}`,
    delete: `DELETE FROM ${table} ${row}`,
  }[command];
  await session.query('SAVEPOINT cell');
  try {
    const { rowCount } = await session.query(statement);
    return (rowCount ?? 0) > 0;
  } catch (error) {
    // No privilege, or a row that the policy does not let in; anything else is a mistake of this spec.
    if ((error as { code?: string }).code !== '42501') throw error;
    return false;
  } finally {
    await session.query('ROLLBACK TO SAVEPOINT cell');
  }
}

function cellsOfMatrix() {
  return ROLES.flatMap((role) =>
    Object.entries(ORACLE).flatMap(([table, cells]) =>
      COMMANDS.flatMap((command) =>
        (samples.get(table) ?? []).map((sample) => ({
          role,
          table,
          command,
          sample,
          letters: cells[command],
        })),
      ),
    ),
  );
}

/** What the oracle says: a capital reaches every row, a small letter those of A and those that A is a party to. */
function expected(letters: string, role: Role, holder: Holder): boolean {
  const letter = LETTER_OF_ROLE[role];
  return letters.includes(letter.toUpperCase()) || (letters.includes(letter) && holder.includes('A'));
}

describe('row security', () => {
  afterAll(async () => {
    await session.end();
    await admin.end();
  });

  it('is forced on every table, or the table is on the list of those that hold nothing of anybody', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(OPEN_TABLES);
    expect(Object.keys(ORACLE).sort()).toEqual(tables.filter((table) => !OPEN_TABLES.includes(table)));
  });

  it('lets every role do in every table what the oracle says, command by command', async () => {
    const differences: string[] = [];
    const asked = cellsOfMatrix();
    await session.query('BEGIN');
    for (const { role, table, command, sample, letters } of asked) {
      await session.query(SET, [contextOf(role)]);
      const is = await reaches(table, command, sample);
      if (is !== expected(letters, role, sample.holder))
        differences.push(`${role} ${command} ${table} of ${sample.holder}: ${is ? 'reached' : 'refused'}`);
    }
    await session.query('ROLLBACK');
    expect(differences).toEqual([]);
    expect(asked.length).toBeGreaterThan(3_000);
  }, 120_000);

  it.each([
    ['none', () => ''],
    [
      'one that somebody made up',
      () => `${Math.floor(Date.now() / 1000) + 60}|${ACTOR}||operator|${'0'.repeat(64)}`,
    ],
    ['that of another session', () => signer.context({ actorId: ACTOR, roles: ['operator'] }, 1)],
    [
      'one of yesterday',
      () =>
        new ContextSigner(signingKeyOf(addressOf('api', ADMIN)), () => Date.now() - 86_400_000).context(
          { actorId: ACTOR, roles: ['operator'] },
          session.processID ?? 0,
        ),
    ],
    ['one that was signed as something else', () => signer.lent({ ids: [ACTOR] }, session.processID ?? 0)],
    ['one in which a role was added', () => contextOf('liaison').replace('|liaison|', '|liaison,operator|')],
    [
      'one that another login signed',
      () =>
        new ContextSigner(signingKeyOf(addressOf('worker', ADMIN))).context(
          { actorId: ACTOR, roles: ['operator'] },
          session.processID ?? 0,
        ),
    ],
  ])('shows nothing to a context that is %s', async (_, context) => {
    await session.query('BEGIN');
    await session.query(SET, [context()]);
    for (const table of Object.keys(ORACLE)) {
      const cells: Cells = ORACLE[table]!;
      if (!cells.select) continue;
      const { rowCount } = await session.query(`SELECT 1 FROM ${table}`);
      expect(`${table} ${rowCount}`).toBe(`${table} 0`);
    }
    await session.query('ROLLBACK');
  });
});
