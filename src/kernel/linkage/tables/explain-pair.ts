import { type Comparator, NO_LEVEL } from './comparator.js';
import { comparatorOf } from './comparators.js';
import { LEVELS } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';
import type { FittedModel } from './model.js';
import { PairScorer, type ScoreParts } from './pair-scorer.js';

/** Score of two rows, part by part. */
export interface ExplainedRows extends ScoreParts {
  /**
   * Level of agreement of each column (`LEVELS`); undefined where one of the rows does not fill it, or the
   * two values are given in ways that do not compare.
   */
  readonly levels: readonly (string | undefined)[];
  readonly log10LR: number;
}

/** Explains the scores of a linkage by their parts. */
export class PairExplainer {
  private readonly scorer: PairScorer;
  private readonly comparators: readonly Comparator[];

  constructor(
    private readonly tables: LinkedTables,
    model: FittedModel,
  ) {
    this.scorer = new PairScorer(tables, model);
    this.comparators = tables.fields.map((field) => comparatorOf(field, tables.words));
  }

  /** @param one number of a row, as `other` */
  explain(one: number, other: number): ExplainedRows {
    return {
      ...this.scorer.parts(one, other),
      levels: this.comparators.map((_, at) => this.levelOf(at, one, other)),
      log10LR: this.scorer.score(one, other),
    };
  }

  private levelOf(at: number, one: number, other: number): string | undefined {
    const { codes, kind } = this.tables.fields[at]!;
    const [value, compared] = [codes[one]!, codes[other]!];
    if (value === 0 || compared === 0) return undefined;
    const comparator = this.comparators[at]!;
    comparator.compare(value, compared);
    return comparator.level === NO_LEVEL ? undefined : LEVELS[kind][comparator.level];
  }
}
