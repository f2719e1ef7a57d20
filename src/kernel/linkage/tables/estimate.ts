import type { BlockingIndex } from './blocks.js';
import { chancePairs, uProbabilities } from './u-probabilities.js';
import type { RowPairs } from './compared-pairs.js';
import { nameColumnsOf } from './swapped-names.js';
import { nameSwapProbability } from './name-swap.js';
import type { LevelProbabilities } from './m-u-probabilities.js';
import type { LinkedTables } from './linkage.js';
import type { ModelSteps } from './model-parts.js';
import type { TokenColumn } from './tokens.js';
import { USUAL_COUNTS, USUAL_M } from './usual-rates.js';

/**
 * Number of parts into which the random pairs are cut; their counts are whole numbers, so that the cut makes
 * no difference.
 */
const PARTS = 8;

/**
 * Estimates the u-probabilities of all columns by level (`estimate`); needs no candidates, so that it may run
 * while these are sought.
 */
export async function estimateChance(
  tables: LinkedTables,
  steps: Pick<ModelSteps, 'chance'>,
): Promise<number[][]> {
  return uProbabilities(await Promise.all(partsOf(chancePairs(tables)).map((pairs) => steps.chance(pairs))));
}

/** Estimates of the columns' parameters. */
export interface Estimate {
  readonly rates: readonly LevelProbabilities[];
  /** Share of the pairs of one person whose names are crossed, by pair of columns that may be. */
  readonly crossed: readonly number[];
}

/**
 * Estimates m and u: how often the columns agree for one person and for two.
 *
 * u: by `estimateChance`, from pairs drawn at random, without those that look like one person. m: by
 * `matchCounts`, once for each way in which rows are brought together, and each time only of the columns that
 * had no part in that: the others agree by choice.
 */
export async function estimate(
  tables: LinkedTables,
  columns: readonly TokenColumn[],
  blocks: readonly BlockingIndex[],
  steps: ModelSteps,
  u: readonly (readonly number[])[],
): Promise<Estimate> {
  const matches = await Promise.all(
    blocks.map((block) => steps.matches({ block, taken: fieldsOf(columns, block), u })),
  );
  const sums = tables.fields.map(({ kind }) => USUAL_M[kind].map((rate) => rate * USUAL_COUNTS));
  for (const found of matches)
    found?.fields.forEach((field, at) =>
      found.counts[at]!.forEach((count, level) => (sums[field]![level]! += count)),
    );
  const rates = sums.map((levels, field) => {
    const total = levels.reduce((sum, count) => sum + count, 0);
    return { m: levels.map((count) => count / total), u: [...u[field]!] };
  });
  const crossed = nameColumnsOf(tables.fields).map((_, at) =>
    nameSwapProbability(matches.map((found) => found?.crossings[at])),
  );
  return { rates, crossed };
}

function partsOf({ a, b }: RowPairs): RowPairs[] {
  const length = Math.ceil(a.length / PARTS);
  return Array.from({ length: PARTS }, (_, part) => ({
    a: a.slice(part * length, (part + 1) * length),
    b: b.slice(part * length, (part + 1) * length),
  }));
}

function fieldsOf(columns: readonly TokenColumn[], { template: { first, second } }: BlockingIndex): number[] {
  return [...columns[first]!.fields, ...(second === undefined ? [] : columns[second]!.fields)];
}
