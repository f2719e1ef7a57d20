import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { KEEP } from '../domain/keep.js';
import { sideOf } from '../domain/kinds.js';
import { mergeLists, readLists, unpackLists, type BestList } from '../domain/lists.js';
import { scanName, type ScanPlan } from '../domain/plan-scan.js';
import { priorOf } from '../domain/prior.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { SnapshotKeeper } from '../snapshot/snapshot-keeper.js';
import { storedList } from './merge-run.js';
import { RunSubjects } from './run-subjects.js';

/**
 * After the alerts: the records of a run enter the lists of the records they were compared with, where they are among the
 * best hundred there. It waits until now because a new record enters hundreds of lists and nobody waits for those.
 */
@Injectable()
export class RefreshCounterparts {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly candidates: CandidateRepository,
    private readonly keeper: SnapshotKeeper,
    private readonly subjects: RunSubjects,
  ) {}

  async run(runId: string): Promise<void> {
    const begun = await this.db.run(PLATFORM, (tx) => this.runs.byId(tx, runId));
    if (begun?.state !== 'done') return;
    const snapshot = await this.keeper.look(begun);
    await this.db.run(PLATFORM, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (!run) return;
      const own = new Set(await this.subjects.seqs(tx, run));
      for (const plan of this.subjects.plan(run)) await this.refresh(tx, run, snapshot, plan, own);
      await this.runs.dropShards(tx, runId);
    });
  }

  private async refresh(
    tx: Tx,
    run: MatchRun,
    snapshot: BankSnapshot,
    plan: ScanPlan,
    own: ReadonlySet<number>,
  ): Promise<void> {
    const side = sideOf(plan.kind, plan.bankType);
    const found = new Map<number, BestList>();
    for (const shard of await this.runs.shards(tx, run.id, scanName(plan))) {
      for (const list of readLists(unpackLists(shard.byBank))) {
        if (!own.has(list.owner)) found.set(list.owner, list);
      }
    }
    if (found.size === 0) return;
    const floors = await this.candidates.floors(tx, plan.kind, side);
    const entering = [...found.values()].filter(
      (list) =>
        (list.log10LR[0] ?? Number.NEGATIVE_INFINITY) > (floors.get(list.owner) ?? Number.NEGATIVE_INFINITY),
    );
    const stored = new Map(
      (
        await this.candidates.ofSeqs(
          tx,
          plan.kind,
          entering.map((list) => list.owner),
        )
      ).map((one) => [one.subjectSeq, one]),
    );
    const rows = entering.flatMap((list): StoredList[] => {
      const known = stored.get(list.owner);
      const before = known ? withoutOwn(known, own) : noneOf(list.owner);
      const merged = mergeLists(before, list, KEEP);
      const probability = Float64Array.from(
        merged.seqs,
        (seq) => known?.list.probability[known.list.seqs.indexOf(seq)] ?? 0,
      );
      const row = storedList({
        run,
        kind: plan.kind,
        side,
        list: merged,
        prior: priorOf(plan.kind, snapshot),
        snapshot,
        probability,
      });
      return row ? [row] : [];
    });
    await this.candidates.put(tx, await this.withProbabilities(tx, plan, rows, own), KEEP);
  }

  /** The probability of a pair is the one that the run has worked out for its own record. */
  private async withProbabilities(
    tx: Tx,
    plan: ScanPlan,
    rows: readonly StoredList[],
    own: ReadonlySet<number>,
  ): Promise<StoredList[]> {
    const lists = await this.candidates.ofSeqs(tx, plan.kind, [...own]);
    const worked = new Map(
      lists.flatMap((one) =>
        Array.from(
          one.list.seqs,
          (seq, at) => [`${seq} ${one.subjectSeq}`, one.list.probability[at] ?? 0] as const,
        ),
      ),
    );
    return rows.map((row) => ({
      ...row,
      list: {
        ...row.list,
        probability: row.list.probability.map(
          (value, at) => worked.get(`${row.subjectSeq} ${row.list.seqs[at] ?? 0}`) ?? value,
        ),
      },
    }));
  }
}

/** A list without what it said of the run's own records before. */
function withoutOwn(stored: StoredList, own: ReadonlySet<number>): BestList {
  const kept = Array.from(stored.list.seqs.keys()).filter((at) => !own.has(stored.list.seqs[at] ?? 0));
  return {
    owner: stored.subjectSeq,
    seqs: Int32Array.from(kept, (at) => stored.list.seqs[at] ?? 0),
    log10LR: Float64Array.from(kept, (at) => stored.list.log10LR[at] ?? 0),
    tail: stored.tail,
  };
}

function noneOf(owner: number): BestList {
  return { owner, seqs: new Int32Array(0), log10LR: new Float64Array(0), tail: Number.NEGATIVE_INFINITY };
}
