import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { packLists } from '../domain/lists.js';
import { planWithAll, scanName, type ScanPlan } from '../domain/plan-scan.js';
import { shardOf } from '../domain/shard.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';
import { KEEP } from '../domain/keep.js';
import { RunSubjects } from './run-subjects.js';

type Progress = (done: number, total: number) => Promise<void>;

interface PreparedScan {
  readonly plan: ScanPlan;
  readonly queries: Int32Array;
  readonly bankSlots: Int32Array;
  readonly isSweep: boolean;
  /** Upper bound of the pairs to compare; pairs that may not be compared are among them. */
  readonly pairs: number;
}

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Scans a shard, as a child task of hop 4: compares a run's records with one shard of the bank and stores the
 * best as a row. What is stored already is not scanned again, so a worker that takes over goes on where the
 * dead one was.
 */
@Injectable()
export class ScanShard {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly snapshotManager: SnapshotManager,
    private readonly subjects: RunSubjects,
  ) {}

  async scanShard(runId: string, shard: number, progress: Progress): Promise<void> {
    const begun = await this.db.transact(PLATFORM, async (tx) => {
      const run = await this.runs.byId(tx, runId);
      if (run?.state !== 'running') return undefined;
      return {
        run,
        stored: await this.runs.scansOfShard(tx, runId, shard),
        seqs: await this.subjects.seqs(tx, run),
      };
    });
    if (!begun) return;
    const { run, stored, seqs } = begun;
    const plans = this.subjects
      .plan(run)
      .flatMap((plan) => [plan, planWithAll(plan) ?? []].flat())
      .filter((plan) => !stored.includes(scanName(plan)));
    await this.snapshotManager.with(run, async (snapshot) => {
      const total = plans
        .map((plan) => this.prepare(plan, { run, snapshot, seqs, shard, leftOut: NOBODY }))
        .reduce((sum, scan) => sum + scan.pairs, 0);
      let before = 0;
      for (const plan of plans) {
        // A sweep takes long: what was taken back meanwhile is not even scored.
        const leftOut = await this.snapshotManager.leftOut(run);
        const scan = this.prepare(plan, { run, snapshot, seqs, shard, leftOut });
        if (scan.pairs === 0) continue;
        await this.scan(runId, shard, snapshot, scan, (done) => void progress(before + done, total));
        before += scan.pairs;
      }
      await progress(total, total);
    });
  }

  private async scan(
    runId: string,
    shard: number,
    snapshot: BankSnapshot,
    { plan, queries, bankSlots, isSweep }: PreparedScan,
    onProgress: (compared: number) => void,
  ): Promise<void> {
    const started = performance.now();
    const call = snapshot.callOf(plan, { queries, bankSlots, keep: KEEP, isSweep });
    const answer = await this.snapshotManager.scan(call, onProgress);
    await this.db.transact(PLATFORM, (tx) =>
      this.runs.putShard(tx, runId, {
        scan: scanName(plan),
        shard,
        compared: answer.compared,
        milliseconds: Math.round(performance.now() - started),
        byQuery: Buffer.from(packLists(answer.byQuery)),
        byBank: Buffer.from(packLists(answer.byBank)),
        floorsXid: call.bounds?.floorsXid,
      }),
    );
  }

  private prepare(
    plan: ScanPlan,
    at: {
      run: MatchRun;
      snapshot: BankSnapshot;
      seqs: readonly number[] | undefined;
      shard: number;
      leftOut: ReadonlySet<number>;
    },
  ): PreparedScan {
    const entries = this.subjects
      .queries(at.snapshot, plan.queryType, at.seqs)
      .filter(({ seq }) => !at.leftOut.has(seq));
    const isOfReports = plan.withAll && plan.queryType === 'report';
    const queries = Int32Array.from(
      entries.flatMap((entry) =>
        isOfReports ? at.snapshot.slotsWithAll(entry) : at.snapshot.slotsOfRecord(entry, plan.kind),
      ),
    );
    const bankSlots = queries.length === 0 ? new Int32Array(0) : slotsOfShard(plan, at);
    const isSweep = at.run.scope === 'all';
    return { plan, queries, bankSlots, isSweep, pairs: queries.length * bankSlots.length };
  }
}

function slotsOfShard(
  { bankType: type, kind, withAll }: ScanPlan,
  {
    run,
    snapshot,
    shard,
    leftOut,
  }: { run: MatchRun; snapshot: BankSnapshot; shard: number; leftOut: ReadonlySet<number> },
): Int32Array {
  const slots = withAll && type === 'report' ? snapshot.allSlotsWithAll() : snapshot.slotsOf(type, kind);
  if (run.shards === 1 && leftOut.size === 0) return slots;
  return slots.filter((slot) => {
    const seq = snapshot.entryAt(type, slot)?.seq ?? 0;
    return shardOf(seq, run.shards) === shard && !leftOut.has(seq);
  });
}
