import type { Benchmark } from './benchmark.js';
import { compareListed, type ListedPairs } from './listed-pairs.js';

/** Rank of a true counterpart: the competitors that rank before it, and those exactly with it. */
export interface TiedRank {
  readonly better: number;
  readonly ties: number;
}

/**
 * Ranks of true counterparts among what a query lists of the same type. Other records of the person are no
 * competitors: whoever finds the second body record first has not erred.
 */
export class EvaluatedRanking {
  /** Listed pairs of each record that is a query, by their places in the list. */
  private readonly pairsOf = new Map<number, number[]>();

  constructor(
    private readonly benchmark: Benchmark,
    private readonly listed: ListedPairs,
  ) {
    for (const { a, b } of benchmark.truth) for (const query of [a, b]) this.pairsOf.set(query, []);
    for (let at = 0; at < listed.size; at++)
      for (const record of listed.recordsAt(at)) this.pairsOf.get(record)?.push(at);
  }

  /** Returns the rank of a counterpart; undefined where the pair is not listed. */
  rankOf(query: number, target: number): TiedRank | undefined {
    const { benchmark, listed } = this;
    const own = listed.find(query, target);
    if (own === undefined) return undefined;
    const type = benchmark.typeOf(target);
    const rank = { better: 0, ties: 0 };
    for (const at of this.pairsOf.get(query) ?? []) {
      const [a, b] = listed.recordsAt(at);
      const other = a === query ? b : a;
      if (benchmark.typeOf(other) !== type || benchmark.samePerson(other, target)) continue;
      const order = compareListed(listed.rankAt(at), listed.rankAt(own));
      if (order < 0) rank.better += 1;
      else if (order === 0) rank.ties += 1;
    }
    return rank;
  }
}

export interface RankFigures {
  readonly queries: number;
  readonly recall1: number;
  readonly recall10: number;
  readonly recall100: number;
  readonly meanReciprocalRank: number;
  /** Share of the queries whose counterpart is listed at all. */
  readonly listed: number;
  /**
   * Middle rank over all queries, ties at their mean; null where at least half of the counterparts are not
   * listed.
   */
  readonly medianRank: number | null;
}

/**
 * Tally of ranks over queries. Of records that tie exactly each order is as likely as any other: the expected
 * value is taken.
 */
export class RankTally {
  private readonly ranks: number[] = [];
  private readonly hits = new Map([1, 10, 100].map((depth) => [depth, 0]));
  private reciprocals = 0;
  private queries = 0;

  add(rank: TiedRank | undefined): void {
    this.queries += 1;
    if (rank === undefined) return;
    const { better, ties } = rank;
    this.ranks.push(better + 1 + ties / 2);
    for (const [depth, sum] of this.hits)
      this.hits.set(depth, sum + Math.min(1, Math.max(0, (depth - better) / (ties + 1))));
    let sum = 0;
    for (let place = 0; place <= ties; place++) sum += 1 / (better + 1 + place);
    this.reciprocals += sum / (ties + 1);
  }

  figures(): RankFigures {
    const share = (sum: number) => sum / Math.max(1, this.queries);
    return {
      queries: this.queries,
      recall1: share(this.hits.get(1)!),
      recall10: share(this.hits.get(10)!),
      recall100: share(this.hits.get(100)!),
      meanReciprocalRank: share(this.reciprocals),
      listed: share(this.ranks.length),
      medianRank: this.median(),
    };
  }

  private median(): number | null {
    const middle = Math.ceil(this.queries / 2) - 1;
    return this.ranks.toSorted((a, b) => a - b)[middle] ?? null;
  }
}
