import pg from 'pg';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';
import { addressOf } from '../../src/platform/database/index.js';
import { signingKeyOf } from '../../src/platform/database/row-security/database-roles.js';
import { ContextSigner } from '../../src/platform/database/row-security/row-context.js';
import { LETTER_OF_ROLE, ORACLE } from './row-oracle.js';
import { copyOf, fillEveryTable, INSTITUTIONS, type Holder, type Sample } from './row-samples.js';

const COMMANDS = ['select', 'insert', 'update', 'delete'] as const;

type Command = (typeof COMMANDS)[number];

/** Sets the context of a transaction, and lends nothing. */
export const SET = `SELECT set_config('huella.context', $1, false), set_config('huella.lent', '', false)`;

/** Somebody of institution A, in whatever role is asked for. */
export const ACTOR = '00000000-0000-4000-8000-00000000000a';

/** Every table × role × command × row, tried out in a database in which every table has rows of several holders. */
export class RowMatrix {
  private constructor(
    readonly admin: pg.Client,
    readonly session: pg.Client & { processID?: number },
    readonly signer: ContextSigner,
    readonly tables: readonly string[],
    private readonly samples: ReadonlyMap<string, readonly Sample[]>,
    private readonly copies: ReadonlyMap<string, string>,
    /** A column of each table that may be written: of the same value. */
    private readonly columns: ReadonlyMap<string, string>,
  ) {}

  /** Fills every table of a migrated database. */
  static async open(adminUrl: string): Promise<RowMatrix> {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    const tables = rows.map(({ name }) => name);
    const samples = await fillEveryTable(admin, tables, ACTOR);
    const copies = new Map<string, string>();
    for (const [table, some] of samples)
      for (const [at, { holder }] of some.entries())
        copies.set(`${table} ${holder}`, await copyOf(admin, table, at));
    const address = addressOf('api', adminUrl);
    const session = new pg.Client({ connectionString: address });
    await session.connect();
    const signer = new ContextSigner(signingKeyOf(address));
    return new RowMatrix(admin, session, signer, tables, samples, copies, await columnsOf(admin, tables));
  }

  async close(): Promise<void> {
    await this.session.end();
    await this.admin.end();
  }

  contextOf(role: Role): string {
    const institutionId = role === 'operator' || role === 'platform' ? undefined : INSTITUTIONS.A;
    return this.signer.context({ actorId: ACTOR, institutionId, roles: [role] }, this.session.processID ?? 0);
  }

  /** What the database does in each cell beside what the oracle says; nothing of it stays. */
  async compare(): Promise<{ readonly cells: number; readonly differences: readonly string[] }> {
    const differences: string[] = [];
    const asked = this.cells();
    await this.session.query('BEGIN');
    for (const { role, table, command, sample, letters } of asked) {
      await this.session.query(SET, [this.contextOf(role)]);
      const is = await this.reaches(table, command, sample);
      if (is !== expected(letters, role, sample.holder))
        differences.push(`${role} ${command} ${table} of ${sample.holder}: ${is ? 'reached' : 'refused'}`);
    }
    await this.session.query('ROLLBACK');
    return { cells: asked.length, differences };
  }

  private cells() {
    return ROLES.flatMap((role) =>
      Object.entries(ORACLE).flatMap(([table, cells]) =>
        COMMANDS.flatMap((command) =>
          (this.samples.get(table) ?? []).map((sample) => ({
            ...{ role, table, command, sample },
            letters: cells[command],
          })),
        ),
      ),
    );
  }

  /** Whether a command reaches a row; undone at once. */
  private async reaches(table: string, command: Command, { holder, place }: Sample): Promise<boolean> {
    const row = `WHERE ctid = '${place}'::tid`;
    const column = this.columns.get(table) ?? '';
    const statement = {
      select: `SELECT 1 FROM ${table} ${row}`,
      insert: this.copies.get(`${table} ${holder}`) ?? '',
      update: `UPDATE ${table} SET ${column} = ${column} ${row}`,
      delete: `DELETE FROM ${table} ${row}`,
    }[command];
    await this.session.query('SAVEPOINT cell');
    try {
      const { rowCount } = await this.session.query(statement);
      return (rowCount ?? 0) > 0;
    } catch (error) {
      // No privilege, or a row that the policy does not let in; anything else is a mistake of this matrix.
      if ((error as { code?: string }).code !== '42501') throw error;
      return false;
    } finally {
      await this.session.query('ROLLBACK TO SAVEPOINT cell');
    }
  }
}

async function columnsOf(admin: pg.Client, tables: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await admin.query<{ table: string; names: string[] }>(
    `SELECT attrelid::regclass::text AS table, array_agg(attname::text ORDER BY attidentity, attnum) AS names FROM pg_attribute
     WHERE attrelid::regclass::text = ANY ($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' GROUP BY 1`,
    [tables],
  );
  return new Map(rows.map(({ table, names }) => [table, names[0] ?? '']));
}

/** What the oracle says: a capital reaches every row, a small letter those of A and those that A is a party to. */
function expected(letters: string, role: Role, holder: Holder): boolean {
  const letter = LETTER_OF_ROLE[role];
  return letters.includes(letter.toUpperCase()) || (letters.includes(letter) && holder.includes('A'));
}
