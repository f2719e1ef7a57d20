import { CrossedComparator, type NameColumns, nameColumnsOf } from './swapped-names.js';
import type { CrossedCounts } from './crossed-pairs.js';
import type { Dependence } from './dependence.js';
import type { TableField } from './field.js';
import type { LevelProbabilities } from './m-u-probabilities.js';
import type { LinkedTables } from './linkage.js';
import { type LevelWeights, ValueWeights } from './value-weights.js';

/**
 * Name swap: the probability that one of two rows of a person has given name and surname in each other's
 * columns, and the weights of names then.
 */
export interface NameSwap extends NameColumns {
  readonly probability: number;
  /** Weights of a given name and a surname that are one name. */
  readonly weights: LevelWeights;
  /** Weight that the two columns count twice where both agree (`Dependence`). */
  readonly twice: number;
}

/**
 * Usual probability of a swap, and the number of pairs that it counts for beside those of the tables: a
 * working value, low so that a swap must be seen.
 */
const USUAL = 0.01;
const USUAL_PAIRS = 100;

/**
 * Returns the share of the pairs of one person whose names are crossed; for each way in which rows are
 * brought together, from its own pairs.
 */
export function nameSwapProbability(parts: readonly (CrossedCounts | undefined)[]): number {
  let [crossed, named] = [USUAL * USUAL_PAIRS, USUAL_PAIRS];
  for (const part of parts) {
    crossed += part?.crossed ?? 0;
    named += part?.named ?? 0;
  }
  return crossed / named;
}

/** Parameters of the columns without a swap. */
interface Columns {
  readonly rates: readonly LevelProbabilities[];
  readonly weights: readonly LevelWeights[];
  readonly dependences: readonly Dependence[];
}

/**
 * Makes the name swaps of each two columns that may be crossed.
 *
 * @param probabilities in the order of `nameColumnsOf`
 */
export function nameSwapsOf(
  fields: readonly TableField[],
  model: Columns,
  probabilities: readonly number[],
): NameSwap[] {
  return nameColumnsOf(fields).map((columns, at) => crossingOf(columns, model, probabilities[at]!));
}

/** Makes the weights of crossed names: m and u are the mean of both columns. */
function crossingOf(
  columns: NameColumns,
  { rates, weights, dependences }: Columns,
  probability: number,
): NameSwap {
  const { given, surname } = columns;
  const isOfBoth = ({ first, second }: Dependence): boolean =>
    (first === given && second === surname) || (first === surname && second === given);
  const mean = (of: 'm' | 'u'): Float64Array =>
    Float64Array.from(rates[given]![of], (rate, level) =>
      Math.log10((rate + rates[surname]![of][level]!) / 2),
    );
  return {
    ...columns,
    probability,
    weights: { ...weights[given]!, log10M: mean('m'), log10U: mean('u') },
    twice: dependences.find(isOfBoth)?.log10 ?? 0,
  };
}

/** Given name and surname of two rows, by the numbers of their values; none is 0. */
interface TwoNames {
  readonly given: number;
  readonly surname: number;
  readonly otherGiven: number;
  readonly otherSurname: number;
}

/** Scores the gain of two rows if one of them may have its names crossed. */
export class NameSwapScorer {
  private readonly comparator: CrossedComparator;
  private readonly weights: ValueWeights;

  constructor(
    tables: LinkedTables,
    private readonly crossing: NameSwap,
  ) {
    this.comparator = new CrossedComparator(tables, crossing);
    this.weights = new ValueWeights(this.comparator, crossing.weights, 0);
  }

  /**
   * Returns the gain of crossed names over `straight`, their weight as they stand (log10 LR): the weight is a
   * mixture of both, and no less than `straight`, so that it never counts against a pair that crossings
   * happen.
   */
  gain({ given, surname, otherGiven, otherSurname }: TwoNames, straight: number): number {
    const { probability, twice } = this.crossing;
    const one = this.weights.of(given, this.comparator.numberOf(otherSurname));
    const other = this.weights.of(otherGiven, this.comparator.numberOf(surname));
    const both = Math.max(0, Math.min(twice, one, other));
    const crossed = one + other - both;
    if (crossed <= straight) return 0;
    return Math.log10(1 - probability + probability * 10 ** (crossed - straight));
  }
}
