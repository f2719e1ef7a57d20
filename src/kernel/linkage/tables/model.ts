import type { BlockingIndex, BlockSizes, Template } from './blocks.js';
import { type NameSwap, nameSwapsOf } from './name-swap.js';
import { type Dependence, dependencesOf } from './dependence.js';
import { estimate, estimateChance } from './estimate.js';
import { AGREE_FROM, type FieldKind, LEVELS } from './field-kinds.js';
import type { LevelProbabilities } from './m-u-probabilities.js';
import { type LinkedTables, pairsPossible } from './linkage.js';
import { type ModelSteps, stepsHere } from './model-parts.js';
import { probabilityOf } from './prior.js';
import type { FoldedColumn } from './repeated-columns.js';
import type { TokenColumn } from './tokens.js';
import type { LevelWeights } from './value-weights.js';

/** Version of the scores: changes whenever a pair of rows may score otherwise than before. */
export const TABLES_MODEL_VERSION = 'huella-link-9';

/** Parameters that are fitted to the tables. */
export interface FittedModel {
  readonly rates: readonly LevelProbabilities[];
  readonly weights: readonly LevelWeights[];
  readonly dependences: readonly Dependence[];
  /**
   * Name swaps, where a table has given names and surnames: each column of the ones with each of the others.
   */
  readonly crossings: readonly NameSwap[];
}

/** Upper limit of the weight of one column (log10), however rare the value. */
const MOST_OF_FIELD = 7;

/**
 * Fits the model of a linkage: m and u, weights, dependences and name swaps.
 *
 * @param steps computes the parts
 * @param chance of `estimateChance`, where it was begun before
 */
export async function fitModel(
  tables: LinkedTables,
  columns: readonly TokenColumn[],
  blocks: readonly BlockingIndex[],
  steps: ModelSteps = stepsHere(tables),
  chance = estimateChance(tables, steps),
): Promise<FittedModel> {
  const { rates, crossed } = await estimate(tables, columns, blocks, steps, await chance);
  const weights = weightsOf(tables, rates);
  const ratios = await Promise.all(tables.fields.map((_, given) => steps.together({ rates, given })));
  const dependences = dependencesOf(tables.fields, rates, ratios);
  const crossings = nameSwapsOf(tables.fields, { rates, weights, dependences }, crossed);
  return { rates, weights, dependences, crossings };
}

/** Returns the weights of each level of each column. */
export const weightsOf = ({ fields }: LinkedTables, rates: readonly LevelProbabilities[]): LevelWeights[] =>
  rates.map(({ m, u }, at) => ({
    log10M: Float64Array.from(m, Math.log10),
    log10U: Float64Array.from(u, Math.log10),
    most: MOST_OF_FIELD,
    agreeFrom: AGREE_FROM[fields[at]!.kind],
  }));

/** Model as a document: the figures that the scores rest on, for those who read them later. */
export interface ModelDocument {
  readonly version: string;
  readonly rows: number;
  readonly pairs: number;
  /** Prior of two rows drawn at random; estimated so that it is the mean of the probabilities. */
  readonly prior: { readonly probability: number; readonly log10Odds: number; readonly from: 'estimated' };
  readonly fields: readonly {
    readonly column: string;
    readonly kind: FieldKind;
    readonly filled: number;
    /** Largest weight of the column against a pair (log10): emptying a cell of it raises no score by more. */
    readonly against: number;
    /** Factor of the sum of several words (`powerOfWords`); for kinds that are compared by word. */
    readonly power?: number;
    readonly levels: readonly { readonly level: string; readonly m: number; readonly u: number }[];
  }[];
  /** Columns that agree together by chance, with log10 of the factor by which they do so more often. */
  readonly dependences: readonly { readonly columns: readonly [string, string]; readonly log10: number }[];
  /**
   * Columns whose values may be in each other's place, with the share of pairs of one person in which they
   * are.
   */
  readonly crossings: readonly {
    readonly columns: readonly [string, string];
    readonly probability: number;
  }[];
  /** Keys that brought rows together, and the limits of the rows that share one (`BlockSizes`). */
  readonly candidates: BlockSizes & { readonly keys: readonly string[] };
  /** Columns of the specification that were left out because they repeat others. */
  readonly folded: readonly FoldedColumn[];
}

export function modelDocument(
  tables: LinkedTables,
  { rates, dependences, crossings }: FittedModel,
  {
    log10PriorOdds,
    candidates,
    folded,
  }: Pick<ModelDocument, 'candidates' | 'folded'> & { readonly log10PriorOdds: number },
): ModelDocument {
  const { fields, rows } = tables;
  return {
    version: TABLES_MODEL_VERSION,
    rows,
    pairs: pairsPossible(tables),
    prior: { probability: probabilityOf(0, log10PriorOdds), log10Odds: log10PriorOdds, from: 'estimated' },
    fields: fields.map(({ column, kind, filled, power, words }, at) => ({
      column,
      kind,
      filled,
      against: mostAgainst(rates[at]!),
      ...(words.items.length > 0 && { power }),
      levels: LEVELS[kind].map((level, of) => ({ level, m: rates[at]!.m[of]!, u: rates[at]!.u[of]! })),
    })),
    dependences: dependences.map(({ first, second, log10 }) => ({
      columns: [fields[first]!.column, fields[second]!.column],
      log10,
    })),
    crossings: crossings.map(({ given, surname, probability }) => ({
      columns: [fields[given]!.column, fields[surname]!.column],
      probability,
    })),
    candidates,
    folded,
  };
}

/**
 * Returns the largest weight of a column against a pair: a chance of agreement is at most 1, so no weight is
 * below log10 m.
 */
export const mostAgainst = ({ m }: LevelProbabilities): number => -Math.log10(Math.min(...m));

export function nameOfTemplate(columns: readonly TokenColumn[], { first, second }: Template): string {
  const names = [columns[first]!.name, ...(second === undefined ? [] : [columns[second]!.name])];
  return names.join(' + ');
}
