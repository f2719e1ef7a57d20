import { createHash, createHmac } from 'node:crypto';
import type pg from 'pg';
import { DatabaseUnavailable } from '../database-unavailable.js';
import { KEEPER } from './context-functions.js';
import { keyOf } from './row-context.js';

/** Owner of all tables, views and functions of ours; nobody logs in as it. */
export const OWNER = 'huella_owner';

/** The logins of the processes. None owns a table, none is a superuser, none gets round row security. */
export const LOGINS = { api: 'huella_api', worker: 'huella_worker', audit: 'huella_audit' } as const;
export type Login = keyof typeof LOGINS;

/** Passwords of the logins where an installation has set them; the others follow from the administrator's. */
export type LoginPasswords = Readonly<Partial<Record<Login, string | undefined>>>;

/** The logins that work, by their names in the database. */
export const LOGIN_NAMES: readonly string[] = [LOGINS.api, LOGINS.worker];

/** Block of SHA-256, in bytes. */
const BLOCK = 64;

/**
 * The address at which a process logs in as one of our roles, by that of the administrator: with a password
 * that follows from the administrator's, so that one address is enough on one's own machine. Whoever is given
 * a login's own address knows nothing of the others.
 *
 * @throws DatabaseUnavailable where the address has no password to derive from
 */
export function addressOf(login: Login, adminUrl: string, given: LoginPasswords = {}): string {
  const url = new URL(adminUrl);
  url.username = LOGINS[login];
  url.password = given[login] ?? passwordOf(login, adminUrl);
  return url.toString();
}

/** The login that an address is of, if it is one of ours. */
export function loginOf(address: string): Login | undefined {
  const { username } = new URL(address);
  return (Object.keys(LOGINS) as Login[]).find((login) => LOGINS[login] === decodeURIComponent(username));
}

/** The key with which the process at an address signs its contexts. */
export function signingKeyOf(address: string): Buffer {
  return keyOf(decodeURIComponent(new URL(address).password));
}

function passwordOf(login: Login, adminUrl: string): string {
  const secret = decodeURIComponent(new URL(adminUrl).password);
  if (secret === '')
    throw new DatabaseUnavailable(
      'The address of the database has no password.',
      'Give the administrator one and put it into DATABASE_URL: the passwords of the logins of API and worker follow from it.',
    );
  return createHmac('sha256', secret).update(`huella login ${LOGINS[login]}`).digest('hex');
}

/**
 * Makes the roles of the server, where they are not there yet, and gives the logins their passwords. Needs
 * the right to make roles.
 */
export async function makeRoles(
  client: pg.ClientBase,
  adminUrl: string,
  given: LoginPasswords = {},
): Promise<void> {
  for (const role of [OWNER, KEEPER]) await makeRole(client, role, 'NOLOGIN');
  for (const login of Object.keys(LOGINS) as Login[]) {
    const password = given[login] ?? passwordOf(login, adminUrl);
    // Other installations of the same server share the roles; a password is set where it is not this one
    // already.
    const mark = `Huella, ${createHash('sha256').update(password).digest('hex').slice(0, 16)}`;
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT shobj_description(oid, 'pg_authid') AS mark FROM pg_roles WHERE rolname = $1`,
      [LOGINS[login]],
    );
    if (rows[0]?.mark === mark) continue;
    if (rows.length === 0) await makeRole(client, LOGINS[login], 'LOGIN');
    await client.query(`ALTER ROLE ${LOGINS[login]} PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`COMMENT ON ROLE ${LOGINS[login]} IS '${mark}'`);
  }
  // A login that is no superuser must be a member to give tables to their owner.
  await client.query(`GRANT ${OWNER}, ${KEEPER} TO CURRENT_USER`);
}

async function makeRole(client: pg.ClientBase, role: string, login: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount) return;
  await client.query(
    `CREATE ROLE ${role} ${login} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
  );
}

/**
 * Puts the logins' signing keys where only the keeper's functions read them, as the padded blocks of RFC
 * 2104.
 */
export async function putSigningKeys(
  client: pg.ClientBase,
  adminUrl: string,
  given: LoginPasswords = {},
): Promise<void> {
  for (const login of Object.keys(LOGINS) as Login[]) {
    const block = Buffer.alloc(BLOCK);
    keyOf(given[login] ?? passwordOf(login, adminUrl)).copy(block);
    await client.query(
      `INSERT INTO row_context.signing_key VALUES ($1, $2, $3)
       ON CONFLICT (role) DO UPDATE SET inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
      [LOGINS[login], block.map((byte) => byte ^ 0x36), block.map((byte) => byte ^ 0x5c)],
    );
  }
}
