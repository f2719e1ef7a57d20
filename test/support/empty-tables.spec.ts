import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { emptyTables, withReferring } from './empty-tables.js';
import { openAdmin } from './house-database.js';

const founded = (id = randomUUID()) => ({
  text: `INSERT INTO institution (id, code, name, country, kind, delivers_only) VALUES ($1, $2, 'Invented', 'HN', 'consulate', false)`,
  values: [id, id],
});
describe('tables that are emptied', () => {
  let admin: DataSource;
  let other: pg.Client;
  beforeAll(async () => {
    admin = await openAdmin();
    other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await admin.destroy();
  });

  const institutions = async () =>
    (await other.query<{ count: number }>('SELECT count(*)::int AS count FROM institution')).rows[0]?.count;

  it('are those that TRUNCATE … CASCADE would empty', async () => {
    const said: string[] = [];
    other.on('notice', ({ message = '' }) => said.push(message));
    await other.query('BEGIN');
    await other.query('TRUNCATE record, institution CASCADE');
    await other.query('ROLLBACK');
    const cascaded = said.flatMap((one) => /^truncate cascades to table "(.+)"$/u.exec(one)?.[1] ?? []);
    expect(cascaded.length).toBeGreaterThan(50);
    expect([...(await withReferring(admin, ['record', 'institution']))].sort()).toEqual(
      ['record', 'institution', ...cascaded].sort(),
    );
  });

  it('lose their rows and those of all that refer to them; triggers work again afterwards', async () => {
    const id = randomUUID();
    await other.query(founded(id));
    await other.query({
      text: `INSERT INTO actor (id, institution_id, name, roles, language) VALUES ($1, $2, 'Inventada', '{liaison}', 'es')`,
      values: [randomUUID(), id],
    });
    await emptyTables(admin, 'institution');
    expect(await institutions()).toBe(0);
    const { rows } = await other.query('SELECT 1 FROM actor WHERE institution_id IS NOT NULL');
    expect(rows).toEqual([]);
    await expect(admin.query('SHOW session_replication_role')).resolves.toEqual([
      { session_replication_role: 'origin' },
    ]);
  });

  it('lose as well what somebody was writing when it was asked', async () => {
    await other.query('BEGIN');
    await other.query(founded());
    const emptied = emptyTables(admin, 'institution');
    for (let waiting = 0; waiting === 0;) {
      const { rows } = await other.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      waiting = rows[0]?.count ?? 0;
    }
    await other.query('COMMIT');
    await emptied;
    expect(await institutions()).toBe(0);
  });
});
