/**
 * Interface of the database that this folder needs, so that it depends on no mapper.
 *
 * A TypeORM `EntityManager` is a `Sql`; a `DataSource` is a `Database`.
 */
export interface Sql {
  query<T = unknown>(text: string, parameters?: unknown[]): Promise<T>;
}

export interface Database extends Sql {
  /** Commits what `work` did, or nothing of it when it throws. READ COMMITTED is assumed. */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
}

/**
 * The rows that an `UPDATE … RETURNING` or `DELETE … RETURNING` touched; TypeORM answers those with rows and
 * count.
 */
export async function changedRows<Row>(sql: Sql, text: string, parameters: unknown[] = []): Promise<Row[]> {
  const [rows] = await sql.query<[Row[], number]>(text, parameters);
  return rows;
}
