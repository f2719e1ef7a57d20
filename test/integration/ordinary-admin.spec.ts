import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parse } from 'yaml';
import { migrateAll } from '../../src/apps/migrate.js';
import { openRuntime } from '../../src/apps/runtime.js';
import { makeBackup } from '../../src/apps/backup/make-backup.js';
import { restoreInto } from '../../src/apps/backup/restore-backup.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { makeKeyPair } from '../../src/platform/backup/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import { EmbeddedPostgres } from '../../src/platform/database/index.js';

const PASSWORDS = {
  HUELLA_DB_PASSWORD: 'd'.repeat(24),
  HUELLA_ADMIN_PASSWORD: 'a'.repeat(24),
  HUELLA_API_PASSWORD: 'p'.repeat(24),
  HUELLA_WORKER_PASSWORD: 'w'.repeat(24),
  HUELLA_BACKUP_PASSWORD: 'b'.repeat(24),
};
type Name = keyof typeof PASSWORDS;
const LOGINS = {
  admin: 'HUELLA_ADMIN_PASSWORD',
  api: 'HUELLA_API_PASSWORD',
  worker: 'HUELLA_WORKER_PASSWORD',
};

/** A server of its own, for roles belong to a whole server, set up by the lines that Compose hands to PostgreSQL. */
describe('an installation whose administrator is no superuser', () => {
  let home: string;
  let server: EmbeddedPostgres;
  let superuser: string;
  let refusedBefore: unknown;
  const addressOf = (user: string, password: string): string => {
    const address = new URL(superuser);
    Object.assign(address, { username: user, password, pathname: '/huella' });
    return address.toString();
  };
  const login = (name: keyof typeof LOGINS): string =>
    addressOf(`huella_${name}`, PASSWORDS[LOGINS[name] as Name]);
  const asked = async <Row extends object>(address: string, text: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huella-admin-'));
    server = new EmbeddedPostgres(home);
    superuser = (await server.ensure()).url;
    const { configs } = parse(readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8')) as {
      configs: { logins: { content: string } };
    };
    const lines = configs.logins.content.replaceAll(/\$\{(\w+):[^}]*\}/g, (_, name: Name) => PASSWORDS[name]);
    const admin = login('admin');
    // A volume of an earlier release has the superuser alone.
    refusedBefore = await migrateAll(admin).then(
      () => undefined,
      (error: unknown) => error,
    );
    await asked(superuser, lines);
    await migrateAll(admin, { api: PASSWORDS.HUELLA_API_PASSWORD, worker: PASSWORDS.HUELLA_WORKER_PASSWORD });
  });
  afterAll(() => {
    server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('has no login of ours that is a superuser, and none that gets round row security but administrator and backup', async () => {
    expect(
      await asked(
        superuser,
        `SELECT rolname AS name, rolsuper AS super FROM pg_roles WHERE rolname LIKE 'huella\\_%' AND (rolsuper OR rolbypassrls) ORDER BY 1`,
      ),
    ).toEqual([
      { name: 'huella_admin', super: false },
      { name: 'huella_backup', super: false },
    ]);
  });

  it.each(['api', 'worker'] as const)('lets %s work by the password that was set', async (name) => {
    const settings = readSettings({ DATABASE_URL: login(name), LOG_LEVEL: 'silent', HUELLA_HOME: home });
    const runtime = await openRuntime(settings, { login: name });
    const rows = await runtime.db.transact(OPERATOR, (tx) => tx.query('SELECT 1 AS one FROM institution'));
    expect(rows).toEqual([]);
    await runtime.close();
  });

  it('is told where a volume has not its logins yet, and how it gets them', () => {
    expect(refusedBefore).toMatchObject({ mend: expect.stringContaining('Logins of an older volume') });
  });

  it('is brought up to date a second time, and nothing is taken', async () => {
    const passwords = { api: PASSWORDS.HUELLA_API_PASSWORD, worker: PASSWORDS.HUELLA_WORKER_PASSWORD };
    expect(await migrateAll(login('admin'), passwords)).toEqual([]);
  });

  it('is backed up whole, and verified, by a login that changes no record', async () => {
    await asked(
      superuser,
      `INSERT INTO institution (id, code, name, country, kind, delivers_only)
       VALUES (gen_random_uuid(), 'AA-ONE', 'x', 'MX', 'ngo', false)`,
    );
    const keys = await makeKeyPair();
    const backup = addressOf('huella_backup', PASSWORDS.HUELLA_BACKUP_PASSWORD);
    const made = await makeBackup({
      ...{ url: backup, file: join(home, 'whole.backup'), recipients: [keys.recipient] },
      ...{ verify: true, applicationVersion: '0', tell: () => () => undefined },
    });
    expect(made.noted).toBe(true);
    expect(JSON.stringify(made.end)).toContain('institution');
    // Nothing is left of the database in which it was restored to see.
    expect(
      await asked(superuser, `SELECT 1 FROM pg_database WHERE datname LIKE 'huella\\_check\\_%'`),
    ).toEqual([]);
    const [row] = await asked<{ rows: number }>(backup, 'SELECT count(*)::int AS rows FROM institution');
    expect(row?.rows).toBe(1);
    for (const text of ['DELETE FROM institution', 'UPDATE record SET status = status', 'TRUNCATE task'])
      await expect(asked(backup, text)).rejects.toMatchObject({ code: '42501' });
    // And comes back in a new database of the administrator's.
    await asked(superuser, 'CREATE DATABASE restored OWNER huella_admin');
    const restored = login('admin').replace(/huella$/, 'restored');
    const order = { file: join(home, 'whole.backup'), identities: [keys.identity], journal: undefined };
    await restoreInto(restored, { ...order, tell: () => undefined });
    expect(await asked(restored, 'SELECT code FROM institution')).toEqual([{ code: 'AA-ONE' }]);
  });
});
