import type { Dependence } from './dependence.js';
import type { ComparedPairs, RowPairs } from './compared-pairs.js';
import { comparatorOf } from './comparators.js';
import { soundColumnsOf } from './swapped-names.js';
import { NameSwapScorer } from './name-swap.js';
import type { LinkedTables } from './linkage.js';
import type { FittedModel } from './model.js';
import { ValueWeights } from './value-weights.js';

/** Part of a model that scores depend on. */
type ScoringModel = Pick<FittedModel, 'weights' | 'dependences' | 'crossings'>;

/** Name swap with the columns of its names in a row, and of their sounds. */
interface PlacedCrossing {
  readonly scorer: NameSwapScorer;
  readonly given: number;
  readonly surname: number;
  readonly givenSounds: number;
  readonly surnameSounds: number;
}

/** Parts of the score of two rows, all log10; the score is their sum. */
export interface ScoreParts {
  /** Weight of each column; undefined where one of the rows does not fill it. */
  readonly columns: readonly (number | undefined)[];
  /** Gain where the names may be crossed. */
  readonly crossed: number;
  /** Correction where columns agree that agree together by chance; 0 or less. */
  readonly twice: number;
}

/** Scorer of two rows: log10 LR is the sum over the columns that both fill (Fellegi, Sunter 1969). */
export class PairScorer {
  private readonly codes: Int32Array;
  private readonly stride: number;
  private readonly weights: readonly ValueWeights[];
  private readonly found: Float64Array;
  private readonly dependences: readonly Dependence[];
  private readonly crossings: readonly PlacedCrossing[];

  constructor(tables: LinkedTables, { weights: levels, dependences, crossings }: ScoringModel) {
    this.dependences = dependences;
    const sounds = soundColumnsOf(tables.fields);
    const soundsAt = (field: number): number => tables.fields.length + sounds.indexOf(field);
    this.crossings = crossings.map((crossing) => {
      const { given, surname } = crossing;
      const scorer = new NameSwapScorer(tables, crossing);
      return { scorer, given, surname, givenSounds: soundsAt(given), surnameSounds: soundsAt(surname) };
    });
    this.found = new Float64Array(tables.fields.length);
    this.codes = tables.rowCodes;
    this.stride = tables.width;
    this.weights = tables.fields.map(
      (field, at) => new ValueWeights(comparatorOf(field, tables.words), levels[at]!, field.size),
    );
  }

  score(one: number, other: number): number {
    const { codes, stride, weights: columns, found } = this;
    const width = columns.length;
    let sum = 0;
    for (let at = 0, a = one * stride, b = other * stride; at < width; at += 1, a += 1, b += 1) {
      const [value, compared] = [codes[a]!, codes[b]!];
      found[at] = 0;
      if (value === 0 || compared === 0) continue;
      const weights = columns[at]!;
      const weight = weights.of(value, compared);
      sum += weight;
      if (weights.agree && weight > 0) found[at] = weight;
    }
    return sum + this.gainOfCrossings(one * stride, other * stride) - this.counted();
  }

  /**
   * Scores a pair whose values were compared before; equal to `score` up to the single precision in which
   * these are kept.
   */
  scoreCompared({ a, b }: RowPairs, { levels, log10U }: ComparedPairs, pair: number): number {
    const { found, stride, weights: columns } = this;
    let sum = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at]!;
      const weight = column.ofLevel(levels[at]![pair]!, log10U[at]![pair]!);
      sum += weight;
      found[at] = column.agree && weight > 0 ? weight : 0;
    }
    return sum + this.gainOfCrossings(a[pair]! * stride, b[pair]! * stride) - this.counted();
  }

  /** Returns the parts of which `score` is the sum. */
  parts(one: number, other: number): ScoreParts {
    const { codes, stride, found } = this;
    const columns = this.weights.map((weights, at) => {
      const [value, compared] = [codes[one * stride + at]!, codes[other * stride + at]!];
      found[at] = 0;
      if (value === 0 || compared === 0) return undefined;
      const weight = weights.of(value, compared);
      if (weights.agree && weight > 0) found[at] = weight;
      return weight;
    });
    const crossed = this.gainOfCrossings(one * stride, other * stride);
    return { columns, crossed, twice: 0 - this.counted() };
  }

  /**
   * Returns the gain of the best swap of two rows, given by their offsets: a name is in one other column at
   * most.
   */
  private gainOfCrossings(one: number, other: number): number {
    const { codes, crossings } = this;
    let most = 0;
    for (let at = 0; at < crossings.length; at += 1) {
      const crossing = crossings[at]!;
      const { givenSounds, surnameSounds } = crossing;
      // Tests whether the given name of either row sounds like the surname of the other. Nearly all pairs end
      // here, so the test is inline.
      if (
        (codes[one + givenSounds]! & codes[other + surnameSounds]!) !== 0 &&
        (codes[other + givenSounds]! & codes[one + surnameSounds]!) !== 0
      )
        most = Math.max(most, this.gainOfCrossing(crossing, one, other));
    }
    return most;
  }

  private gainOfCrossing(crossing: PlacedCrossing, one: number, other: number): number {
    const { codes, found, weights } = this;
    // Names that agree as they stand are not crossed.
    if (found[crossing.given]! > 0 || found[crossing.surname]! > 0) return 0;
    const [given, surname] = [codes[one + crossing.given]!, codes[one + crossing.surname]!];
    const [otherGiven, otherSurname] = [codes[other + crossing.given]!, codes[other + crossing.surname]!];
    const straight =
      weights[crossing.given]!.of(given, otherGiven) + weights[crossing.surname]!.of(surname, otherSurname);
    return crossing.scorer.gain({ given, surname, otherGiven, otherSurname }, straight);
  }

  /**
   * Returns the weight that is counted twice where columns agree that agree together by chance; of no column
   * more than its own weight.
   */
  private counted(): number {
    const { found } = this;
    let twice = 0;
    for (const { first, second, log10 } of this.dependences) {
      if (found[first] === 0 || found[second] === 0) continue;
      const both = Math.min(log10, found[first]!, found[second]!);
      found[first]! -= both;
      found[second]! -= both;
      twice += both;
    }
    return twice;
  }
}
