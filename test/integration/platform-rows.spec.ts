import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { addressOf, asPlatform, type Login, type RowContext } from '../../src/platform/database/index.js';
import { Attempts, TooManyAttempts } from '../../src/platform/rate-limit/index.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';

const ADMIN = process.env.DATABASE_URL ?? '';
const [INSTITUTION, OTHER_INSTITUTION, ACTOR, OTHER] = [
  randomUUID(),
  randomUUID(),
  randomUUID(),
  randomUUID(),
];
const LIAISON = { actorId: ACTOR, institutionId: INSTITUTION, roles: ['liaison'] };
const REFUSED = { code: '42501' };

const TASK = `INSERT INTO task (id, name, payload, state, max_attempts) VALUES (gen_random_uuid(), 'x', '{}', 'pending', 1)`;
const EVENT = `INSERT INTO outbox_event (id, name, payload, actor_id) VALUES (gen_random_uuid(), 'x', '{}', $1)`;
const COUNT = `INSERT INTO attempt (key, points, expire) VALUES ('x', 1, 1)`;
const ENTRY = `INSERT INTO audit_entry (actor_id, institution_id, action, outcome, at) VALUES ($1, $2, 'reports.read', 'done', $3)`;

/** What somebody gets who has SQL of their own on a login of ours, without its signing key. */
describe('the rows of the platform', () => {
  let database: HouseDatabase;

  beforeAll(async () => {
    database = await openHouseDatabase('api', 2);
    for (const [id, code] of [
      [INSTITUTION, 'AA-ROWS'],
      [OTHER_INSTITUTION, 'BB-ROWS'],
    ])
      await database.admin.query(
        `INSERT INTO institution (id, code, name, country, kind, delivers_only) VALUES ($1, $2, $2, 'MX', 'ngo', false)`,
        [id, code],
      );
    for (const [id, institution] of [
      [ACTOR, INSTITUTION],
      [OTHER, OTHER_INSTITUTION],
    ])
      await database.admin.query(
        `INSERT INTO actor (id, institution_id, name, roles, language) VALUES ($1, $2, 'somebody', '{liaison}', 'es')`,
        [id, institution],
      );
    await database.admin.query(TASK);
    await database.admin.query(EVENT, [null]);
    await database.admin.query(COUNT);
  });
  afterAll(() => database.close());

  const asLogin = async <T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: addressOf(login, ADMIN) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const entry = (who: RowContext, of: string, institution: string | null, at: string): Promise<unknown> =>
    database.db.transact(who, (tx) => tx.query(ENTRY, [of, institution, at]));
  const now = async (): Promise<string> => {
    const [row] = await database.admin.query<{ now: string }[]>('SELECT clock_timestamp()::text AS now');
    return row?.now ?? '';
  };

  it.each(['task', 'outbox_event', 'attempt'])(
    'keeps %s from the API’s login that signs nothing',
    async (table) => {
      await asLogin('api', async (client) => {
        expect((await client.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
        expect((await client.query(`DELETE FROM ${table}`)).rowCount).toBe(0);
      });
      expect(await database.admin.query(`SELECT 1 FROM ${table}`)).not.toEqual([]);
    },
  );

  it('lets nobody who signs nothing announce, order or count', async () => {
    await asLogin('api', async (client) => {
      await expect(client.query(TASK)).rejects.toMatchObject(REFUSED);
      await expect(client.query(EVENT, [null])).rejects.toMatchObject(REFUSED);
      await expect(client.query(COUNT)).rejects.toMatchObject(REFUSED);
    });
  });

  it('lets a person announce in their own name, order nothing and read none of it', async () => {
    await database.db.transact(LIAISON, (tx) => tx.query(EVENT, [ACTOR]));
    for (const [text, values] of [
      [EVENT, [OTHER]],
      [TASK, []],
      [COUNT, []],
    ] as const)
      await expect(database.db.transact(LIAISON, (tx) => tx.query(text, [...values]))).rejects.toMatchObject(
        REFUSED,
      );
    for (const table of ['task', 'outbox_event', 'attempt'])
      expect(await database.db.transact(LIAISON, (tx) => tx.query(`SELECT 1 FROM ${table}`))).toEqual([]);
  });

  it('lets the platform order within somebody’s transaction, and the relay read without a context', async () => {
    await database.db.transact(LIAISON, (tx) => asPlatform(tx, () => tx.query(TASK)));
    await asLogin('worker', async (client) => {
      expect((await client.query('SELECT 1 FROM task')).rowCount).toBeGreaterThan(1);
      expect((await client.query('SELECT 1 FROM outbox_event')).rowCount).toBeGreaterThan(0);
      expect((await client.query('SELECT 1 FROM attempt')).rowCount).toBe(0);
    });
  });

  it('does not let SQL take back how often something was tried', async () => {
    const tried = { kind: 'test', limit: 1, subject: 'somebody' };
    const attempts = new Attempts(database.db, 'secret');
    expect(await attempts.count([tried])).toEqual([1]);
    await asLogin('api', (client) => client.query(`UPDATE attempt SET points = 0`));
    await database.db.transact(LIAISON, (tx) => tx.query('DELETE FROM attempt'));
    await expect(attempts.count([tried])).rejects.toThrow(TooManyAttempts);
    await attempts.remember({ ...tried, subject: 'rightly' });
    expect(await attempts.remembers({ ...tried, subject: 'rightly' })).toBe(true);
    expect(await attempts.remembers({ ...tried, subject: 'never' })).toBe(false);
  });

  it('writes an entry of the audit in one’s own name and house, now', async () => {
    await entry(LIAISON, ACTOR, INSTITUTION, await now());
    for (const [of, institution, at] of [
      [OTHER, OTHER_INSTITUTION, await now()],
      [OTHER, INSTITUTION, await now()],
      [ACTOR, OTHER_INSTITUTION, await now()],
      [ACTOR, null, await now()],
      [ACTOR, INSTITUTION, '2026-01-01T00:00:00Z'],
      [ACTOR, INSTITUTION, '2999-01-01T00:00:00Z'],
    ] as const)
      await expect(entry(LIAISON, of, institution, at)).rejects.toMatchObject(REFUSED);
  });

  it('writes for somebody else in the platform’s name alone, and then of their house and now', async () => {
    const platform = { actorId: PLATFORM.actorId, roles: ['platform'] };
    await entry(platform, OTHER, OTHER_INSTITUTION, await now());
    await entry(platform, PLATFORM.actorId, null, await now());
    for (const [institution, at] of [
      [INSTITUTION, await now()],
      [OTHER_INSTITUTION, '2026-01-01T00:00:00Z'],
    ] as const)
      await expect(entry(platform, OTHER, institution, at)).rejects.toMatchObject(REFUSED);
  });

  it('writes nothing into the audit that no context signs', async () => {
    for (const login of ['api', 'worker'] as const)
      await asLogin(login, (client) =>
        expect(
          client.query('INSERT INTO audit_entry (actor_id, action, outcome) VALUES ($1, $2, $3)', [
            ...[ACTOR, 'reports.read', 'done'],
          ]),
        ).rejects.toMatchObject(REFUSED),
      );
  });
});
