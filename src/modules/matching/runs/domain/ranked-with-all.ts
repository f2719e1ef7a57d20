import type { BestList } from './lists.js';
import { log10RateOf, type Gathered, type Resolution } from './resolve.js';
import type { CountryWeights } from './country-weight.js';

/** Figures that a pair is shown with, and those that order it among others. */
export interface ShownRank {
  /** Ratio of the two records alone, which is shown. */
  readonly log10LR: number;
  readonly probability: number;
  /** Together with other reports of the same person. They order a list, and nobody is shown them. */
  readonly rankLog10LR: number;
  readonly rankProbability: number;
}

/**
 * Pair of a report by the records' numbers, with what comes of it together with other reports of the same
 * person.
 */
export interface PairWithAll {
  readonly reportSeq: number;
  readonly otherSeq: number;
  readonly rankLog10LR: number;
  readonly rankProbability: number;
}

/** A ratio that is higher by less changes no order that anybody would notice: log10 of 2. */
const RAISED_FROM = 0.3;
/** Below this probability a pair is looked at by nobody, with or without the other report. */
const LEAST_PROBABILITY = 1e-4;
/** Pairs of one report; whoever looks at more looks at all of them. */
const MOST_OF_A_REPORT = 20;

/** Returns the strongest of the pairs of reports with all that is known of their persons. */
export function strongestWithAll(lists: readonly Gathered[], resolution: Resolution): PairWithAll[] {
  return lists.flatMap(({ side, list }) => {
    const probabilities = resolution.of(side, list);
    const pairs = Array.from(list.seqs, (otherSeq, at) => ({
      reportSeq: list.owner,
      otherSeq,
      rankLog10LR: list.log10LR[at] ?? Number.NEGATIVE_INFINITY,
      rankProbability: probabilities[at] ?? 0,
    }));
    return pairs
      .filter(({ rankProbability }) => rankProbability >= LEAST_PROBABILITY)
      .sort((x, y) => y.rankProbability - x.rankProbability || y.rankLog10LR - x.rankLog10LR)
      .slice(0, MOST_OF_A_REPORT);
  });
}

/**
 * Tells whether a pair ranks higher with the other reports. One that ranks lower keeps the place that the
 * report alone gives it: an invented report pushes nobody down.
 */
export const isRaised = (pair: ShownRank): boolean =>
  pair.rankLog10LR >= pair.log10LR + RAISED_FROM && pair.rankProbability > pair.probability;

/** A pair that no list has kept, by the records' numbers. */
interface UnlistedPair {
  readonly a: number;
  readonly b: number;
  /** Tells whether another pair competes with it in what is told of it. */
  readonly competes: (owner: number, seq: number) => boolean;
}

/** The figures of pairs as the lists of a run have them, by the record of either side. */
export class FiguresAlone {
  private readonly byOwner: Readonly<Record<'a' | 'b', Map<number, BestList>>> = {
    a: new Map(),
    b: new Map(),
  };
  private readonly found = new Map<BestList, Float64Array>();

  constructor(
    lists: readonly Gathered[],
    private readonly resolution: Resolution,
    private readonly weights?: CountryWeights,
  ) {
    for (const { side, list } of lists) if (side !== 'both') this.byOwner[side].set(list.owner, list);
  }

  /** The list of a record of side `a`. */
  listOf(owner: number): BestList | undefined {
    return this.byOwner.a.get(owner);
  }

  /** Undefined of a pair that neither list has kept. */
  of(a: number, b: number): { readonly log10LR: number; readonly probability: number } | undefined {
    return this.within('a', a, b) ?? this.within('b', b, a);
  }

  /**
   * Computes the probability of a pair that no list has kept: with its own record's candidates as all that
   * competes, as far as they may.
   */
  ofUnlisted(log10LR: number, prior: number, { a, b, competes }: UnlistedPair): number {
    const odds = prior / (1 - prior);
    const ofA = this.byOwner.a.get(a);
    const list = ofA ?? this.byOwner.b.get(b);
    const rate = (other: number): number =>
      ofA ? log10RateOf(this.weights, a, other) : log10RateOf(this.weights, other, b);
    const others =
      list?.log10LR.reduce((sum, ratio, at) => {
        const seq = list.seqs[at] ?? 0;
        return competes(list.owner, seq) ? sum + odds * 10 ** (ratio + rate(seq)) : sum;
      }, 0) ?? 0;
    const own = odds * 10 ** (log10LR + log10RateOf(this.weights, a, b));
    return own / (1 + own + others);
  }

  private within(side: 'a' | 'b', owner: number, other: number) {
    const list = this.byOwner[side].get(owner);
    const at = list?.seqs.indexOf(other) ?? -1;
    if (!list || at < 0) return undefined;
    const probabilities = this.found.get(list) ?? this.resolution.of(side, list);
    this.found.set(list, probabilities);
    return { log10LR: list.log10LR[at] ?? 0, probability: probabilities[at] ?? 0 };
  }
}
