import { CrossedComparator, type NameColumns, nameColumnsOf } from './swapped-names.js';
import type { CrossedCounts } from './crossed-pairs.js';
import type { Dependence } from './dependence.js';
import type { TableField } from './field.js';
import type { LevelProbabilities } from './m-u-probabilities.js';
import type { LinkedTables } from './linkage.js';
import { type LevelWeights, ValueWeights } from './value-weights.js';

/** How often one of two rows of a person has given name and surname in each other's columns, and what names weigh then. */
export interface NameSwap extends NameColumns {
  readonly probability: number;
  /** Of a given name and a surname that are one name. */
  readonly weights: LevelWeights;
  /** What the two columns say twice where both agree (`Dependence`). */
  readonly twice: number;
}

/** What is usual, and for how many pairs that counts beside those of the tables: a working value, low so that a crossing must be seen. */
const USUAL = 0.01;
const USUAL_PAIRS = 100;

/** Share of the pairs of one person whose names are crossed; of each way in which rows are brought together, its own pairs. */
export function nameSwapProbability(parts: readonly (CrossedCounts | undefined)[]): number {
  let [crossed, named] = [USUAL * USUAL_PAIRS, USUAL_PAIRS];
  for (const part of parts) {
    crossed += part?.crossed ?? 0;
    named += part?.named ?? 0;
  }
  return crossed / named;
}

/** What is known of the columns as they stand. */
interface Columns {
  readonly rates: readonly LevelProbabilities[];
  readonly weights: readonly LevelWeights[];
  readonly dependences: readonly Dependence[];
}

/** Of each two columns that may be crossed. @param probabilities in the same order */
export function nameSwapsOf(
  fields: readonly TableField[],
  model: Columns,
  probabilities: readonly number[],
): NameSwap[] {
  return nameColumnsOf(fields).map((columns, at) => crossingOf(columns, model, probabilities[at]!));
}

/** What crossed names weigh: how often they agree and differ is the mean of both columns. */
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

/** Adds to the score of two rows what it gains if one of them may have its names crossed. */
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
   * log10 LR of names crossed, beside `straight`, which is what they weigh as they stand: a mixture of both, and no less than what stands
   * there says, so that it never counts against a pair that crossings happen.
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
