import { createHash } from 'node:crypto';
import type pg from 'pg';
import { CONTEXT_FUNCTIONS, CONTEXT_SCHEMA, INNER_FUNCTIONS, KEEPER } from './context-functions.js';
import { LOGINS, makeRoles, OWNER, putSigningKeys, type LoginPasswords } from './database-roles.js';
import { privilegesOf, type RowSecurity, statementsOf } from './row-rules.js';

/** Made by whoever sets up the database, where backups have a login of their own (docker-compose.yml). */
const BACKUP = 'huella_backup';
const EVERYBODY = `${LOGINS.api}, ${LOGINS.worker}`;

/**
 * Brings roles, signing functions, policies and privileges of a database to what the rules say, in one
 * transaction. To be called by an administrator after the migrations; does nothing where everything stands as
 * it is written. A table that no rule names (of an extension, say) stays as it is, and out of reach of every
 * login.
 */
export async function installRowSecurity(
  client: pg.ClientBase,
  adminUrl: string,
  security: RowSecurity,
  passwords: LoginPasswords = {},
): Promise<void> {
  await makeRoles(client, adminUrl, passwords);
  await client.query('BEGIN');
  try {
    const text = statements(security);
    const mark = `Huella rows ${createHash('sha256').update(text).digest('hex')}`;
    const { rows } = await client.query<{ mark: string | null; tables: number }>(
      `SELECT obj_description(to_regnamespace('row_context'), 'pg_namespace') AS mark,
         (SELECT count(*)::int FROM pg_class c JOIN pg_roles o ON o.oid = c.relowner
          WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) AND o.rolname <> '${OWNER}') AS tables`,
      [namesOf(security)],
    );
    if (rows[0]?.mark !== mark || rows[0].tables > 0) {
      await client.query(CONTEXT_SCHEMA);
      await client.query(text);
      await client.query(ownership(namesOf(security)));
      await client.query(`COMMENT ON SCHEMA row_context IS '${mark}'`);
    }
    await putSigningKeys(client, adminUrl, passwords);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function statements({ rules, open, forAudit }: RowSecurity): string {
  const own = CONTEXT_FUNCTIONS.map((name) => `row_context.${name}`).join(', ');
  return [
    ...[...CONTEXT_FUNCTIONS, ...INNER_FUNCTIONS].map(
      (name) => `ALTER FUNCTION row_context.${name} OWNER TO ${KEEPER}`,
    ),
    'REVOKE ALL ON ALL FUNCTIONS IN SCHEMA row_context FROM PUBLIC',
    `GRANT USAGE ON SCHEMA row_context TO ${EVERYBODY}, ${LOGINS.audit}, ${OWNER}`,
    `GRANT EXECUTE ON FUNCTION ${own} TO ${EVERYBODY}, ${LOGINS.audit}, ${OWNER}`,
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    // An administrator who is no superuser gives tables only to whom they may belong there; nobody logs in as
    // the owner.
    `GRANT CREATE ON SCHEMA public TO ${OWNER}`,
    `GRANT USAGE ON SCHEMA public TO ${EVERYBODY}, ${LOGINS.audit}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${EVERYBODY}, ${LOGINS.audit}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${EVERYBODY}`,
    ...open.map(({ table }) => `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${EVERYBODY}`),
    ...rules.flatMap((rule) => [
      ...statementsOf(rule),
      ...(privilegesOf(rule) ? [`GRANT ${privilegesOf(rule)} ON ${rule.table} TO ${EVERYBODY}`] : []),
    ]),
    `DO $$ DECLARE one record; BEGIN
       FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' LOOP
         EXECUTE format('ALTER VIEW %I SET (security_invoker = true)', one.relname);
         EXECUTE format('GRANT SELECT ON %I TO ${EVERYBODY}', one.relname);
       END LOOP; END $$`,
    // A login that an administrator has made for backups may note that there was one.
    `DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${BACKUP}') THEN
       GRANT SELECT, INSERT, UPDATE ON installation TO ${BACKUP}; END IF; END $$`,
    ...forAudit.map((table) => `GRANT SELECT ON ${table} TO ${LOGINS.audit}`),
  ].join(';\n');
}

/**
 * Gives what migrations made as an administrator to the owner who cannot log in; what belongs to an extension
 * stays with it.
 */
function ownership(tables: readonly string[]): string {
  const extensions = (catalogue: string): string =>
    `(SELECT objid FROM pg_depend WHERE classid = '${catalogue}'::regclass AND deptype = 'e')`;
  return [
    ...tables.map((table) => `ALTER TABLE ${table} OWNER TO ${OWNER}`),
    `DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
      AND oid NOT IN ${extensions('pg_class')} LOOP
      EXECUTE format('ALTER VIEW %I OWNER TO ${OWNER}', one.relname);
    END LOOP;
    FOR one IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND oid NOT IN ${extensions('pg_proc')} LOOP
      EXECUTE format('ALTER FUNCTION %s OWNER TO ${OWNER}', one.name);
    END LOOP; END $$`,
  ].join(';\n');
}

function namesOf({ rules, open }: RowSecurity): string[] {
  return [...rules, ...open].map(({ table }) => table);
}
