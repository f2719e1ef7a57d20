import { KINDS } from '../../../../kernel/linkage/index.js';
import type { ListFacts } from '../domain/found-pair.js';
import { KEEP } from '../domain/keep.js';
import type { ShownRank } from '../domain/ranked-with-all.js';
import type { DatedList } from './candidate.repository.js';

export interface RankedPair {
  readonly list: ListFacts;
  readonly seqA: number;
  readonly seqB: number;
  readonly log10LR: number;
  readonly probability: number;
  /** Rank by which the pair is ordered, where that is something else than its figures. */
  readonly rank?: PairRank | undefined;
}

export interface PairRank {
  readonly log10LR: number;
  readonly probability: number;
}

/** Figures that order pairs, by their places. */
interface Ordering {
  readonly probability: Float64Array;
  readonly log10LR: Float64Array;
}

/** A pair that ranks higher than its figures say. */
type RaisedPair = ListFacts & ShownRank & { readonly reportSeq: number; readonly otherSeq: number };

/** Room for this many sequence numbers in one key beside another and the kind, below 2^53. */
const SEQ_SPACE = 2 ** 25;

/**
 * Pairs of all lists in order, some thirty bytes a pair, so that millions fit into memory where their records
 * would not. A pair that stands in the lists of both its records counts once, with the figures of the newer
 * list: the other may have been made before a record said what it says now. Of two lists of one age the first
 * counts. A pair that the newer list of either record would hold and has not is of a former state, and is
 * left out; one that is too weak for a full list may stand in the other's.
 */
export class RankedPairs {
  private size = 0;
  private seqA = new Int32Array(1024);
  private seqB = new Int32Array(1024);
  private facts = new Uint16Array(1024);
  private log10LR = new Float64Array(1024);
  private probability = new Float64Array(1024);
  private madeAt = new Float64Array(1024);
  private readonly seen = new Map<number, number>();
  /**
   * Time at which the list of each record was made, and the ratio above which it holds every pair; by kind
   * and record.
   */
  private readonly lists = new Map<number, { readonly madeAt: number; readonly floor: number }>();
  private readonly factList: ListFacts[] = [];
  private readonly factNumbers = new Map<string, number>();
  private readonly ranks = new Map<number, PairRank>();

  /** Pairs that rank higher than their figures say; after all lists. One that no list has kept is added. */
  raise({ reportSeq, otherSeq, rankLog10LR, rankProbability, ...pair }: RaisedPair): void {
    const key = (KINDS.indexOf(pair.kind) * SEQ_SPACE + reportSeq) * SEQ_SPACE + otherSeq;
    const place = this.seen.get(key) ?? this.room();
    if (!this.seen.has(key)) {
      this.seen.set(key, place);
      this.seqA[place] = reportSeq;
      this.seqB[place] = otherSeq;
      this.facts[place] = this.numberOf(pair);
      this.log10LR[place] = pair.log10LR;
      this.probability[place] = pair.probability;
      this.madeAt[place] = Number.POSITIVE_INFINITY;
    }
    this.ranks.set(place, { log10LR: rankLog10LR, probability: rankProbability });
  }

  add({ list, subjectSeq, side, madeAt, ...facts }: Omit<DatedList, 'hashes'>): void {
    const number = this.numberOf(facts);
    this.lists.set(listKey(facts.kind, subjectSeq), { madeAt, floor: floorOf(list) });
    for (let at = 0; at < list.seqs.length; at += 1) {
      const probability = list.probability[at] ?? 0;
      const other = list.seqs[at] ?? 0;
      const swapped = side === 'b' || (side === 'both' && subjectSeq > other);
      const [a, b] = swapped ? [other, subjectSeq] : [subjectSeq, other];
      const key = (KINDS.indexOf(facts.kind) * SEQ_SPACE + a) * SEQ_SPACE + b;
      const known = this.seen.get(key);
      if (known !== undefined && madeAt <= (this.madeAt[known] ?? 0)) continue;
      const place = known ?? this.room();
      this.seen.set(key, place);
      this.seqA[place] = a;
      this.seqB[place] = b;
      this.facts[place] = number;
      this.log10LR[place] = list.log10LR[at] ?? 0;
      this.probability[place] = probability;
      this.madeAt[place] = madeAt;
    }
  }

