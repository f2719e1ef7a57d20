import { type Comparator, MEASURED, NO_LEVEL } from './comparator.js';
import { type ComparedPairs, comparePairs } from './compared-pairs.js';
import { AGREE_FROM } from './field-kinds.js';
import { agreeRate, type LevelProbabilities } from './m-u-probabilities.js';
import type { LinkedTables } from './linkage.js';
import { pairsWithOneValue } from './pairs-with-one-value.js';

const { exp, LN10 } = Math;
const LEAST_PAIRS = 100;
/**
 * Number of rounds in all, and of those in which columns are taken as independent: else what one person's
 * rows share passes for chance.
 */
const ROUNDS = 12;
const ROUNDS_APART = 8;
/**
 * Least share of pairs of two people: where nearly all who share a value are one person, their agreement
 * shows nothing of chance.
 */
const LEAST_APART = 0.5;

/** Column in which pairs have one value, and the rates that tell which of these pairs are of one person. */
export interface GivenColumn {
  readonly rates: readonly LevelProbabilities[];
  readonly given: number;
}

/**
 * Chance agreement beside one column: log10 of the factor by which rows of two people agree more often on
 * each column when they have one value of the given one.
 */
export interface ChanceAgreement {
  readonly of: Float64Array;
  /** Share of the pairs that are of two people. */
  readonly apart: number;
}

/**
 * Estimates the chance agreement: draws pairs that have one value of a column and counts how often the others
 * agree (EM with the rates held and the chance of agreement free).
 */
export function chanceAgreement(
  tables: LinkedTables,
  comparators: readonly Comparator[],
  { rates, given }: GivenColumn,
): ChanceAgreement {
  const { fields } = tables;
  const pairs = pairsWithOneValue(fields[given]!, tables.leftRows, given);
  const ratios = new Float64Array(fields.length);
  if (pairs.a.length < LEAST_PAIRS) return { of: ratios, apart: 0 };
  const others = fields.map((_, at) => at).filter((at) => at !== given);
  const compared = comparePairs(tables, comparators, pairs, others);
  const columns = others.map((at) => ({
    from: AGREE_FROM[fields[at]!.kind],
    rates: rates[at]!,
    rate: agreeRate(fields[at]!, rates[at]!),
  }));
  // By column of `others`; for all columns at the end.
  const found = new Float64Array(others.length);
  let share = 0.2;
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = probabilitiesOf(compared, columns, found, share);
    share = Math.min(0.99, Math.max(0.001, weights.reduce((sum, value) => sum + value, 0) / weights.length));
    if (round < ROUNDS_APART) continue;
    if (1 - share < LEAST_APART) return { of: ratios, apart: 0 };
    columns.forEach((column, at) => (found[at] = ratioOf(column, compared.levels[at]!, weights)));
  }
  others.forEach((field, at) => (ratios[field] = found[at]!));
  return { of: ratios, apart: 1 - share };
}

interface Column {
  /** Level from which two values agree. */
  readonly from: number;
  readonly rates: LevelProbabilities;
  /** Share of any two rows that agree. */
  readonly rate: number;
}

/** @param weights by pair, the probability that it is of one person */
function ratioOf({ from, rate }: Column, levels: Uint8Array, weights: Float64Array): number {
  let [said, agreed] = [0, 0];
  for (let pair = 0; pair < levels.length; pair += 1) {
    const level = levels[pair]!;
    if (level === NO_LEVEL) continue;
    said += 1 - weights[pair]!;
    if (level >= from && weights[pair]! < 0.5) agreed += 1 - weights[pair]!;
  }
  // Ten pairs at the rate of chance: a ratio that rests on a handful is not reliable.
  return Math.max(0, Math.log10((agreed + 10 * rate) / ((said + 10) * rate)));
}

/** Returns the probability of each pair that it is of one person, by the other columns. */
function probabilitiesOf(
  { count, levels, log10U }: ComparedPairs,
  columns: readonly Column[],
  ratios: Float64Array,
  share: number,
): Float64Array {
  const odds = new Float64Array(count).fill(Math.log10(share / (1 - share)));
  columns.forEach(({ from, rates }, at) => {
    const [m, u] = [rates.m.map(Math.log10), rates.u.map(Math.log10)];
    const [own, chances, ratio] = [levels[at]!, log10U[at]!, ratios[at]!];
    for (let pair = 0; pair < count; pair += 1) {
      const level = own[pair]!;
      if (level === NO_LEVEL) continue;
      const chance = chances[pair]!;
      const weight = m[level]! - (chance === MEASURED ? u[level]! : chance);
      odds[pair]! += level >= from ? Math.max(0, weight - ratio) : weight;
    }
  });
  return odds.map((log10) => 1 / (1 + exp(-log10 * LN10)));
}
