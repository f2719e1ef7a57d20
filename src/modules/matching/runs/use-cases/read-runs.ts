import { Injectable } from '@nestjs/common';
import { asPlatform, TenantDb, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { readFlowProgress } from '../../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { mergeKey, tablesKey } from '../domain/run-keys.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import { RankedCandidates, type RankedCandidate } from './ranked-candidates.js';

/** Progress of a run; whole steps are its shards and the merge at its end. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** `tables`: the genotype tables of families are made, before anything is compared. */
  readonly stage?: 'tables' | undefined;
  /** Code of the error for which it was given up; somebody has to revive its task. */
  readonly gaveUpBecause?: string | undefined;
}

/** Runs and the candidates of one's own records, as far as the actor may see them. */
@Injectable()
export class ReadRuns {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly ranked: RankedCandidates,
    private readonly records: RecordStore,
    private readonly audit: AuditTrail,
  ) {}

  async one(actor: Actor, runId: string): Promise<MatchRun> {
    return this.guarded.perform(actor, 'matching.read', [], async (tx) => {
      const run = await this.runs.byId(tx, runId);
      if (!run) throw new NotFound();
      requireOnRecord(actor, 'matching.read', run.institutionId ?? undefined);
      return asToldTo(actor, run);
    });
  }

  /** Returns the progress of a run that the actor has just read. */
  async progressOf(actor: Actor, run: Pick<MatchRun, 'id' | 'state' | 'taskId'>): Promise<RunProgress> {
    if (run.state === 'done' || run.state === 'superseded') return { done: 1, total: 1 };
    return this.db.transact(actor, (tx) => progressOf(tx, run));
  }

  /** A page of the institution's runs, newest first; `before` is the `seq` of the last one seen. */
  async page(actor: Actor, before: number, limit: number): Promise<MatchRun[]> {
    return this.guarded.perform(actor, 'matching.read', [], async (tx) => {
      requireOnRecord(actor, 'matching.read', actor.institutionId);
      const runs = await this.runs.page(tx, actor.institutionId, before, limit);
      return runs.map((run) => asToldTo(actor, run));
    });
  }

  /** The last comparison of a record: what a family asks, "what was done with my report?". */
  async latestOf(actor: Actor, recordId: string): Promise<MatchRun | undefined> {
    return this.guarded.perform(actor, 'matching.read', [recordId], async (tx) => {
      await this.records.read(tx, actor, 'matching.read', recordId);
      const run = await this.runs.latestOf(tx, recordId);
      return run && asToldTo(actor, run);
    });
  }

  /** The kept candidates of one's own record: leads to look through, below the threshold too. */
  async candidates(
    actor: Actor,
    recordId: string,
    kind: Kind | undefined,
    limit: number,
  ): Promise<RankedCandidate[]> {
    return this.guarded.perform(actor, 'matching.read', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'matching.read', recordId);
      const candidates = await this.ranked.of(tx, recordId, kind);
      // A living person who has not agreed exists, for others than the holder, in no list and in no count.
      const visible = candidates.filter(
        ({ pair }) => !pair.holderOnly || (record.recordType === 'living' && pair.b === recordId),
      );
      const shown = visible.slice(0, limit);
      await this.audit.record(tx, {
        actor,
        action: 'matching.read',
        recordIds: [recordId],
        detail: { candidates: shown.length },
      });
      return shown;
    });
  }
}

/**
 * Returns a run as the actor is told it. The number of records of others that a record was compared with
 * tells how many there are, of this moment and by what its consents permit: whoever runs the installation
 * reads it, and an institution the published tables.
 */
function asToldTo({ roles }: Actor, run: MatchRun): MatchRun {
  return roles.includes('operator') ? run : { ...run, figures: [] };
}

async function progressOf(tx: Tx, run: Pick<MatchRun, 'id' | 'state' | 'taskId'>): Promise<RunProgress> {
  return asPlatform(tx, () => progressOfTasks(tx, run));
}

async function progressOfTasks(
  tx: Tx,
  { id, state, taskId }: Pick<MatchRun, 'id' | 'state' | 'taskId'>,
): Promise<RunProgress> {
  if (taskId === null) return { done: 0, total: 1 };
  // What has begun it says no more than that it is about to run.
  const begun = state === 'waiting' ? await readFlowProgress(tx, { id: taskId }) : undefined;
  if (state === 'waiting') return { done: 0, total: 1, gaveUpBecause: begun?.gaveUpBecause };
  const flow = await readFlowProgress(tx, { once: mergeKey(id, taskId) });
  if (flow) return flow;
  const tables = await readFlowProgress(tx, { once: tablesKey(id, taskId) });
  const { done, total } = tables ?? { done: 0, total: 1 };
  return { done, total, stage: 'tables', gaveUpBecause: tables?.gaveUpBecause };
}
