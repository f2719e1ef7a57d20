import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { MEASURED, NO_LEVEL } from './comparator.js';
import { comparatorOf } from './comparators.js';
import { type ComparedPairs, comparePairs, type LevelRates } from './estimate.js';
import type { TableField } from './field.js';
import { AGREE_FROM } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';

/** Two columns that agree together by chance more often than apart: a town and its post code. */
export interface Dependence {
  readonly first: number;
  readonly second: number;
  /** log10 of how many times as often, among rows of two people. */
  readonly log10: number;
}

const SEED = 7_121_907;
const { exp, LN10 } = Math;
const SAMPLE = 8_000;
/** Rounds in all, and those in which columns are taken as independent: else what one person's rows share passes for chance. */
const ROUNDS = 12;
const ROUNDS_APART = 8;
/** Where nearly all who share a value are one person, their agreeing says nothing of chance. */
const LEAST_APART = 0.5;
/** Less is not told from chance. */
const LEAST = 0.2;

/**
 * Which columns agree together by chance, as a tree (Chow, Liu 1968): of all pairs of columns those that tell most of each
 * other, without a ring, so that nothing is taken off twice.
 *
 * For each column pairs of rows are drawn that have one value of it. Most of them are of two people; how often these agree on
 * another column, against how often any two rows do, is what the two columns have in common. Which pairs are of one person is
 * weighed with the rates found before (EM with these held and the chance of agreeing free).
 */
export function dependencesOf(tables: LinkedTables, rates: readonly LevelRates[]): Dependence[] {
  const { fields } = tables;
  const ratios = fields.map((_, at) => ratiosGiven(tables, rates, at));
  const links: (Dependence & { readonly gain: number })[] = [];
  for (let first = 0; first < fields.length; first += 1) {
    for (let second = first + 1; second < fields.length; second += 1) {
      // Of the two views that with more pairs of two people is the surer one.
      const view =
        ratios[first]!.apart >= ratios[second]!.apart
          ? ratios[first]!.of[second]!
          : ratios[second]!.of[first]!;
      const log10 = view;
      const both =
        agreeRate(fields[first]!, rates[first]!) * agreeRate(fields[second]!, rates[second]!) * 10 ** log10;
      if (log10 >= LEAST) links.push({ first, second, log10, gain: both * log10 });
    }
  }
  return treeOf(links, fields.length);
}

/** Kruskal 1956, heaviest first. */
function treeOf(links: readonly (Dependence & { readonly gain: number })[], fields: number): Dependence[] {
  const group = Array.from({ length: fields }, (_, at) => at);
  const taken: Dependence[] = [];
  for (const { first, second, log10 } of [...links].sort((a, b) => b.gain - a.gain)) {
    const [one, two] = [group[first]!, group[second]!];
    if (one === two) continue;
    for (let at = 0; at < fields; at += 1) if (group[at] === two) group[at] = one;
    taken.push({ first, second, log10 });
  }
  return taken;
}

const agreeRate = ({ kind }: TableField, { u }: LevelRates): number =>
  u.slice(AGREE_FROM[kind]).reduce((sum, rate) => sum + rate, 0);

/** log10 of how many times as often rows of two people agree on each column when they have one value of this one. */
function ratiosGiven(tables: LinkedTables, rates: readonly LevelRates[], given: number): Ratios {
  const { fields, words } = tables;
  const { a, b } = pairsWithOneValue(tables, given);
  const ratios = new Float64Array(fields.length);
  if (a.length < 100) return { of: ratios, apart: 0 };
  const compared = comparePairs(
    tables,
    fields.map((field) => comparatorOf(field, words)),
    a,
    b,
  );
  const others = fields.map((_, at) => at).filter((at) => at !== given);
  const kinds = others.map((at) => ({
    at,
    from: AGREE_FROM[fields[at]!.kind],
    rate: agreeRate(fields[at]!, rates[at]!),
  }));
  let share = 0.2;
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = oddsOf(compared, rates, { others, ratios, fields, share });
    share = Math.min(0.99, Math.max(0.001, weights.reduce((sum, value) => sum + value, 0) / weights.length));
    if (round < ROUNDS_APART) continue;
    if (1 - share < LEAST_APART) return { of: ratios.fill(0), apart: 0 };
    for (const { at, from, rate } of kinds) {
      let [said, agreed] = [0, 0];
      for (let pair = 0; pair < compared.count; pair += 1) {
        const level = compared.levels[at]![pair]!;
        if (level === NO_LEVEL) continue;
        said += 1 - weights[pair]!;
        if (level >= from && weights[pair]! < 0.5) agreed += 1 - weights[pair]!;
      }
      // Ten pairs as chance has it: a ratio that rests on a handful is none.
      ratios[at] = Math.max(0, Math.log10((agreed + 10 * rate) / ((said + 10) * rate)));
    }
  }
  return { of: ratios, apart: 1 - share };
}

interface Ratios {
  readonly of: Float64Array;
  /** Share of the pairs that are of two people. */
  readonly apart: number;
}

interface Given {
  readonly others: readonly number[];
  readonly ratios: Float64Array;
  readonly fields: readonly TableField[];
  readonly share: number;
}

/** Probability of each pair that it is one person, by the other columns. */
function oddsOf(
  { count, levels, log10U }: ComparedPairs,
  rates: readonly LevelRates[],
  { others, ratios, fields, share }: Given,
): Float64Array {
  const odds = new Float64Array(count).fill(Math.log10(share / (1 - share)));
  for (const at of others) {
    const [m, u] = [rates[at]!.m.map(Math.log10), rates[at]!.u.map(Math.log10)];
    const from = AGREE_FROM[fields[at]!.kind];
    for (let pair = 0; pair < count; pair += 1) {
      const level = levels[at]![pair]!;
      if (level === NO_LEVEL) continue;
      const chance = log10U[at]![pair]!;
      const weight = m[level]! - (chance === MEASURED ? u[level]! : chance);
      odds[pair]! += level >= from ? Math.max(0, weight - ratios[at]!) : weight;
    }
  }
  return odds.map((log10) => 1 / (1 + exp(-log10 * LN10)));
}

/** Pairs drawn evenly from all that have one value of the column. */
function pairsWithOneValue({ fields, leftRows }: LinkedTables, at: number): { a: Int32Array; b: Int32Array } {
  const { codes, size, counts } = fields[at]!;
  const starts = new Int32Array(size + 1);
  const pairs = new Float64Array(size + 1);
  for (let value = 0; value < size; value += 1) {
    const count = counts[value]!;
    starts[value + 1] = starts[value]! + count;
    pairs[value + 1] = pairs[value]! + count * (count - 1);
  }
  const next = starts.slice();
  const rows = new Int32Array(starts[size]!);
  codes.forEach((value, row) => {
    if (value > 0) rows[next[value]!++] = row;
  });
  const chance = SeededGenerator.fromSeed(SEED + at);
  const a: number[] = [];
  const b: number[] = [];
  for (let tries = 0; tries < 4 * SAMPLE && a.length < SAMPLE && pairs[size]! > 0; tries += 1) {
    const value = lastAtMost(pairs, chance.uniform() * pairs[size]!);
    const row = rows[chance.integer(starts[value]!, starts[value + 1]! - 1)]!;
    const other = rows[chance.integer(starts[value]!, starts[value + 1]! - 1)]!;
    if (other === row || (leftRows > 0 && row < leftRows === other < leftRows)) continue;
    a.push(row);
    b.push(other);
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

/** The last place whose number is no more than this; the numbers ascend. */
function lastAtMost(numbers: Float64Array, most: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}
