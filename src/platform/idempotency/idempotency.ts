import { createHash } from 'node:crypto';
import { changeOne, type Tx } from '../database/index.js';
import { DomainError } from '../errors/index.js';

/** The same key came with another request: one of the two is a mistake, and nothing was done. */
export class IdempotencyKeyReused extends DomainError {
  constructor() {
    super('API.IDEMPOTENCY_KEY_REUSED', 'conflict', {}, 'idempotencyKey');
  }
}

export interface OnceRequest {
  /** Whose keys these are: an institution, or an actor without one. */
  readonly scope: string;
  readonly operation: string;
  /** Made by the client; without one the work is simply done. */
  readonly key: string | undefined;
  readonly request: unknown;
}

/**
 * Does the work once for a key, and answers a repetition with the first answer (ids only, never a record).
 *
 * The key stands in the same transaction as the work. A second request that comes while the first is under way waits
 * for it at the unique index, and then finds its answer, or does the work itself when the first was rolled back.
 */
export async function once<T>(
  tx: Tx,
  { scope, operation, key, request }: OnceRequest,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work();
  const hash = createHash('sha256').update(JSON.stringify(request)).digest();
  const taken = await tx.query<unknown[]>(
    `INSERT INTO idempotency_key (scope, operation, key, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [scope, operation, key, hash],
  );
  if (taken.length === 0) return firstAnswer<T>(tx, { scope, operation, key }, hash);
  const answer = await work();
  await changeOne(
    tx,
    `UPDATE idempotency_key SET answer = $4 WHERE scope = $1 AND operation = $2 AND key = $3`,
    [scope, operation, key, JSON.stringify(answer)],
  );
  return answer;
}

async function firstAnswer<T>(
  tx: Tx,
  id: { scope: string; operation: string; key: string },
  hash: Buffer,
): Promise<T> {
  const [row] = await tx.query<{ request_hash: Buffer; answer: T }[]>(
    `SELECT request_hash, answer FROM idempotency_key WHERE scope = $1 AND operation = $2 AND key = $3`,
    [id.scope, id.operation, id.key],
  );
  if (!row?.request_hash.equals(hash)) throw new IdempotencyKeyReused();
  return row.answer;
}
