import { Injectable } from '@nestjs/common';
import { asList } from '../../../../kernel/contract/index.js';
import {
  isWithinOneBank,
  type BankOfRun,
  type Kind,
  type LearntShare,
} from '../../../../kernel/linkage/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { KEEP } from '../domain/keep.js';
import { mergeLists, readLists, unpackLists, type BestList } from '../domain/lists.js';
import { sideOf } from '../domain/kinds.js';
import { scanName, type ScanPlan } from '../domain/plan-scan.js';
import { recordsOfSmaller, sizesOf } from '../domain/prior.js';
import type { Gathered } from '../domain/resolve.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';
import {
  RunRepository,
  type RunKindFigures,
  type MatchRun,
  type ShardRow,
} from '../persistence/run.repository.js';
import type { BankSnapshot, SnapshotEntry } from '../snapshot/bank-snapshot.js';
import { FamilyRows } from '../snapshot/family-rows.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';
import { CounterpartsOfRun } from './counterparts-of-run.js';
import { EndRun } from './end-run.js';
import { LinkReports } from './link-reports.js';
import { RankWithUnconfirmed } from './rank-with-unconfirmed.js';
import { RunSubjects } from './run-subjects.js';

type Progress = (done: number, total: number) => Promise<void>;

interface ListsOfScan {
  readonly plan: ScanPlan;
  readonly shards: readonly ShardRow[];
  /** Sequence numbers of the run's own records; undefined for a sweep. */
  readonly seqs: readonly number[] | undefined;
  /** The lists to be stored: of the run's own records, in a sweep of both sides. */
  readonly own: readonly Gathered[];
}

/**
 * Merges a run, as the parent task of hop 4: merges what the shards have found, resolves who can be whose
 * counterpart, stores the lists and announces that the run has candidates (`RefreshCounterparts` sees to the
 * lists of the others later). All of it in one transaction, so that a second run of this task finds it done.
 */
@Injectable()
export class MergeRun {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly candidates: CandidateRepository,
    private readonly counterparts: CounterpartsOfRun,
    private readonly snapshotManager: SnapshotManager,
    private readonly subjects: RunSubjects,
    private readonly families: FamilyRows,
    private readonly links: LinkReports,
    private readonly ranking: RankWithUnconfirmed,
    private readonly ending: EndRun,
  ) {}

  async merge(runId: string, progress: Progress): Promise<void> {
    const begun = await this.db.transact(PLATFORM, (tx) => this.runs.byId(tx, runId));
    if (begun?.state !== 'running') return;
    const snapshot = await this.snapshotManager.look(begun);
    await this.db.transact(PLATFORM, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (run?.state !== 'running') return;
      if (run.scope !== 'record' && run.scope !== 'all' && (await this.runs.isCovered(tx, run))) {
        // A sweep that was asked for since then knows more: its lists must not be overwritten by these.
        await this.runs.supersede(tx, run.id);
        await this.runs.dropShards(tx, run.id);
        return;
      }
      // Who may be one person within a bank first: those do not compete for a counterpart in another.
      const isWithin = (plan: ScanPlan) => Number(plan.queryType === plan.bankType);
      const plans = [...this.subjects.plan(run)].sort((x, y) => isWithin(y) - isWithin(x));
      const figures: RunKindFigures[] = [];
      const seqs = await this.subjects.seqs(tx, run);
      await this.ranking.clear(tx, seqs);
      for (const [at, plan] of plans.entries()) {
        const shards = await this.runs.shards(tx, runId, scanName(plan));
        if (shards.length > 0 || run.scope === 'all') {
          figures.push(
            await this.store(tx, run, snapshot, { plan, shards, seqs, own: gather(plan, shards, seqs) }),
          );
        }
        await progress(at + 1, plans.length);
      }
      await this.links.after(tx, run, snapshot, seqs);
      await this.ending.finish(tx, run, figures);
      if (run.scope === 'all') await this.families.keepOnly(tx, asList(snapshot.background.kinship));
    });
    this.snapshotManager.release(runId);
  }

  private async store(
    tx: Tx,
    run: MatchRun,
    snapshot: BankSnapshot,
    lists: ListsOfScan,
  ): Promise<RunKindFigures> {
    const { plan, own, shards, seqs } = lists;
    const { kind } = plan;
    const { learnt, ...worked } = await this.counterparts.resolved(tx, run, snapshot, { kind, own });
    const { resolution, prior } = worked;
    if (run.scope === 'all') await this.candidates.clear(tx, [kind]);
    let candidates = 0;
    const rows = function* (): Generator<StoredList> {
      for (const { side, list } of own) {
        const row = storedList({
          run,
          kind,
          side,
          list,
          prior,
          snapshot,
          probability: resolution.of(side, list),
        });
        if (!row) continue;
        candidates += row.list.seqs.length;
        yield row;
      }
    };
    await this.candidates.put(tx, rows(), KEEP);
    await this.ranking.store(tx, { run, plan, snapshot, ...worked });
    const countries = snapshot.countriesOf(plan.bankType);
    return {
      kind,
      compared: shards.reduce((sum, row) => sum + row.compared, 0),
      withheld: snapshot.standings.withheldPairs(
        plan,
        partiesOf(this.subjects.queries(snapshot, plan.queryType, seqs)),
        partiesOf(snapshot.of(plan.bankType)),
      ),
      records: snapshot.size(plan.bankType),
      countries,
      candidates,
      milliseconds: Math.max(0, ...shards.map((row) => row.milliseconds)),
      bank: bankOf(kind, snapshot, worked.share),
      ...(learnt && { learnt }),
    };
  }
}

