import type { GroupComparison, Pairing, Scorer } from '../comparison.js';
import { scorersOf } from '../group-scorers.js';
import { timeComparison } from '../groups/time.js';
import type { BoundIndex } from './bound-index.js';
import type { CodedBounds, ExactWeights, UpperBoundFilter } from './upper-bound-filter.js';
import { RowBuffer } from './row-buffer.js';
import { UNITS } from './units.js';

interface OneComparison {
  readonly comparison: GroupComparison;
  readonly scorer: Scorer;
  readonly exact: ExactWeights | undefined;
}

/**
 * Scores pairs of a query by all evidence. Records are copied into a row buffer for it, so that no column of
 * the bank is waited for; a weight that depends on a record's code alone is known from `UpperBoundFilter` for
 * each code, and is looked up in the record's row. The sums are the same.
 */
export class PairScores {
  private readonly comparisons: readonly OneComparison[];
  private speaking: readonly OneComparison[] = [];
  private readonly rowBuffer: RowBuffer;
  /**
   * Scorers for records that the index does not know: made when there are any, and begun with the first of a
   * query.
   */
  private scorers: readonly Scorer[] | undefined;
  private unknownSpeaking: readonly Scorer[] | undefined;
  private query = 0;
  private readonly boundsOfDays: CodedBounds | undefined;
  /** Scorer of the days, where the query has days. */
  private days: Scorer | undefined;
  private weights = new Float64Array(0);

  /** @param most number of pairs, of records that the index knows, that are scored at once */
  constructor(
    private readonly pairing: Pairing,
    boundIndex: BoundIndex,
    stage: UpperBoundFilter,
    most: number,
  ) {
    this.rowBuffer = new RowBuffer(pairing.bank, boundIndex.packed, most);
    this.comparisons = scorersOf({ ...pairing, bank: this.rowBuffer }).map(({ comparison, scorer }) => ({
      comparison,
      scorer,
      exact: stage.exactWeightsOf(comparison),
    }));
    this.boundsOfDays = stage.boundsOf(timeComparison);
  }

  /** Begins the query that `UpperBoundFilter` has begun. */
  begin(query: number): void {
    this.query = query;
    this.unknownSpeaking = undefined;
    this.speaking = this.comparisons.filter(({ scorer, exact }) =>
      exact ? exact.bound.speaks : scorer.begin(query),
    );
    this.days = this.speaking.find(
      ({ comparison, exact }) => comparison === timeComparison && !exact,
    )?.scorer;
  }

  /**
   * Writes the scores of the query with each record.
   *
   * @param numbers of the first `count` records in the order of the index
   */
  score(numbers: Int32Array, count: number, out: Float64Array): void {
    out.fill(0, 0, count);
    const places = this.rowBuffer.lay(numbers, count);
    for (const { scorer, exact } of this.speaking) {
      if (exact) addExact(exact, numbers, count, out);
      else scorer.addScores(places, 0, count, out);
    }
  }

  /**
   * Lowers the bounds of pairs to the weights of their days: of all bounds that of the days is most too high,
   * by 0.4 on average of those that are next to be scored, and days are soon weighed.
   */
  lower(numbers: Int32Array, count: number, bounds: Float64Array): void {
    const { days, boundsOfDays } = this;
    if (!days || !boundsOfDays) return;
    const { codes, apartLog2, units } = boundsOfDays;
    if (this.weights.length < count) this.weights = new Float64Array(count);
    const { weights } = this;
    weights.fill(0, 0, count);
    days.addScores(this.rowBuffer.lay(numbers, count), 0, count, weights);
    for (let i = 0; i < count; i += 1)
      bounds[i]! += weights[i]! - units[codes[numbers[i]! << apartLog2]!]! / UNITS;
  }

  /** Scores records that the index may not know, by their slots in the bank: a new array each time. */
  scoreUnknown(slots: Int32Array, out: Float64Array): void {
    this.scorers ??= scorersOf(this.pairing).map(({ scorer }) => scorer);
    this.unknownSpeaking ??= this.scorers.filter((scorer) => scorer.begin(this.query));
    out.fill(0, 0, slots.length);
    for (const scorer of this.unknownSpeaking) scorer.addScores(slots, 0, slots.length, out);
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
