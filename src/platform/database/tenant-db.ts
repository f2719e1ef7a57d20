import type { DataSource, EntityManager } from 'typeorm';

/** On whose behalf rows are touched. Every `Actor` is one; jobs have their own. */
export interface RowContext {
  readonly actorId: string;
  /** The institution that the actor works for; absent for the platform's own work. */
  readonly institutionId?: string | undefined;
}

/** An open transaction with its row context. Repositories take it first and never open their own. */
export type Tx = EntityManager;

/**
 * All access to rows: one transaction an operation, with the actor's context set for its length.
 *
 * The context stands in `huella.actor` and `huella.institution` (set locally, so a pooled connection forgets it), where
 * row-level security can read it without a repository being touched.
 */
export class TenantDb {
  constructor(private readonly source: DataSource) {}

  /** Commits what `work` did, or nothing of it when it throws. */
  async run<T>(who: RowContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      await runner.query(
        `SELECT set_config('huella.actor', $1, true), set_config('huella.institution', $2, true)`,
        [who.actorId, who.institutionId ?? ''],
      );
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