/** The party of each of some records. */
function* partiesOf(entries: Iterable<SnapshotEntry>): Generator<number> {
  for (const { party } of entries) yield party;
}

function bankOf(kind: Kind, snapshot: BankSnapshot, { share, least, most }: LearntShare): BankOfRun {
  const sizes = sizesOf(kind, snapshot);
  const { a, b } = sizes;
  const pairs = isWithinOneBank(kind) ? (a * (a - 1)) / 2 : a * b;
  return { records: recordsOfSmaller(kind, sizes), least, most, share, pairs };
}

/**
 * Gathers the lists of the run's own records; of a sweep those of both sides.
 *
 * @param seqs the run's own records, nothing for a sweep. Two of them in one bank have met once, and the
 * later one has what it found among the lists of the bank
 */
function gather(
  plan: ScanPlan,
  shards: readonly ShardRow[],
  seqs: readonly number[] | undefined,
): Gathered[] {
  const own = seqs && new Set(plan.queryType === plan.bankType ? seqs : []);
  const querySide = sideOf(plan.kind, plan.queryType);
  const byOwner = new Map<string, Gathered>();
  const add = (side: Gathered['side'], list: BestList) => {
    const key = `${side}${list.owner}`;
    const known = byOwner.get(key);
    byOwner.set(key, { side, list: known ? mergeLists(known.list, list, KEEP) : list });
  };
  for (const shard of shards) {
    for (const list of readLists(unpackLists(shard.byQuery))) add(querySide, list);
    if (own?.size === 0) continue;
    for (const list of readLists(unpackLists(shard.byBank)))
      if (!own || own.has(list.owner)) add(sideOf(plan.kind, plan.bankType), list);
  }
  return [...byOwner.values()];
}

/** A list as it is stored; none for a record that has left the bank while it was compared. */
export function storedList(of: {
  run: Pick<MatchRun, 'id' | 'backgroundId' | 'modelVersion'>;
  kind: Kind;
  side: Gathered['side'];
  list: BestList;
  prior: number;
  snapshot: BankSnapshot;
  probability: Float64Array;
}): StoredList | undefined {
  const { run, kind, side, list, prior, snapshot } = of;
  const subject = snapshot.entry(list.owner);
  if (!subject || !run.backgroundId || !run.modelVersion) return undefined;
  const hashes: string[] = [];
  const kept = {
    seqs: list.seqs.slice(),
    log10LR: list.log10LR.slice(),
    probability: of.probability.slice(),
  };
  for (let at = 0; at < list.seqs.length; at += 1) {
    const entry = snapshot.entry(list.seqs[at] ?? 0);
    if (!entry) continue;
    const to = hashes.push(entry.hash) - 1;
    kept.seqs[to] = entry.seq;
    kept.log10LR[to] = list.log10LR[at] ?? 0;
    kept.probability[to] = of.probability[at] ?? 0;
  }
  const count = hashes.length;
  return {
    subjectId: subject.recordId,
    subjectSeq: subject.seq,
    kind,
    side,
    runId: run.id,
    backgroundId: run.backgroundId,
    modelVersion: run.modelVersion,
    subjectHash: subject.hash,
    prior,
    tail: list.tail,
    hashes,
    list: {
      seqs: kept.seqs.subarray(0, count),
      log10LR: kept.log10LR.subarray(0, count),
      probability: kept.probability.subarray(0, count),
    },
  };
}
