import { LOGINS, type Login } from './database-roles.js';

/**
 * Clause of a row rule: which rows of a table a context reaches, as data; the policies of the database are
 * made from it.
 *
 * In `where` stand columns of the table and the functions of the schema `row_context`, each in a sub-select
 * so that it runs once a query: `(SELECT row_context.institution())`.
 */
export interface RowClause {
  /** The context has one of these roles; left out: whoever signed it, the condition says enough. */
  readonly roles?: readonly string[];
  /** SQL over the row; left out: any row. */
  readonly where?: string;
  /**
   * Whoever logged in as this, without a context too: work that is done for nobody. Not together with roles.
   */
  readonly login?: Login;
}

/** Clauses of which one must hold. */
export type Reach = readonly RowClause[];

export const ROW_COMMANDS = ['select', 'insert', 'update', 'delete'] as const;
export type RowCommand = (typeof ROW_COMMANDS)[number];

/** A command that is left out is refused to everybody. */
export interface RowRule extends Readonly<Partial<Record<RowCommand, Reach>>> {
  readonly table: string;
}

/** A table that every login may use as a whole, because it holds nothing of anybody. */
export interface OpenTable {
  readonly table: string;
  /** Reason for which that is right: a person has looked at it. */
  readonly because: string;
}

export interface RowSecurity {
  readonly rules: readonly RowRule[];
  readonly open: readonly OpenTable[];
  /** Tables that the login of an auditor reads, under the same policies; it writes nothing. */
  readonly forAudit: readonly string[];
}

export const OWN_INSTITUTION = '(SELECT row_context.institution())';

/** SQL of a policy's condition. */
export function conditionOf(reach: Reach): string {
  return reach.map(clauseOf).join(' OR ') || 'false';
}

function clauseOf({ roles, where, login }: RowClause): string {
  if (login !== undefined) return `((SELECT session_user) = '${LOGINS[login]}' AND (${where ?? 'true'}))`;
  if (roles === undefined) return `(${where ?? 'false'})`;
  const names = roles.map((role) => `'${role.replaceAll("'", "''")}'`).join(', ');
  const asked = `(SELECT row_context.has_role(ARRAY[${names}]::text[]))`;
  return where === undefined ? asked : `(${asked} AND (${where}))`;
}

/** The statements that put a rule into force; they replace what stood before. */
export function statementsOf(rule: RowRule): string[] {
  const { table } = rule;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    ...ROW_COMMANDS.flatMap((command) => {
      const reach = rule[command];
      const name = `row_${command}`;
      const drop = `DROP POLICY IF EXISTS ${name} ON ${table}`;
      if (!reach) return [drop];
      const condition = conditionOf(reach);
      const using = command === 'insert' ? '' : ` USING (${condition})`;
      const check = command === 'insert' || command === 'update' ? ` WITH CHECK (${condition})` : '';
      return [
        drop,
        `CREATE POLICY ${name} ON ${table} FOR ${command.toUpperCase()} TO PUBLIC${using}${check}`,
      ];
    }),
  ];
}

/** Returns the privileges of a login on a table, before any policy is asked. */
export function privilegesOf(rule: RowRule): string {
  return ROW_COMMANDS.filter((command) => rule[command]).join(', ').toUpperCase(); // prettier-ignore
}
