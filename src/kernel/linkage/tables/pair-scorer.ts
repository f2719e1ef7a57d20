import type { Dependence } from './dependence.js';
import { comparatorOf } from './comparators.js';
import { CrossingScorer } from './crossing.js';
import type { LinkedTables } from './linkage.js';
import type { FittedModel } from './model.js';
import { ValueWeights } from './value-weights.js';

/** What of a model scores depend on. */
type ScoringModel = Pick<FittedModel, 'weights' | 'dependences' | 'crossing'>;

/** log10 LR of two rows: the sum over the columns that both fill. */
export class PairScorer {
  private readonly codes: Int32Array;
  private readonly stride: number;
  private readonly weights: readonly ValueWeights[];
  private readonly found: Float64Array;
  private readonly dependences: readonly Dependence[];
  private readonly crossing: CrossingScorer | undefined;
  /** Where the names stand that may be crossed. */
  private readonly given: number;
  private readonly surname: number;

  constructor(tables: LinkedTables, { weights: levels, dependences, crossing }: ScoringModel) {
    this.dependences = dependences;
    this.crossing = crossing && new CrossingScorer(tables, crossing);
    this.given = crossing?.given ?? 0;
    this.surname = crossing?.surname ?? 0;
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
    // Whether the given name of either row sounds like the surname of the other. Nearly all pairs end here, so it is asked in place.
    if (
      stride > width &&
      (codes[one * stride + width]! & codes[other * stride + width + 1]!) !== 0 &&
      (codes[other * stride + width]! & codes[one * stride + width + 1]!) !== 0
    )
      sum += this.gainOfCrossing(one * stride, other * stride);
    return sum - this.counted();
  }

  /** Of two rows by where they begin. */
  private gainOfCrossing(one: number, other: number): number {
    const { codes, found, weights, crossing } = this;
    // Names that agree as they stand are not crossed.
    if (crossing === undefined || found[this.given]! > 0 || found[this.surname]! > 0) return 0;
    const [given, surname] = [codes[one + this.given]!, codes[one + this.surname]!];
    const [otherGiven, otherSurname] = [codes[other + this.given]!, codes[other + this.surname]!];
    const straight =
      weights[this.given]!.of(given, otherGiven) + weights[this.surname]!.of(surname, otherSurname);
    return crossing.gain({ given, surname, otherGiven, otherSurname }, straight);
  }

  /** What is counted twice where columns agree that agree together by chance; of no column more than it has said. */
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
