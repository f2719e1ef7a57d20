import type { Client, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import {
  CONTEXT_SETTING,
  ContextSigner,
  LENT_SETTING,
  type LentRows,
  type RowContext,
} from './row-security/row-context.js';
import { ConnectionShares } from './connection-share.js';
import { signingKeyOf } from './row-security/database-roles.js';

/** An open transaction with its row context. Repositories take it first and never open their own. */
export type Tx = EntityManager;

const SET = 'SELECT set_config($1, $2, true)';

/** Connections of a pool that says nothing of its size (pg). */
const USUAL_POOL = 10;

/**
 * Key that a transaction signs with, the session that it runs in, and the actor whose context stands in it
 * now.
 */
interface Signing {
  readonly signer: ContextSigner;
  readonly session: number;
  who: RowContext;
  /** Deed that the whole transaction is, whoever's rows a piece of it touches. */
  readonly deed: Deed;
  /** Work that is done right before the commit, by whoever has asked for it. */
  readonly last: Map<string, Last>;
}

/** Who does what in a transaction. */
export interface Deed {
  readonly actorId: string;
  /** Operation of the policy; undefined where the transaction was opened without asking it. */
  readonly operation: string | undefined;
}

interface Last {
  readonly gathered: unknown;
  readonly end: () => Promise<void>;
}

const signings = new WeakMap<Tx, Signing>();

/**
 * All access to rows: one transaction an operation, with the actor's signed context set for its length.
 *
 * It is set locally, so that a pooled connection forgets it, and row-level security reads it: what the
 * context does not reach is not there, whatever a query asks for (docs/reference/access.md).
 */
export class TenantDb {
  private readonly signer: ContextSigner;
  private readonly shares: ConnectionShares;

  /** @param address where the source is logged in: its password is what contexts are signed by */
  constructor(
    private readonly source: DataSource,
    address: string,
  ) {
    this.signer = new ContextSigner(signingKeyOf(address));
    this.shares = new ConnectionShares(
      (source.options as { readonly poolSize?: number }).poolSize ?? USUAL_POOL,
    );
  }

  /**
   * Commits what `work` did, or nothing of it when it throws.
   *
   * @param operation of the policy that was asked for it: what it announces names that as its cause
   */
  async transact<T>(who: RowContext, work: (tx: Tx) => Promise<T>, operation?: string): Promise<T> {
    const account = who.roles.includes('platform') ? undefined : who.actorId;
    return this.shares.within(account, () => this.transaction(who, work, operation));
  }

  private async transaction<T>(
    who: RowContext,
    work: (tx: Tx) => Promise<T>,
    operation: string | undefined,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const { processID: session } = (await runner.connect()) as { processID: number };
    try {
      await runner.startTransaction();
      await runner.query(SET, [CONTEXT_SETTING, this.signer.context(who, session)]);
      const deed = { actorId: who.actorId, operation };
      const signing = { signer: this.signer, session, who, deed, last: new Map<string, Last>() };
      signings.set(runner.manager, signing);
      const result = await work(runner.manager);
      for (const { end } of signing.last.values()) await end();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      signings.delete(runner.manager);
      await runner.release();
    }
  }

  /**
   * Asks one question, alone in its transaction: context and question go to the server together. For what is
   * asked at each request.
   *
   * @param question its text; `literal` quotes a value of it
   */
  async ask<R>(who: RowContext, question: (literal: (value: string) => string) => string): Promise<R[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as Client & { readonly processID: number };
      const literal = (value: string): string => client.escapeLiteral(value);
      const context = this.signer.context(who, client.processID);
      // Several statements in one message are one transaction: the context is gone with it.
      const answers: unknown = await client.query(
        `SELECT set_config(${literal(CONTEXT_SETTING)}, ${literal(context)}, true); ${question(literal)}`,
      );
      return (answers as readonly QueryResult[])[1]?.rows as R[];
    } finally {
      await runner.release();
    }
  }
}

/**
 * Lets a transaction read rows of others while `read` runs: those named and no more. For who has asked first
 * whether they may be compared, and shows of them what the levels of disclosure allow.
 */
export async function withLentRows<T>(tx: Tx, rows: LentRows, read: () => Promise<T>): Promise<T> {
  const { signer, session } = signingOf(tx);
  await tx.query(SET, [LENT_SETTING, signer.lent(rows, session)]);
  const result = await read();
  await tx.query(SET, [LENT_SETTING, '']);
  return result;
}

/**
 * Does a piece of work of the platform's own within somebody's transaction: what has to know of more rows
 * than they may see, and tells them nothing of those. When it throws, the transaction is over anyhow.
 */
export async function actingAs<T>(tx: Tx, who: RowContext, work: () => Promise<T>): Promise<T> {
  const signing = signingOf(tx);
  const { signer, session, who: before } = signing;
  await tx.query(SET, [CONTEXT_SETTING, signer.context(who, session)]);
  signing.who = who;
  const result = await work();
  await tx.query(SET, [CONTEXT_SETTING, signer.context(before, session)]);
  signing.who = before;
  return result;
}

/**
 * Gathers values in the course of a transaction under a key, and works on them once, right before the commit:
 * the locks that this takes are then the last ones, so that nobody who waits for them holds what their holder
 * still needs. When it throws, nothing is committed.
 */
export function atEnd<T>(tx: Tx, key: string, begin: () => T, end: (gathered: T) => Promise<void>): T {
  const { last } = signingOf(tx);
  const before = last.get(key);
  if (before) return before.gathered as T;
  const gathered = begin();
  last.set(key, { gathered, end: () => end(gathered) });
  return gathered;
}

/**
 * Row context of the platform's own work on its own tables, which is in nobody's name: no entry of the audit
 * is of this actor.
 */
export const PLATFORM_CONTEXT: RowContext = {
  actorId: '00000000-0000-0000-0000-000000000000',
  roles: ['platform'],
};

/**
 * Does work as the platform on tables of the platform alone; a transaction that has no context, a worker's,
 * is left as it is.
 */
export async function asPlatform<T>(tx: object, work: () => Promise<T>): Promise<T> {
  const signing = signings.get(tx as Tx);
  if (!signing || signing.who.roles.includes('platform')) return work();
  return actingAs(tx as Tx, PLATFORM_CONTEXT, work);
}

/**
 * Deed that a transaction is: by the actor who has begun it, also while the platform does a piece of it;
 * undefined in one that is not of `TenantDb`, a worker's.
 */
export function deedOf(tx: object): Deed | undefined {
  return signings.get(tx as Tx)?.deed;
}

const CANCELED = '57014';

/** A question that is given up after a time, without the transaction; undefined then. */
export async function inTime<T>(tx: Tx, ms: number, ask: () => Promise<T>): Promise<T | undefined> {
  const [before] = await tx.query<{ limit: string }[]>(
    `SELECT current_setting('statement_timeout') AS limit`,
  );
  await tx.query('SAVEPOINT in_time');
  await tx.query(SET, ['statement_timeout', String(Math.max(1, Math.round(ms)))]);
  try {
    const answer = await ask();
    await tx.query(SET, ['statement_timeout', before?.limit ?? '0']);
    await tx.query('RELEASE SAVEPOINT in_time');
    return answer;
  } catch (error) {
    if ((error as { code?: unknown }).code !== CANCELED) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT in_time');
    return undefined;
  }
}

function signingOf(tx: Tx): Signing {
  const signing = signings.get(tx);
  if (!signing) throw new Error('The context of rows is changed within a transaction of TenantDb.');
  return signing;
}
