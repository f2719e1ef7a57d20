import type { Dependence } from './dependence.js';
import { comparatorOf } from './comparators.js';
import type { LinkedTables } from './linkage.js';
import { type LevelWeights, ValueWeights } from './value-weights.js';

/** log10 LR of two rows: the sum over the columns that both fill. */
export class PairScorer {
  private readonly codes: Int32Array;
  private readonly weights: readonly ValueWeights[];
  private readonly found: Float64Array;

  constructor(
    tables: LinkedTables,
    levels: readonly LevelWeights[],
    private readonly dependences: readonly Dependence[],
  ) {
    this.found = new Float64Array(tables.fields.length);
    this.codes = tables.rowCodes;
    this.weights = tables.fields.map(
      (field, at) => new ValueWeights(comparatorOf(field, tables.words), levels[at]!, field.size),
    );
  }

  score(one: number, other: number): number {
    const { codes, weights: columns, found } = this;
    const width = columns.length;
    let sum = 0;
    for (let at = 0, a = one * width, b = other * width; at < width; at += 1, a += 1, b += 1) {
      const [value, compared] = [codes[a]!, codes[b]!];
      found[at] = 0;
      if (value === 0 || compared === 0) continue;
      const weights = columns[at]!;
      const weight = weights.of(value, compared);
      sum += weight;
      if (weights.agree && weight > 0) found[at] = weight;
    }
    return sum - this.counted();
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
