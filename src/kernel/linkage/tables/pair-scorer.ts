import type { Dependence } from './dependence.js';
import { comparatorOf } from './comparators.js';
import type { LinkedTables } from './linkage.js';
import { type LevelWeights, ValueWeights } from './value-weights.js';

/** log10 LR of two rows: the sum over the columns that both fill. */
export class PairScorer {
  private readonly codes: readonly Int32Array[];
  private readonly weights: readonly ValueWeights[];
  private readonly found: Float64Array;

  constructor(
    tables: LinkedTables,
    levels: readonly LevelWeights[],
    private readonly dependences: readonly Dependence[],
  ) {
    this.found = new Float64Array(tables.fields.length);
    this.codes = tables.fields.map(({ codes }) => codes);
    this.weights = tables.fields.map(
      (field, at) => new ValueWeights(comparatorOf(field, tables.words), levels[at]!),
    );
  }

  score(one: number, other: number): number {
    let sum = 0;
    for (let field = 0; field < this.codes.length; field += 1) {
      const a = this.codes[field]![one]!;
      const b = this.codes[field]![other]!;
      this.found[field] = 0;
      if (a === 0 || b === 0) continue;
      const weights = this.weights[field]!;
      const weight = weights.of(a < b ? a : b, a < b ? b : a);
      sum += weight;
      if (weights.agree && weight > 0) this.found[field] = weight;
    }
    return sum - this.counted();
  }

  /** What is counted twice where columns agree that agree together by chance; of no column more than it has said. */
  private counted(): number {
    const { found } = this;
    let twice = 0;
    for (const { first, second, log10 } of this.dependences) {
      const both = Math.min(log10, found[first]!, found[second]!);
      found[first]! -= both;
      found[second]! -= both;
      twice += both;
    }
    return twice;
  }
}
