import type { DataSource } from 'typeorm';

interface KeptTable {
  readonly name: string;
  readonly columns: string;
  readonly isEmpty: boolean;
}

/** Tables with more rows than this are lists that came with the migrations, which nobody changes here. */
const MOST_ROWS = 5_000;

const TABLES = `
  SELECT c.oid::regclass::text AS name,
    string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE n.nspname = 'public' AND c.relkind = 'r'
  GROUP BY c.oid ORDER BY 1`;

/** The rows of a database at one moment, to which it can be put back: a tenth of a second, where a copy of the database takes a whole one. */
export class KeptState {
  private constructor(
    private readonly admin: DataSource,
    private readonly putBackText: string,
  ) {}

  static async of(admin: DataSource): Promise<KeptState> {
    await admin.query('DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept');
    const tables: KeptTable[] = [];
    for (const { name, columns } of await admin.query<{ name: string; columns: string }[]>(TABLES)) {
      const [count] = await admin.query<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM ${name}`);
      const rows = count?.rows ?? 0;
      if (rows > MOST_ROWS) continue;
      tables.push({ name, columns, isEmpty: rows === 0 });
      if (rows > 0) await admin.query(`CREATE TABLE kept.${name} AS SELECT ${columns} FROM ${name}`);
    }
    const sequences = await admin.query<{ name: string; last: string | null }[]>(
      `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public'`,
    );
    // Statements that come in one message are one transaction; no trigger fires, and no constraint asks for an order.
    const text = [
      'SET LOCAL session_replication_role = replica',
      ...tables.map(({ name }) => `DELETE FROM ${name}`),
      ...tables
        .filter(({ isEmpty }) => !isEmpty)
        .map(
          ({ name, columns }) =>
            `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM kept.${name}`,
        ),
      ...sequences.map(
        ({ name, last }) => `SELECT setval('${name}', ${last ?? '1'}, ${last === null ? 'false' : 'true'})`,
      ),
    ].join(';\n');
    return new KeptState(admin, text);
  }

  async putBack(): Promise<void> {
    await this.admin.query(this.putBackText);
  }
}
