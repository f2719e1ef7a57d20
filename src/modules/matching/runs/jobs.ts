import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { BeginRun } from './use-cases/begin-run.js';
import type { MakeFamilyTables } from './use-cases/make-family-tables.js';
import type { MergeRun } from './use-cases/merge-run.js';
import type { RefreshCounterparts } from './use-cases/refresh-counterparts.js';
import type { ScanShard } from './use-cases/scan-shard.js';
import type { StartRun } from './use-cases/start-run.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** A record has changed: compare it with everything. */
    readonly 'matching.match-record': { readonly recordId: string };
    /** An import has ended: compare its records with everything. */
    readonly 'matching.match-import': { readonly importId: string; readonly finishedAt: string };
    /** An import was taken back: compare what it had replaced and what is put back. */
    readonly 'matching.match-put-back': { readonly importId: string; readonly undoneAt: string };
    /** Freeze what a sweep is measured against and divide it into shards. */
    readonly 'matching.begin-sweep': { readonly runId: string };
    /** Kinship is reckoned with another table or model: compare everything. */
    readonly 'matching.match-all': { readonly settingId: string };
    /** Make the genotype tables of the families of a shard. */
    readonly 'matching.family-tables': { readonly runId: string; readonly shard: number };
    /** The tables are made: divide the run. */
    readonly 'matching.divide-run': { readonly runId: string; readonly begunBy: string };
    readonly 'matching.scan-shard': { readonly runId: string; readonly shard: number };
    readonly 'matching.merge-record': { readonly runId: string };
    readonly 'matching.sweep-shard': { readonly runId: string; readonly shard: number };
    readonly 'matching.merge-sweep': { readonly runId: string };
    /** The night's comparison of everything with everything. */
    readonly 'matching.compare-nightly': { readonly round: number };
    /** The records of the runs that have ended enter the lists of those they were compared with. */
    readonly 'matching.refresh-counterparts': { readonly round: number };
  }
}

export const MATCHING_JOBS: readonly JobDefinition[] = [
  defineJob('matching.match-record', { lane: 'fast' }),
  defineJob('matching.scan-shard', { lane: 'fast' }),
  defineJob('matching.merge-record', { lane: 'fast' }),
  defineJob('matching.match-import', { lane: 'bulk' }),
  defineJob('matching.match-put-back', { lane: 'bulk' }),
  defineJob('matching.begin-sweep', { lane: 'bulk' }),
  defineJob('matching.match-all', { lane: 'bulk' }),
  defineJob('matching.family-tables', { lane: 'bulk' }),
  defineJob('matching.divide-run', { lane: 'bulk' }),
  defineJob('matching.sweep-shard', { lane: 'bulk' }),
  defineJob('matching.merge-sweep', { lane: 'bulk' }),
  defineJob('matching.compare-nightly', { lane: 'bulk' }),
  defineJob('matching.refresh-counterparts', { lane: 'bulk' }),
];

export interface MatchingWork {
  readonly start: StartRun;
  readonly begin: BeginRun;
  readonly tables: MakeFamilyTables;
  readonly scan: ScanShard;
  readonly merge: MergeRun;
  readonly refresh: RefreshCounterparts;
}

export function matchingHandlers({
  start,
  begin,
  tables,
  scan,
  merge,
  refresh,
}: MatchingWork): readonly JobHandler[] {
  return [
    handle('matching.match-record', async ({ payload, task }) => {
      const runId = await start.forRecord(payload.recordId, task.id);
      if (runId) await begin.begin(runId, task.id);
    }),
    handle('matching.match-import', async ({ payload, task }) => {
      await begin.begin(await start.forImport(payload.importId, payload.finishedAt, task.id), task.id);
    }),
    handle('matching.match-put-back', async ({ payload, task }) => {
      const runId = await start.forPutBack(payload.importId, payload.undoneAt, task.id);
      if (runId) await begin.begin(runId, task.id);
    }),
    handle('matching.begin-sweep', ({ payload, task }) => begin.begin(payload.runId, task.id)),
    handle('matching.match-all', async ({ payload, task }) => {
      await begin.begin(await start.forKinship(payload.settingId, task.id), task.id);
    }),
    handle('matching.family-tables', ({ payload, progress }) =>
      tables.make(payload.runId, payload.shard, progress),
    ),
    handle('matching.divide-run', ({ payload }) => begin.afterTables(payload.runId, payload.begunBy)),
    handle('matching.scan-shard', ({ payload, progress }) =>
      scan.scanShard(payload.runId, payload.shard, progress),
    ),
    handle('matching.sweep-shard', ({ payload, progress }) =>
      scan.scanShard(payload.runId, payload.shard, progress),
    ),
    handle('matching.merge-record', ({ payload, progress }) => merge.merge(payload.runId, progress)),
    handle('matching.merge-sweep', ({ payload, progress }) => merge.merge(payload.runId, progress)),
    handle('matching.compare-nightly', async ({ task }) => {
      const runId = await start.nightly(task.id);
      if (runId) await begin.begin(runId, task.id);
    }),
    handle('matching.refresh-counterparts', ({ progress }) => refresh.refreshAll(progress)),
  ];
}
