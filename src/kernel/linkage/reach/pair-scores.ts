import type { Comparison, Pairing, Scorer } from '../comparison.js';
import { scorersOf } from '../group-scorers.js';
import { timeComparison } from '../groups/time.js';
import type { CodedBounds, ExactWeights, FirstStage } from './first-stage.js';
import { UNITS } from './units.js';

interface OneComparison {
  readonly comparison: Comparison;
  readonly scorer: Scorer;
  readonly exact: ExactWeights | undefined;
}

/**
 * Scores pairs of a query by all evidence. What is a matter of a record's code the first stage has weighed for each code: it is looked up
 * in the record's row, for records that are far apart are waited for in every column that is read of them. The sums are the same.
 */
export class PairScores {
  private readonly comparisons: readonly OneComparison[];
  private speaking: readonly OneComparison[] = [];
  /** Those that speak, with a scorer for each: for records that the first stage does not know. */
  private scorers: readonly Scorer[] | undefined;
  private query = 0;
  private readonly boundsOfDays: CodedBounds | undefined;
  /** Where the query has days. */
  private days: Scorer | undefined;
  private weights = new Float64Array(0);

  constructor(pairing: Pairing, stage: FirstStage) {
    this.comparisons = scorersOf(pairing).map(({ comparison, scorer }) => ({
      comparison,
      scorer,
      exact: stage.exactWeightsOf(comparison),
    }));
    this.boundsOfDays = stage.boundsOf(timeComparison);
  }

  /** Of the query that the first stage has begun. */
  begin(query: number): void {
    this.query = query;
    this.scorers = undefined;
    this.speaking = this.comparisons.filter(({ scorer, exact }) =>
      exact ? exact.bound.speaks : scorer.begin(query),
    );
    this.days = this.speaking.find(
      ({ comparison, exact }) => comparison === timeComparison && !exact,
    )?.scorer;
  }

  /**
   * Writes what the query weighs with each.
   *
   * @param slots an array of its own each time: scorers take one that comes again for the same records
   * @param numbers of the same records in the order of the digest
   */
  score(slots: Int32Array, numbers: Int32Array, out: Float64Array): void {
    out.fill(0, 0, slots.length);
    for (const { scorer, exact } of this.speaking) {
      if (exact) addExact(exact, numbers, slots.length, out);
      else scorer.addScores(slots, 0, slots.length, out);
    }
  }

  /**
   * Lowers bounds of pairs to what their days do weigh: of all bounds that of the days says most too much, by 0.4 on average of
   * those that are next to be scored, and days are soon weighed.
   */
  lower(slots: Int32Array, numbers: Int32Array, bounds: Float64Array): void {
    const { days, boundsOfDays } = this;
    if (!days || !boundsOfDays) return;
    const { codes, apartLog2, units } = boundsOfDays;
    const size = slots.length;
    if (this.weights.length < size) this.weights = new Float64Array(size);
    const { weights } = this;
    weights.fill(0, 0, size);
    days.addScores(slots, 0, size, weights);
    for (let i = 0; i < size; i += 1)
      bounds[i]! += weights[i]! - units[codes[numbers[i]! << apartLog2]!]! / UNITS;
  }

  /** The same of records that the digest may not know. */
  scoreUnknown(slots: Int32Array, out: Float64Array): void {
    this.scorers ??= this.speaking.flatMap(({ scorer, exact }) =>
      exact && !scorer.begin(this.query) ? [] : [scorer],
    );
    out.fill(0, 0, slots.length);
    for (const scorer of this.scorers) scorer.addScores(slots, 0, slots.length, out);
  }
}

function addExact(
  { bound: { weights }, codes, apartLog2 }: ExactWeights,
  numbers: Int32Array,
  count: number,
  out: Float64Array,
): void {
  for (let i = 0; i < count; i += 1) out[i]! += weights[codes[numbers[i]! << apartLog2]!]!;
}
