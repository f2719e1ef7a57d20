import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { KEEP } from '../domain/keep.js';
import { mergeLists, readLists, unpackLists } from '../domain/lists.js';
import { planWithAll, scanName, type ScanPlan } from '../domain/plan-scan.js';
import { FiguresAlone, isRaised, strongestWithAll, type PairWithAll } from '../domain/ranked-with-all.js';
import { competesWith, resolveInOrder } from '../domain/resolve-as-disclosed.js';
import { resolve, type Double, type Gathered, type Resolution } from '../domain/resolve.js';
import type { CountryWeights } from '../domain/country-weight.js';
import type { SettledPairs } from '../domain/settled.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import {
  UnconfirmedRankRepository,
  type NewUnconfirmedRank,
  type UnconfirmedRank,
} from '../persistence/unconfirmed-rank.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { holdingOf } from '../snapshot/holding-of.js';
import { EvidenceSource } from './evidence-source.js';
import { ComparisonPolicy } from './comparison-policy.js';

/** Result that a run has worked out of one kind. */
export interface WorkedOut {
  readonly run: MatchRun;
  readonly plan: ScanPlan;
  readonly snapshot: BankSnapshot;
  /** Prior of one pair, by the whole bank's share. */
  readonly prior: number;
  /** Factors of the pairs of countries to the bank's share. */
  readonly weights: CountryWeights;
  /** Lists that were all resolved together, and the probabilities that came of them. */
  readonly lists: readonly Gathered[];
  readonly resolution: Resolution;
  readonly doubles: readonly Double[];
  readonly settled: SettledPairs;
}

/**
 * Lets a second report of a person, which nobody has confirmed to be one, decide the order of candidates and
 * nothing else.
 *
 * Its relative may know what finds the body. But that the two are of one person is the engine's own guess,
 * and whoever invents a report could have it read another: probabilities, alerts, openings and reasons are of
 * the report alone.
 */
@Injectable()
export class RankWithUnconfirmed {
  constructor(
    private readonly runs: RunRepository,
    private readonly ranks: UnconfirmedRankRepository,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly evidence: EvidenceSource,
  ) {}

  /** @param seqs of the run's own records; undefined for a sweep, which is about all */
  async clear(tx: Tx, seqs: readonly number[] | undefined): Promise<void> {
    await this.ranks.clear(tx, seqs);
  }

  async store(tx: Tx, worked: WorkedOut): Promise<void> {
    const { run, plan, snapshot, prior, lists, resolution } = worked;
    const withAll = await this.listsWithAll(tx, run, plan);
    if (withAll.length === 0) return;
    const alone = new FiguresAlone(lists, resolution, worked.weights);
    const tailed = plan.queryType === 'report' ? withAll : withAll.map((one) => withTail(one, alone));
    const together = resolveTogether(worked, tailed);
    const ranks: UnconfirmedRank[] = [];
    const unlisted: PairWithAll[] = [];
    for (const pair of strongestWithAll(tailed, together)) {
      const figures = alone.of(pair.reportSeq, pair.otherSeq);
      if (figures) ranks.push({ kind: plan.kind, prior, ...pair, ...figures });
      else unlisted.push(pair);
    }
    ranks.push(...(await this.scored(tx, worked, unlisted, alone)));
    await this.ranks.put(
      tx,
      run.id,
      ranks.filter(isRaised).flatMap((rank): NewUnconfirmedRank[] => {
        const [report, other] = [snapshot.entry(rank.reportSeq), snapshot.entry(rank.otherSeq)];
        return report && other ? [{ ...rank, reportId: report.recordId, otherId: other.recordId }] : [];
      }),
    );
  }

  /**
   * Reads the lists of reports with all that is known of their persons: by the report, whichever side asked.
   */
  private async listsWithAll(tx: Tx, run: MatchRun, plan: ScanPlan): Promise<Gathered[]> {
    const scan = planWithAll(plan);
    const found = new Map<number, Gathered>();
    for (const shard of scan ? await this.runs.shards(tx, run.id, scanName(scan)) : []) {
      const packed = plan.queryType === 'report' ? shard.byQuery : shard.byBank;
      for (const list of readLists(unpackLists(packed))) {
        const known = found.get(list.owner);
        found.set(list.owner, { side: 'a', list: known ? mergeLists(known.list, list, KEEP) : list });
      }
    }
    return [...found.values()];
  }

  /** Pairs that the report alone would not have among its best: their figures from their evidence. */
  private async scored(
    tx: Tx,
    { run, plan, prior, snapshot }: WorkedOut,
    pairs: readonly PairWithAll[],
    alone: FiguresAlone,
  ): Promise<UnconfirmedRank[]> {
    const { backgroundId } = run;
    if (pairs.length === 0 || backgroundId === null) return [];
    const { kind } = plan;
    const seqs = [...new Set(pairs.flatMap(({ reportSeq, otherSeq }) => [reportSeq, otherSeq]))];
    const records = new Map((await this.records.forComparisonBySeq(tx, seqs)).map((one) => [one.seq, one]));
    const rules = await this.comparisonPolicy.open(tx);
    const holding = holdingOf(snapshot, kind);
    const found: UnconfirmedRank[] = [];
    for (const pair of pairs) {
      const [a, b] = [records.get(pair.reportSeq), records.get(pair.otherSeq)];
      if (!a || !b || !rules.allows(kind, a, b)) continue;
      const evidence = await this.evidence.of(tx, { kind, backgroundId }, { a, b, rules });
      const log10LR = evidence.reduce((sum, item) => sum + item.log10LR, 0);
      const own = [pair.reportSeq, pair.otherSeq] as const;
      const competes = competesWith(holding, own);
      const probability = alone.ofUnlisted(log10LR, prior, { a: own[0], b: own[1], competes });
      found.push({ kind, prior, ...pair, log10LR, probability });
    }
    return found;
  }
}

/** Resolves lists together with those of all that is known of some reports' persons. */
function resolveTogether(worked: WorkedOut, withAll: readonly Gathered[]): Resolution {
  const { plan, snapshot, prior, doubles, settled, weights } = worked;
  const lists = [...worked.lists, ...withAll];
  const resolution = resolve(lists, prior, doubles, settled, weights);
  const competing = { lists, prior, doubles, settled, weights, resolution };
  return resolveInOrder(competing, holdingOf(snapshot, plan.kind));
}

/**
 * Returns a list that some records alone were asked for, with what its owner could be paired with beyond it
 * as its own list has it.
 */
function withTail({ side, list }: Gathered, alone: FiguresAlone): Gathered {
  return { side, list: { ...list, tail: alone.listOf(list.owner)?.tail ?? list.tail } };
}
