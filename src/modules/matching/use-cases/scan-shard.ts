import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { TenantDb } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { packLists } from '../domain/lists.js';
import { scanName, type ScanPlan } from '../domain/plan-scan.js';
import { shardOf } from '../domain/shard.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { SnapshotKeeper } from '../snapshot/snapshot-keeper.js';
import { KEEP } from '../domain/keep.js';
import { RunSubjects } from './run-subjects.js';

type Progress = (done: number, total: number) => Promise<void>;

/**
 * Hop 4, a child: compares a run's records with one shard of the bank and stores the best as a row. What is stored already
 * is not scanned again, so a worker that takes over goes on where the dead one was.
 */
@Injectable()
export class ScanShard {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly keeper: SnapshotKeeper,
    private readonly subjects: RunSubjects,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async run(runId: string, shard: number, progress: Progress): Promise<void> {
    const begun = await this.db.run(PLATFORM, async (tx) => {
      const run = await this.runs.byId(tx, runId);
      if (!run?.backgroundId || run.state !== 'running') return undefined;
      const stored = await this.runs.scansOfShard(tx, runId, shard);
      const snapshot = await this.keeper.current(tx, run.backgroundId);
      return { run, stored, snapshot, seqs: await this.subjects.seqs(tx, run) };
    });
    if (!begun) return;
    const { run, stored, snapshot, seqs } = begun;
    const plans = this.subjects.plan(run).filter((plan) => !stored.includes(scanName(plan)));
    const scans = plans.map((plan) => this.prepare(plan, { run, snapshot, seqs, shard }));
    const total = scans.reduce((sum, scan) => sum + scan.pairs, 0);
    let before = 0;
    for (const { plan, queries, bankSlots, pairs } of scans) {
      if (pairs === 0) continue;
      const started = performance.now();
      const call = { kind: plan.kind, queriesAreA: plan.queriesAreA, queries, bankSlots, keep: KEEP };
      const answer = await this.keeper.scan(snapshot, call, (done) => void progress(before + done, total));
      before += pairs;
      await this.db.run(PLATFORM, (tx) =>
        this.runs.putShard(tx, runId, {
          scan: scanName(plan),
          shard,
          compared: answer.compared,
          milliseconds: Math.round(performance.now() - started),
          byQuery: Buffer.from(packLists(answer.byQuery)),
          byBank: Buffer.from(packLists(answer.byBank)),
        }),
      );
    }
    await progress(total, total);
  }

  private prepare(
    plan: ScanPlan,
    at: { run: MatchRun; snapshot: BankSnapshot; seqs: readonly number[] | undefined; shard: number },
  ) {
    const queries = Int32Array.from(this.subjects.queries(at.snapshot, plan.queryType, at.seqs), (entry) => entry.slot);
    const bank = queries.length === 0 ? [] : [...at.snapshot.of(plan.bankType)];
    const shards = at.run.shards || this.settings.MATCH_SHARDS;
    const bankSlots = Int32Array.from(
      bank.filter((entry) => shardOf(entry.seq, shards) === at.shard),
      (entry) => entry.slot,
    ).sort();
    return { plan, queries, bankSlots, pairs: queries.length * bankSlots.length };
  }
}
