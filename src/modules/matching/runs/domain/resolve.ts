import {
  countryPairOf,
  isWithinOneBank,
  learnShare,
  posteriorOfPairs,
  priorOfShare,
  type BankSizes,
  type SideCountryCounts,
  type ExpectedPairs,
  type Kind,
  type LearntByCountries,
} from '../../../../kernel/linkage/index.js';
import type { Countries, CountryWeights } from './country-weight.js';
import type { BestList } from './lists.js';
import { PairIndex } from './pair-index.js';
import { inStepsOf, inTwoDigits, withSet } from './prior.js';
import { SettledPairs } from './settled.js';

/** Side on which the owner of a list stands: in a kind within one bank the two sides are one. */
export type ListSide = 'a' | 'b' | 'both';

export interface Gathered {
  readonly side: ListSide;
  readonly list: BestList;
}

/** Two records of one side that may be of one person: then they do not compete for a counterpart. */
export interface Double {
  readonly side: 'a' | 'b';
  readonly x: number;
  readonly y: number;
  readonly probability: number;
}

/** The institutions that hold the records of the smaller bank, as numbers from 0. */
export interface Holders {
  /** Number of records that each institution holds. */
  readonly records: readonly number[];
  /**
   * Returns the institution that holds a record, by its number; undefined for a record that has left the
   * bank.
   */
  of(seq: number): number | undefined;
}

/** Countries of a bank, with the number of records that each holds on either side. */
export interface CountedCountries extends Countries {
  readonly counts: SideCountryCounts;
}

/** log10 of how many times the bank's share a pair has by its countries; 0 where nothing is known of them. */
export function log10RateOf(weights: CountryWeights | undefined, a: number, b: number): number {
  if (!weights || weights.rates.length === 0) return 0;
  const { kind, countries, rates } = weights;
  const [x, y] = [countries.of(a), countries.of(b)];
  if (x === undefined || y === undefined) return 0;
  const pair = countryPairOf(kind, countries.count, x, y);
  const known = rates.find((one) => countryPairOf(kind, countries.count, one.a, one.b) === pair);
  return known ? Math.log10(known.rate) : 0;
}

const smallerSide = (kind: Kind, { a, b }: BankSizes): ListSide =>
  isWithinOneBank(kind) ? 'both' : a <= b ? 'a' : 'b';

const heldByOne = ({
  sizes: { a, b },
  kind,
}: {
  readonly kind: Kind;
  readonly sizes: BankSizes;
}): Holders => ({
  records: [isWithinOneBank(kind) ? a : Math.min(a, b)],
  of: () => 0,
});

const ofOneCountry = ({ sizes: { a, b } }: { readonly sizes: BankSizes }): CountedCountries => ({
  count: 1,
  counts: { a: [a], b: [b] },
  of: () => 0,
});

/** The probabilities that were worked out together. */
export interface Resolution {
  /** Returns the probabilities of a list's entries, in its order. */
  of(side: ListSide, list: BestList): Float64Array;
}

/**
 * Returns the open-set one-to-one posterior of every pair in these lists.
 *
 * The lists are the edges of a graph over both sides; a pair that stands in the lists of both its records is
 * one edge, with the ratio of the later list: the stored ones come first, and may have been made before a
 * record said what it says now. The tails are what each record could be paired with outside of its list.
 *
 * A pair of which people have decided competes with none: its probability is what they said.
 *
 * @param prior of one pair, of the whole bank
 * @param weights by which pairs of countries have another; what a record could be outside of its list has the
 * bank's, for the list does not tell of which country
 */
export function resolve(
  lists: readonly Gathered[],
  prior: number,
  doubles: readonly Double[] = [],
  settled: SettledPairs = new SettledPairs(),
  weights?: CountryWeights,
): Resolution {
  const graph = new Graph(lists, settled);
  return resolutionOf(graph, settled, graph.probabilities(prior, doubles, weights));
}

/**
 * Input of the learning: all lists of a kind, and who holds what. Without holders one institution of one
 * country holds it all.
 */
export interface LearningFrom {
  readonly kind: Kind;
  readonly sizes: BankSizes;
  readonly holders?: Holders;
  readonly countries?: CountedCountries;
  /** The share that probabilities are to follow from instead of the learnt one. */
  readonly set?: number | undefined;
}

/**
 * Resolves lists as `resolve` does, and learns the share of records that have a counterpart from these very
 * lists, which are all those of a kind: the bank's, and by pairs of countries.
 *
 * A share that is set changes nothing of what is learnt: it stands in the place of the bank's share, and each
 * pair of countries has of it as many times as it was learnt to have of the bank's.
 *
 * @returns what was learnt beside, and the prior that follows from the bank's share, or from the one that is
 * set
 */
