import { createHash } from 'node:crypto';
import type pg from 'pg';
import { CONTEXT_FUNCTIONS, CONTEXT_SCHEMA, INNER_FUNCTIONS, KEEPER } from './context-functions.js';
import { LOGINS, makeRoles, OWNER, putSigningKeys } from './database-roles.js';
import { privilegesOf, type RowSecurity, statementsOf } from './row-rules.js';

const EVERYBODY = `${LOGINS.api}, ${LOGINS.worker}`;

/**
 * Brings roles, signing functions, policies and privileges of a database to what the rules say, in one transaction. To be called by an
 * administrator after the migrations; does nothing where everything stands as it is written.
 *
 * @throws Error where a table has neither a rule nor a reason to be open: a new table is nobody's before somebody has decided
 */
export async function installRowSecurity(
  client: pg.ClientBase,
  adminUrl: string,
  security: RowSecurity,
): Promise<void> {
  await makeRoles(client, adminUrl);
  await client.query('BEGIN');
  try {
    await requireDecisions(client, security);
    const text = statements(security);
    const mark = `Huella rows ${createHash('sha256').update(text).digest('hex')}`;
    const { rows } = await client.query<{ mark: string | null; tables: number }>(
      `SELECT obj_description(to_regnamespace('row_context'), 'pg_namespace') AS mark,
         (SELECT count(*)::int FROM pg_class c JOIN pg_roles o ON o.oid = c.relowner
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND o.rolname <> '${OWNER}') AS tables`,
    );
    if (rows[0]?.mark !== mark || rows[0].tables > 0) {
      await client.query(CONTEXT_SCHEMA);
      await client.query(text);
      await client.query(ownership());
      await client.query(`COMMENT ON SCHEMA row_context IS '${mark}'`);
    }
    await putSigningKeys(client, adminUrl);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function requireDecisions(client: pg.ClientBase, { rules, open }: RowSecurity): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f')`,
  );
  const decided = new Set([...rules, ...open].map(({ table }) => table));
  const undecided = rows.map(({ name }) => name).filter((name) => !decided.has(name));
  if (undecided.length > 0)
    throw new Error(
      `No rule says whose the rows of ${undecided.join(', ')} are: add one to the rows.ts of the module.`,
    );
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
    ...forAudit.map((table) => `GRANT SELECT ON ${table} TO ${LOGINS.audit}`),
  ].join(';\n');
}

/** What migrations made as an administrator goes to the owner who cannot log in. */
function ownership(): string {
  return `DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT relname, relkind FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') LOOP
      EXECUTE format('ALTER %s %I OWNER TO ${OWNER}', CASE one.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, one.relname);
    END LOOP;
    FOR one IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace LOOP
      EXECUTE format('ALTER FUNCTION %s OWNER TO ${OWNER}', one.name);
    END LOOP; END $$`;
}
