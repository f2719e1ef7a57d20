import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import type { FoundPair } from '../domain/found-pair.js';
import { sideOf } from '../domain/kinds.js';
import { resolve, type Gathered } from '../domain/resolve.js';
import { SettledPairs } from '../domain/settled.js';
import type { StoredList } from '../persistence/candidate.repository.js';
import { SettledPairRepository } from '../persistence/settled-pair.repository.js';
import { ComparisonPolicy } from './comparison-policy.js';
import { Competition } from './competition.js';
import { PairPriors } from './pair-priors.js';
import { DisclosedCompetition } from './disclosed-competition.js';

/** The pairs of a record of one kind, whose institution is told of them. */
export interface PairsToTell {
  readonly kind: Kind;
  readonly subject: StoredRecord;
  /** Pairs of the record, at least one. */
  readonly pairs: readonly FoundPair[];
}

/** Ratios of each pair of a record as its institution is told them. */
export interface DisclosedRatios {
  /** The record's list as it is stored. */
  readonly stored: StoredList | undefined;
  /** log10 of the likelihood ratio, by number of the other record. */
  readonly ratios: ReadonlyMap<number, number>;
  /** True where one of them is other than the pair's own. */
  readonly isOtherwise: boolean;
}

/**
 * Probabilities of a record's pairs that follow from what each weighs as it is told, with all that competes
 * with them. They stand apart from what each weighs: that is a matter of two records, this one of a bank.
 */
@Injectable()
export class DisclosedProbabilities {
  constructor(
    private readonly around: DisclosedCompetition,
    private readonly competition: Competition,
    private readonly settled: SettledPairRepository,
    private readonly priors: PairPriors,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
  ) {}

  /** @returns by number of the other record; undefined where the pair's own are told */
  async reckon(
    tx: Tx,
    { kind, subject, pairs }: PairsToTell,
    { stored, ratios, isOtherwise }: DisclosedRatios,
  ): Promise<ReadonlyMap<number, number> | undefined> {
    const { bankPrior = 0, backgroundId = '' } = pairs[0] ?? {};
    const own: Gathered = {
      side: sideOf(kind, subject.recordType),
      list: {
        owner: subject.seq,
        seqs: Int32Array.from(ratios.keys()),
        log10LR: Float64Array.from(ratios.values()),
        tail: stored?.tail ?? Number.NEGATIVE_INFINITY,
      },
    };
    const around = await this.around.around(tx, { kind, backgroundId }, own);
    if (!isOtherwise && !around.isOtherwise) return undefined;
    const lists = await this.withoutUntold(tx, kind, subject, [...around.lists, own]);
    const asked = lists.at(-1)?.list ?? own.list;
    const doubles = (await this.competition.doubles(tx, kind, lists)).flatMap((one) => one.doubles);
    // Only what the records themselves or people have told apart is impossible.
    const apart = new Set(
      Array.from(stored?.list.seqs ?? []).filter((_, at) => stored?.list.probability[at] === 0),
    );
    const settled = new SettledPairs(
      await this.settled.ofKind(tx, kind),
      (x, y) => apart.has(x === subject.seq ? y : x) && (x === subject.seq || y === subject.seq),
    );
    const seqs = lists.flatMap(({ list }) => [list.owner, ...list.seqs]);
    const weights = await this.priors.weights(tx, { kind, backgroundId }, seqs);
    const probability = resolve(lists, bankPrior, doubles, settled, weights).of(own.side, asked);
    return new Map(Array.from(asked.seqs, (seq, at) => [seq, probability[at] ?? 0]));
  }

  /**
   * Removes the records of which the institution may not know: persons found alive who have not been asked,
   * and reports whose families let it know nothing, compete with nothing that it is told.
   */
  private async withoutUntold(
    tx: Tx,
    kind: Kind,
    { institutionId }: StoredRecord,
    lists: readonly Gathered[],
  ): Promise<readonly Gathered[]> {
    const seqs = [...new Set(lists.flatMap(({ list }) => [list.owner, ...list.seqs]))];
    const rules = await this.comparisonPolicy.open(tx);
    const untold = new Set(
      (await this.records.whatDecidesBySeq(tx, seqs))
        .filter((one) => one.institutionId !== institutionId)
        .filter((one) => rules.isForHolderAlone(one) || !rules.mayKnow(kind, institutionId, one))
        .map(({ seq }) => seq),
    );
    return lists.filter(({ list }) => !untold.has(list.owner)).map((one) => without(one, untold));
  }
}

function without({ side, list }: Gathered, seqs: ReadonlySet<number>): Gathered {
  const kept = Array.from(list.seqs, (_, at) => at).filter((at) => !seqs.has(list.seqs[at] ?? 0));
  return {
    side,
    list: {
      ...list,
      seqs: Int32Array.from(kept, (at) => list.seqs[at] ?? 0),
      log10LR: Float64Array.from(kept, (at) => list.log10LR[at] ?? 0),
    },
  };
}
