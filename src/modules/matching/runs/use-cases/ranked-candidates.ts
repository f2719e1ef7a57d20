import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { pairOf, type FoundPair } from '../domain/found-pair.js';
import { CandidateRepository } from '../persistence/candidate.repository.js';
import { UnconfirmedRankRepository } from '../persistence/unconfirmed-rank.repository.js';
import { FoundCandidates } from './found-candidates.js';
import { LinkedReports } from './linked-reports.js';
import { ComparisonPolicy } from './comparison-policy.js';
import { PairPriors } from './pair-priors.js';

/** A candidate at its place among those of its record. */
export interface RankedCandidate {
  /** Pair with the figures of the two records alone. */
  readonly pair: FoundPair;
  /** Rank that its place follows from, with those reports. */
  readonly rank: { readonly probability: number; readonly log10LR: number };
  /**
   * Reports without which it would rank lower: nobody has confirmed that they are of the same person as the
   * report of the pair.
   */
  readonly onlyTogetherWith: readonly UnconfirmedReport[];
}

export interface UnconfirmedReport {
  readonly record: StoredRecord;
  /** The report of the pair, which it may be of the same person as. */
  readonly report: StoredRecord;
  /** Probability that the report is of the same person; undefined where no list tells any more. */
  readonly probability: number | undefined;
}

/** Best first. */
export const byRank = ({ rank: x }: RankedCandidate, { rank: y }: RankedCandidate): number =>
  y.probability - x.probability || y.log10LR - x.log10LR;

/**
 * Candidates of a record in the order in which they are looked through, which may rest on reports that nobody
 * has confirmed.
 */
@Injectable()
export class RankedCandidates {
  constructor(
    private readonly foundCandidates: FoundCandidates,
    private readonly candidates: CandidateRepository,
    private readonly ranks: UnconfirmedRankRepository,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly linked: LinkedReports,
    private readonly priors: PairPriors,
  ) {}

  async of(tx: Tx, recordId: string, kind?: Kind): Promise<RankedCandidate[]> {
    const pairs = await this.foundCandidates.candidatesOf(tx, recordId, kind);
    const left = leftByOthers(pairs);
    const placed = new Map(pairs.map((pair) => [keyOf(pair), atItsOwnPlace(pair, left(pair))]));
    for (const one of await this.raised(tx, recordId, kind)) {
      const key = keyOf(one.pair);
      placed.set(key, { ...one, pair: placed.get(key)?.pair ?? one.pair });
    }
    return [...placed.values()].sort(byRank);
  }

  /**
   * Returns the candidates that rank higher with reports that are still unconfirmed, and that may all be
   * compared with the candidate.
   */
  private async raised(tx: Tx, recordId: string, kind: Kind | undefined): Promise<RankedCandidate[]> {
    const ranks = await this.ranks.of(tx, recordId, kind);
    if (ranks.length === 0) return [];
    const ids = [...new Set(ranks.flatMap(({ reportId, otherId }) => [reportId, otherId]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const rules = await this.comparisonPolicy.open(tx);
    const priors = await this.priors.open(tx);
    const guesses = await this.guesses(tx, [...new Set(ranks.map(({ reportId }) => reportId))]);
    const found: RankedCandidate[] = [];
    for (const rank of ranks) {
      const [report, other] = [records.get(rank.reportId), records.get(rank.otherId)];
      if (!report || !other || !rules.allows(rank.kind, report, other)) continue;
      const unconfirmed = await this.linked.unconfirmed(tx, rank.kind, { a: report, b: other, rules });
      if (unconfirmed.length === 0) continue;
      const prior = await priors.of(rank, report, other);
      found.push({
        pair: pairOf(rank, { ...rank, prior }, report, other, rules.isHolderOnly(report, other)),
        rank: { probability: rank.rankProbability, log10LR: rank.rankLog10LR },
        onlyTogetherWith: unconfirmed.map((record) => ({
          ...{ record, report },
          probability: guesses.get(report.id)?.get(record.seq),
        })),
      });
    }
    return found;
  }

  /**
   * Returns the probabilities that other reports are of the same person, by report and the other's number.
   */
  private async guesses(
    tx: Tx,
    reportIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
    const lists = await this.candidates.ofSubjects(tx, reportIds);
    return new Map(
      lists
        .filter(({ kind }) => kind === 'duplicate_report')
        .map(({ subjectId, list }) => [
          subjectId,
          new Map(Array.from(list.seqs, (seq, at) => [seq, list.probability[at] ?? 0])),
        ]),
    );
  }
}

const keyOf = ({ kind, a, b }: FoundPair): string => `${kind} ${a} ${b}`;

const isOwn = ({ institutionA, institutionB }: FoundPair): boolean => institutionA === institutionB;

/**
 * Returns the share that candidates of other institutions leave to those of one's own, by kind. An own pair
 * is reckoned among own pairs alone (`resolveAsDisclosed`), so that its probability stands too high beside theirs;
 * with this share of it the order is that of one reckoning.
 */
function leftByOthers(pairs: readonly FoundPair[]): (pair: FoundPair) => number {
  const taken = new Map<Kind, number>();
  for (const pair of pairs)
    if (!isOwn(pair) && !pair.holderOnly)
      taken.set(pair.kind, (taken.get(pair.kind) ?? 0) + pair.probability);
  return (pair) => (isOwn(pair) ? Math.max(0, 1 - (taken.get(pair.kind) ?? 0)) : 1);
}

function atItsOwnPlace(pair: FoundPair, left: number): RankedCandidate {
  const { probability, log10LR } = pair;
  return { pair, onlyTogetherWith: [], rank: { probability: probability * left, log10LR } };
}
