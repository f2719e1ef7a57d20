import { chanceCounts } from './u-probabilities.js';
import type { Comparator } from './comparator.js';
import { comparatorOf } from './comparators.js';
import { type ComparedPairs, comparePairs, type RowPairs } from './compared-pairs.js';
import { SwappedNames, nameColumnsOf } from './swapped-names.js';
import type { NamesToCross } from './crossed-pairs.js';
import { type ChanceAgreement, chanceAgreement, type GivenColumn } from './chance-agreement.js';
import type { LinkedTables } from './linkage.js';
import { type Comparing, type MatchCounts, matchCounts, type MatchRequest } from './match-counts.js';

/** Steps of fitting a model: parts of one step do not depend on each other, so threads may share them. */
export interface ModelSteps {
  /** Counts pairs of two rows drawn at random, by column and level. */
  chance(pairs: RowPairs): Promise<number[][]>;
  matches(request: MatchRequest): Promise<MatchCounts | undefined>;
  together(request: GivenColumn): Promise<ChanceAgreement>;
}

/** Parts of the model of one linkage, computed in this thread. */
export class ModelParts implements Comparing {
  readonly comparators: readonly Comparator[];
  readonly toCross: readonly NamesToCross[];

  constructor(private readonly tables: LinkedTables) {
    this.comparators = tables.fields.map((field) => comparatorOf(field, tables.words));
    this.toCross = nameColumnsOf(tables.fields).map((columns) => ({
      columns,
      names: new SwappedNames(tables, columns),
    }));
  }

  chance(pairs: RowPairs): number[][] {
    return chanceCounts(this.tables, this.comparators, pairs);
  }

  matches(request: MatchRequest): MatchCounts | undefined {
    return matchCounts(this.tables, this, request);
  }

  /** Compares pairs in all columns. */
  compared(pairs: RowPairs): ComparedPairs {
    return comparePairs(this.tables, this.comparators, pairs, [...this.comparators.keys()]);
  }

  together(request: GivenColumn): ChanceAgreement {
    return chanceAgreement(this.tables, this.comparators, request);
  }
}

/** Makes steps that compute all parts in this thread, one after the other. */
export function stepsHere(tables: LinkedTables): ModelSteps {
  const parts = new ModelParts(tables);
  return {
    chance: (pairs) => Promise.resolve(parts.chance(pairs)),
    matches: (request) => Promise.resolve(parts.matches(request)),
    together: (request) => Promise.resolve(parts.together(request)),
  };
}
