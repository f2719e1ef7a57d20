import type { EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from './tenant-db.js';

/**
 * An update that must reach as many rows as whoever changes them has read or locked before, and says so where
 * it does not: then the rules of rows keep some of them from whoever acts, or they are gone. It throws what
 * nobody is to mend by another input, and nothing of the transaction stays.
 *
 * @param expected rows
 * @param text an `UPDATE` or a `DELETE`; what it returns is lost
 */
export async function changeRows(
  tx: Tx,
  expected: number,
  text: string,
  parameters: unknown[],
): Promise<void> {
  const [, reached] = await tx.query<[unknown, number]>(text, parameters);
  requireReached(reached, expected, /(?:update|from)\s+(\w+)/iu.exec(text)?.[1]);
}

/** Changes one row, as `changeRows`. */
export async function changeOne(tx: Tx, text: string, parameters: unknown[]): Promise<void> {
  await changeRows(tx, 1, text, parameters);
}

/** Changes one row of an entity, as `changeOne`. */
export async function changeOneOf<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  where: FindOptionsWhere<T>,
  change: QueryDeepPartialEntity<T>,
): Promise<void> {
  const repository = tx.getRepository(entity);
  const { affected } = await repository.update(where, change);
  requireReached(affected ?? 0, 1, repository.metadata.tableName);
}

/** The name of the table stands in the log; no value of a row does. */
function requireReached(reached: number, expected: number, table: string | undefined): void {
  if (reached !== expected)
    throw new Error(`A change of ${table ?? 'a table'} reached ${reached} rows instead of ${expected}.`);
}
