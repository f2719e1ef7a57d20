import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { mergeKey, tablesKey } from '../domain/run-keys.js';
import { RunRepository, type MatchRun, type RunScope } from '../persistence/run.repository.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';

/**
 * Begins a run: freezes what scores are measured against (a sweep counts afresh, others take the newest), and
 * makes one task a shard and one that merges when all of them are done; where many families gave samples
 * their tables are made first, by tasks of their own. What a later sweep covers is left to it; one record is
 * never made to wait for a sweep.
 */
@Injectable()
export class BeginRun {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly snapshotManager: SnapshotManager,
    private readonly records: RecordStore,
    private readonly tasks: Tasks,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async begin(runId: string, taskId: string): Promise<void> {
    await this.db.transact(PLATFORM, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (run?.state !== 'waiting') return;
      if (run.scope !== 'record' && run.scope !== 'all' && (await this.runs.isCovered(tx, run))) {
        await this.runs.supersede(tx, runId);
        return;
      }
      const backgroundId =
        run.scope === 'all'
          ? await this.snapshotManager.freezeBackground(tx)
          : await this.snapshotManager.newestBackground(tx);
      const shards = await this.shardsFor(tx, run.scope);
      await this.runs.start(tx, runId, { backgroundId, shards });
      const begun = { ...run, shards };
      if (await this.hasTypedFamilies(tx, run)) await this.makeTablesFirst(tx, begun, taskId);
      else await this.divide(tx, begun, taskId);
    });
  }

  /** The tables are made: now the run is divided. Done again, it changes nothing. */
  async afterTables(runId: string, begunBy: string): Promise<void> {
    await this.db.transact(PLATFORM, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (run?.state === 'running') await this.divide(tx, run, begunBy);
    });
  }

  private async divide(
    tx: Tx,
    { id: runId, scope, shards }: Pick<MatchRun, 'id' | 'scope' | 'shards'>,
    taskId: string,
  ): Promise<void> {
    const [scan, merge] =
      scope === 'record'
        ? (['matching.scan-shard', 'matching.merge-record'] as const)
        : (['matching.sweep-shard', 'matching.merge-sweep'] as const);
    await this.tasks.addFlow(
      tx,
      { name: merge, payload: { runId }, once: mergeKey(runId, taskId) },
      Array.from({ length: shards }, (_, shard) => ({ name: scan, payload: { runId, shard } })),
    );
  }

  private async makeTablesFirst(
    tx: Tx,
    { id: runId, shards }: Pick<MatchRun, 'id' | 'shards'>,
    begunBy: string,
  ): Promise<void> {
    await this.tasks.addFlow(
      tx,
      { name: 'matching.divide-run', payload: { runId, begunBy }, once: tablesKey(runId, begunBy) },
      Array.from({ length: shards }, (_, shard) => ({
        name: 'matching.family-tables' as const,
        payload: { runId, shard },
      })),
    );
  }

  /**
   * Tells whether a run has typed families to make tables for. One record's family is made by whoever scans
   * it.
   */
  private async hasTypedFamilies(tx: Tx, { scope, importId }: MatchRun): Promise<boolean> {
    if (scope === 'record' || scope === 'linked') return false;
    return (await this.records.typedReports(tx, importId ?? undefined, 0, 1)).length > 0;
  }

  /**
   * Returns the number of shards of a run. A sweep is divided so that it can go on where a worker died; one
   * record only where many are scored against it.
   */
  private async shardsFor(tx: Tx, scope: RunScope): Promise<number> {
    const { MATCH_SHARDS: most, MATCH_WHOLE_BANK: whole } = this.settings;
    if (scope === 'all' || scope === 'import') return most;
    // Of a larger bank few are scored, and what is prepared for them serves all; but remains ask every
    // report.
    const counts = [...(await this.records.countByType(tx))];
    const scored = counts
      .filter(([type, count]) => type === 'report' || count <= whole)
      .reduce((sum, [, count]) => sum + count, 0);
    return Math.max(1, Math.min(most, Math.ceil(scored / RECORDS_A_SHARD)));
  }
}

/** Fewer than these are scanned in less time than a further task takes. */
const RECORDS_A_SHARD = 100_000;