  /** Most probable first, then by ratio, then by record, in pieces. */
  *bestFirst(piece: number, minProbability: number): Generator<RankedPair[]> {
    this.seen.clear();
    const by = this.ordering();
    const order = Uint32Array.from({ length: this.size }, (_, at) => at)
      .filter((at) => (this.probability[at] ?? 0) >= minProbability && this.isOfNow(at))
      .sort((x, y) => this.compare(by, x, y));
    for (let from = 0; from < order.length; from += piece) {
      yield Array.from(order.subarray(from, from + piece), (at) => this.pairAt(at));
    }
  }

  private isOfNow(at: number): boolean {
    const { kind } = this.factList[this.facts[at] ?? 0] ?? {};
    if (kind === undefined) return false;
    return [this.seqA, this.seqB].every((seqs) => {
      const list = this.lists.get(listKey(kind, seqs[at] ?? 0));
      return !list || list.madeAt <= (this.madeAt[at] ?? 0) || (this.log10LR[at] ?? 0) <= list.floor;
    });
  }

  private compare(by: Ordering, x: number, y: number): number {
    return (
      (by.probability[y] ?? 0) - (by.probability[x] ?? 0) ||
      (by.log10LR[y] ?? 0) - (by.log10LR[x] ?? 0) ||
      (this.seqA[x] ?? 0) - (this.seqA[y] ?? 0) ||
      (this.seqB[x] ?? 0) - (this.seqB[y] ?? 0)
    );
  }

  /** Returns the figures by which pairs are ordered: their own figures, but of those that rank higher. */
  private ordering(): Ordering {
    const { probability, log10LR } = this;
    if (this.ranks.size === 0) return { probability, log10LR };
    const by = { probability: probability.slice(), log10LR: log10LR.slice() };
    for (const [at, rank] of this.ranks) {
      by.probability[at] = rank.probability;
      by.log10LR[at] = rank.log10LR;
    }
    return by;
  }

  private pairAt(at: number): RankedPair {
    const list = this.factList[this.facts[at] ?? 0];
    if (!list) throw new Error('A ranked pair without its list.');
    return {
      list,
      seqA: this.seqA[at] ?? 0,
      seqB: this.seqB[at] ?? 0,
      log10LR: this.log10LR[at] ?? 0,
      probability: this.probability[at] ?? 0,
      rank: this.ranks.get(at),
    };
  }

  private room(): number {
    if (this.size === this.seqA.length) this.grow();
    this.size += 1;
    return this.size - 1;
  }

  private grow(): void {
    const length = this.size * 2;
    this.seqA = copyInto(new Int32Array(length), this.seqA);
    this.madeAt = copyInto(new Float64Array(length), this.madeAt);
    this.seqB = copyInto(new Int32Array(length), this.seqB);
    this.facts = copyInto(new Uint16Array(length), this.facts);
    this.log10LR = copyInto(new Float64Array(length), this.log10LR);
    this.probability = copyInto(new Float64Array(length), this.probability);
  }

  private numberOf({ kind, prior, modelVersion, backgroundId }: ListFacts): number {
    const key = `${kind} ${prior} ${modelVersion} ${backgroundId}`;
    const known = this.factNumbers.get(key);
    if (known !== undefined) return known;
    this.factList.push({ kind, prior, modelVersion, backgroundId });
    this.factNumbers.set(key, this.factList.length - 1);
    return this.factList.length - 1;
  }
}

/** A list that has room holds whatever there is. */
function floorOf({ seqs, log10LR }: DatedList['list']): number {
  return seqs.length < KEEP ? Number.NEGATIVE_INFINITY : log10LR.reduce((least, one) => Math.min(least, one));
}

const listKey = (kind: ListFacts['kind'], seq: number): number => KINDS.indexOf(kind) * SEQ_SPACE + seq;

function copyInto<T extends { set(array: ArrayLike<number>): void }>(to: T, from: ArrayLike<number>): T {
  to.set(from);
  return to;
}