export function resolveAndLearn(
  lists: readonly Gathered[],
  from: LearningFrom,
  doubles: readonly Double[] = [],
  settled: SettledPairs = new SettledPairs(),
): LearntByCountries & {
  readonly resolution: Resolution;
  readonly prior: number;
  readonly weights: CountryWeights;
} {
  const graph = new Graph(lists, settled);
  const { kind, sizes, holders = heldByOne(from), countries = ofOneCountry(from) } = from;
  const side = smallerSide(kind, sizes);
  const bank = { kind, sizes, records: holders.records, countries: countries.counts };
  const exact = learnShare(bank, (prior, rates): ExpectedPairs => {
    const probabilities = graph.probabilities(prior, doubles, { kind, countries, rates });
    return {
      byHolder: () => graph.withCounterpart(probabilities, side, holders),
      byCountries: (weightOf) =>
        graph.pairsByCountries(probabilities, { kind, side, holders, countries, weightOf }),
    };
  });
  const found = inStepsOf(kind, exact);
  const prior = inTwoDigits(priorOfShare(withSet(found.learnt, from.set).share, kind, sizes));
  const weights = { kind, countries, rates: found.rates };
  const resolution = resolutionOf(graph, settled, graph.probabilities(prior, doubles, weights));
  return { ...found, prior, weights, resolution };
}

function resolutionOf(graph: Graph, settled: SettledPairs, probabilities: Float64Array): Resolution {
  return {
    of: (side, list) => {
      const edges = graph.edgesOf(side, list);
      const found = new Float64Array(edges.length);
      for (let at = 0; at < edges.length; at += 1) {
        const same = settled.of(list.owner, list.seqs[at] ?? 0);
        found[at] = same === undefined ? (probabilities[edges[at] ?? NO_EDGE] ?? 0) : Number(same);
      }
      return found;
    },
  };
}

const NO_EDGE = -1;
const UNKNOWN = -1;

/**
 * Graph of records as numbers from 0, and of pairs of them as edges. A record of one side never has the
 * number of one of the other.
 */
class Graph {
  private readonly nodes = { a: new Map<number, number>(), b: new Map<number, number>() };
  /** The number of the record that each node stands for. */
  private readonly seqs: number[] = [];
  /** Pairs that people have said to be of one person. */
  private readonly together = new Set<number>();
  private readonly index: PairIndex;
  private readonly log10LR: Float64Array;
  private readonly i: Int32Array;
  private readonly j: Int32Array;
  private readonly tailOf = new Map<number, number>();
  /** The pairs of each list that was gathered, in its order: they are asked for again, list by list. */
  private readonly edges = new Map<BestList, Int32Array>();
  private places: { readonly countries: Countries; readonly of: Int32Array } | undefined;

  constructor(
    lists: readonly Gathered[],
    private readonly settled: SettledPairs,
  ) {
    const entries = lists.reduce((sum, { list }) => sum + list.seqs.length, 0);
    this.index = new PairIndex(entries);
    this.log10LR = new Float64Array(entries);
    this.i = new Int32Array(entries);
    this.j = new Int32Array(entries);
    for (const { side, list } of lists) this.addList(side, list);
  }

  /**
   * Counts the records of a side that have a counterpart, by who holds them; a pair within one bank gives
   * both of its records theirs.
   *
   * @param probabilities of the pairs; those that people have said to be of one person are of one
   */
  withCounterpart(probabilities: Float64Array, side: ListSide, holders: Holders): readonly number[] {
    const found = holders.records.map(() => 0);
    const add = (node: number, probability: number): void => {
      const holder = holders.of(this.seqs[node] ?? 0);
      if (holder !== undefined) found[holder] = (found[holder] ?? 0) + probability;
    };
    for (let edge = 0; edge < probabilities.length; edge += 1) {
      const probability = this.together.has(edge) ? 1 : (probabilities[edge] ?? 0);
      if (side !== 'b') add(this.i[edge] ?? 0, probability);
      if (side !== 'a') add(this.j[edge] ?? 0, probability);
    }
    return found;
  }

  /**
   * Counts the pairs that are of one person, by pair of countries (`countryPairOf`).
   *
   * @param of what a pair counts for by who holds its record of the smaller bank; within one bank the mean of
   * both
   */
  pairsByCountries(
    probabilities: Float64Array,
    of: {
      readonly kind: Kind;
      readonly side: ListSide;
      readonly holders: Holders;
      readonly countries: Countries;
      readonly weightOf: (holder: number) => number;
    },
  ): Float64Array {
    const { kind, side, holders, countries, weightOf } = of;
    const { count } = countries;
    const places = this.countriesOf(countries);
    const weight = (node: number): number => {
      const holder = holders.of(this.seqs[node] ?? 0);
      return holder === undefined ? 0 : weightOf(holder);
    };
    const found = new Float64Array(count * count);
    for (let edge = 0; edge < probabilities.length; edge += 1) {
      const probability = this.together.has(edge) ? 1 : (probabilities[edge] ?? 0);
      const [i, j] = [this.i[edge] ?? 0, this.j[edge] ?? 0];
      const [a, b] = [places[i] ?? UNKNOWN, places[j] ?? UNKNOWN];
      if (a === UNKNOWN || b === UNKNOWN || probability === 0) continue;
      const counts = side === 'both' ? (weight(i) + weight(j)) / 2 : weight(side === 'a' ? i : j);
      const pair = countryPairOf(kind, count, a, b);
      found[pair] = (found[pair] ?? 0) + probability * counts;
    }
    return found;
  }

