import { ContextSigner } from '../../src/platform/database/row-security/row-context.js';
import { addressOf } from '../../src/platform/database/index.js';
import { signingKeyOf } from '../../src/platform/database/row-security/database-roles.js';
import { ACTOR, RowMatrix, SET } from './row-matrix.js';
import { OPEN_TABLES, ORACLE, type Cells } from './row-oracle.js';

const ADMIN = process.env.DATABASE_URL ?? '';

let matrix: RowMatrix;

describe('row security', () => {
  beforeAll(async () => {
    matrix = await RowMatrix.open(ADMIN);
  });
  afterAll(() => matrix.close());

  it('is forced on every table, or the table is on the list of those that hold nothing of anybody', async () => {
    const { rows } = await matrix.admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(OPEN_TABLES);
    expect(Object.keys(ORACLE).sort()).toEqual(matrix.tables.filter((table) => !OPEN_TABLES.includes(table)));
  });

  it('lets every role do in every table what the oracle says, command by command', async () => {
    const { cells, differences } = await matrix.compare();
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(3_000);
  });

  it.each([
    ['none', () => ''],
    [
      'one that somebody made up',
      () => `${Math.floor(Date.now() / 1000) + 60}|${ACTOR}||operator|${'0'.repeat(64)}`,
    ],
    ['that of another session', () => matrix.signer.context({ actorId: ACTOR, roles: ['operator'] }, 1)],
    [
      'one of yesterday',
      () =>
        new ContextSigner(signingKeyOf(addressOf('api', ADMIN)), () => Date.now() - 86_400_000).context(
          { actorId: ACTOR, roles: ['operator'] },
          matrix.session.processID ?? 0,
        ),
    ],
    [
      'one that was signed as something else',
      () => matrix.signer.lent({ ids: [ACTOR] }, matrix.session.processID ?? 0),
    ],
    [
      'one in which a role was added',
      () => matrix.contextOf('liaison').replace('|liaison|', '|liaison,operator|'),
    ],
    [
      'one that another login signed',
      () =>
        new ContextSigner(signingKeyOf(addressOf('worker', ADMIN))).context(
          { actorId: ACTOR, roles: ['operator'] },
          matrix.session.processID ?? 0,
        ),
    ],
  ])('shows nothing to a context that is %s', async (_, context) => {
    await matrix.session.query('BEGIN');
    await matrix.session.query(SET, [context()]);
    for (const table of Object.keys(ORACLE)) {
      const cells: Cells = ORACLE[table]!;
      if (!cells.select) continue;
      const { rowCount } = await matrix.session.query(`SELECT 1 FROM ${table}`);
      expect(`${table} ${rowCount}`).toBe(`${table} 0`);
    }
    await matrix.session.query('ROLLBACK');
  });
});
