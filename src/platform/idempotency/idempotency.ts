import { createHash } from 'node:crypto';
import { changeOne, type Tx } from '../database/index.js';
import { DomainError } from '../errors/index.js';

/**
 * Refusal of a key that came with another request before: one of the two is a mistake, and nothing was done.
 */
export class IdempotencyKeyReused extends DomainError {
  constructor() {
    super('API.IDEMPOTENCY_KEY_REUSED', 'conflict', {}, 'idempotencyKey');
  }
}

export interface OnceRequest {
  /** Owner of the keys: an institution, or an actor without one. */
  readonly scope: string;
  readonly operation: string;
  /** Made by the client; without one the work is simply done. */
  readonly key: string | undefined;
  readonly request: unknown;
}

/** Answer that was given to the first request of a key. */
export interface KeptAnswer<T> {
  readonly answer: T;
}

/**
 * Does the work once for a key, and answers a repetition with the first answer (ids only, never a record).
 *
 * The key stands in the same transaction as the work. A second request that comes while the first is under
 * way waits for it at the unique index, and then finds its answer, or does the work itself when the first was
 * rolled back.
 */
export async function once<T>(tx: Tx, request: OnceRequest, work: () => Promise<T>): Promise<T> {
  const kept = await claimKey<T>(tx, request);
  if (kept) return kept.answer;
  const answer = await work();
  await keepAnswer(tx, request, answer);
  return answer;
}

/**
 * The first half of `once`, for work that is a sequence of steps: takes the key for what follows in the
 * transaction, which ends with `keepAnswer`. Throws `IdempotencyKeyReused`.
 *
 * @returns what the first request of the key was answered; undefined where the work is to be done
 */
export async function claimKey<T>(tx: Tx, asked: OnceRequest): Promise<KeptAnswer<T> | undefined> {
  const { scope, operation, key, request } = asked;
  if (key === undefined) return undefined;
  const hash = createHash('sha256').update(JSON.stringify(request)).digest();
  const taken = await tx.query<unknown[]>(
    `INSERT INTO idempotency_key (scope, operation, key, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [scope, operation, key, hash],
  );
  if (taken.length > 0) return undefined;
  const [row] = await tx.query<{ request_hash: Buffer; answer: T }[]>(
    `SELECT request_hash, answer FROM idempotency_key WHERE scope = $1 AND operation = $2 AND key = $3`,
    [scope, operation, key],
  );
  if (!row?.request_hash.equals(hash)) throw new IdempotencyKeyReused();
  return row;
}

/** The second half: what a repetition of the request is answered. */
export async function keepAnswer<T>(
  tx: Tx,
  { scope, operation, key }: OnceRequest,
  answer: T,
): Promise<void> {
  if (key === undefined) return;
  await changeOne(
    tx,
    `UPDATE idempotency_key SET answer = $4 WHERE scope = $1 AND operation = $2 AND key = $3`,
    [scope, operation, key, JSON.stringify(answer)],
  );
}