  probabilities(prior: number, doubles: readonly Double[], weights?: CountryWeights): Float64Array {
    const pairs = this.pairs();
    const log10LR = weights ? this.weighed(pairs.log10LR, weights) : pairs.log10LR;
    return posteriorOfPairs({ ...pairs, log10LR, prior, samePerson: this.samePerson(doubles) });
  }

  /** Ratios times what the prior of their pair of countries is of the bank's. */
  private weighed(log10LR: Float64Array, { kind, countries, rates }: CountryWeights): Float64Array {
    if (rates.length === 0) return log10LR;
    const { count } = countries;
    const log10Of = new Float64Array(count * count);
    for (const { a, b, rate } of rates) log10Of[countryPairOf(kind, count, a, b)] = Math.log10(rate);
    const places = this.countriesOf(countries);
    return log10LR.map((ratio, edge) => {
      const [a, b] = [places[this.i[edge] ?? 0] ?? UNKNOWN, places[this.j[edge] ?? 0] ?? UNKNOWN];
      return a === UNKNOWN || b === UNKNOWN
        ? ratio
        : ratio + (log10Of[countryPairOf(kind, count, a, b)] ?? 0);
    });
  }

  /** The country of each record of the graph. */
  private countriesOf(countries: Countries): Int32Array {
    if (this.places?.countries !== countries)
      this.places = { countries, of: Int32Array.from(this.seqs, (seq) => countries.of(seq) ?? UNKNOWN) };
    return this.places.of;
  }

  private pairs() {
    const { count } = this.index;
    const tails = new Float64Array(this.seqs.length).fill(Number.NEGATIVE_INFINITY);
    for (const [node, tail] of this.tailOf) tails[node] = tail;
    return {
      nodes: this.seqs.length,
      i: this.i.subarray(0, count),
      j: this.j.subarray(0, count),
      log10LR: this.log10LR.subarray(0, count),
      tails,
    };
  }

  /** The doubles of which both records are here. */
  private samePerson(doubles: readonly Double[]) {
    return doubles.flatMap(({ side, x, y, probability }) => {
      const [i, j] = [this.nodes[side].get(x), this.nodes[side].get(y)];
      return i === undefined || j === undefined ? [] : [{ i, j, probability }];
    });
  }

  /** The numbers of a list's pairs; -1 for one that is not here. */
  edgesOf(side: ListSide, list: BestList): Int32Array {
    const known = this.edges.get(list);
    if (known) return known;
    const own = this.node(ownSide(side), list.owner);
    return list.seqs.map((seq) => {
      const other = this.node(otherSide(side), seq);
      return isOwnerFirst(side, list.owner, seq) ? this.index.find(own, other) : this.index.find(other, own);
    });
  }

  private addList(side: ListSide, list: BestList): void {
    const own = this.node(ownSide(side), list.owner);
    const edges = new Int32Array(list.seqs.length);
    this.tailOf.set(own, list.tail);
    this.edges.set(list, edges);
    for (let at = 0; at < edges.length; at += 1) {
      const seq = list.seqs[at] ?? 0;
      const other = this.node(otherSide(side), seq);
      const isFirst = isOwnerFirst(side, list.owner, seq);
      const [i, j] = isFirst ? [own, other] : [other, own];
      const before = this.index.count;
      const edge = this.index.add(i, j);
      edges[at] = edge;
      const same = this.settled.of(list.owner, seq);
      if (same === true) this.together.add(edge);
      this.log10LR[edge] = same !== undefined ? Number.NEGATIVE_INFINITY : (list.log10LR[at] ?? 0);
      if (edge < before) continue;
      this.i[edge] = i;
      this.j[edge] = j;
    }
  }

  private node(side: 'a' | 'b', seq: number): number {
    const numbers = this.nodes[side];
    const known = numbers.get(seq);
    if (known !== undefined) return known;
    numbers.set(seq, this.seqs.length);
    return this.seqs.push(seq) - 1;
  }
}

const ownSide = (side: ListSide): 'a' | 'b' => (side === 'b' ? 'b' : 'a');
/** Within one bank there is one side, and its records have one set of numbers. */
const otherSide = (side: ListSide): 'a' | 'b' => (side === 'a' ? 'b' : 'a');
/** A pair is told from its `a` side; within one bank from the record that was registered first. */
const isOwnerFirst = (side: ListSide, owner: number, seq: number): boolean =>
  side === 'a' || (side === 'both' && owner < seq);
