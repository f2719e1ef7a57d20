import type { Blocks } from './blocks.js';
import { type Comparator, MEASURED, NO_LEVEL } from './comparator.js';
import { comparatorOf } from './comparators.js';
import { type FieldKind, LEVELS } from './field-kinds.js';
import { type LinkedTables, pairsPossible } from './linkage.js';
import { randomPairs } from './random-pairs.js';
import type { TokenColumn } from './tokens.js';

/** What is estimated of a column: how often rows of one person, and of two, agree at each level. */
export interface LevelRates {
  readonly m: number[];
  readonly u: number[];
}

const { exp, LN10 } = Math;
/** Twice as many moved no F1 of the public tables by more than 0.0003. */
const RANDOM_PAIRS = 100_000;
const SAMPLE_OF_TEMPLATE = 3_000;
const MOST_ROUNDS = 20;
/** Where fewer pairs than this are of one person, the rates found are those of chance likenesses. */
const LEAST_SHARE = 0.25;
const SETTLED = 1e-3;
/** Observations that the usual rates count for beside those of the tables. */
const USUAL_COUNTS = 30;

/** What is usual, by kind, in the order of `LEVELS`: working values, where EM begins and what small tables are drawn to. */
const USUAL_M: Readonly<Record<FieldKind, readonly number[]>> = {
  given: [0.08, 0.04, 0.02, 0.1, 0.06, 0.7],
  surname: [0.08, 0.03, 0.02, 0.1, 0.07, 0.7],
  full_name: [0.03, 0.02, 0.15, 0.15, 0.15, 0.5],
  place: [0.15, 0.03, 0.04, 0.05, 0.08, 0.65],
  address: [0.15, 0.03, 0.1, 0.07, 0.1, 0.55],
  free_text: [0.2, 0.03, 0.05, 0.04, 0.08, 0.6],
  date: [0.03, 0.03, 0.06, 0.03, 0.1, 0.75],
  code: [0.1, 0.02, 0.05, 0.08, 0.75],
  phone: [0.25, 0.02, 0.03, 0.05, 0.65],
  exact: [0.1, 0.9],
};

/** Levels of pairs of rows by column, and what chance does where the values themselves tell it. */
export interface ComparedPairs {
  readonly count: number;
  readonly levels: readonly Uint8Array[];
  readonly log10U: readonly Float32Array[];
}

export function comparePairs(
  { fields }: LinkedTables,
  comparators: readonly Comparator[],
  a: Int32Array,
  b: Int32Array,
): ComparedPairs {
  const levels = fields.map(() => new Uint8Array(a.length).fill(NO_LEVEL));
  const log10U = fields.map(() => new Float32Array(a.length));
  fields.forEach(({ codes }, field) => {
    const comparator = comparators[field]!;
    for (let at = 0; at < a.length; at += 1) {
      const [one, two] = [codes[a[at]!]!, codes[b[at]!]!];
      if (one === 0 || two === 0) continue;
      comparator.compare(one, two);
      levels[field]![at] = comparator.level;
      log10U[field]![at] = comparator.log10U;
    }
  });
  return { count: a.length, levels, log10U };
}

/**
 * How often the columns agree for one person and for two.
 *
 * u: from pairs drawn at random, without those that look like one person. m: expectation and maximisation (Dempster, Laird,
 * Rubin 1977; Winkler 1988 for record linkage), once for each way in which rows are brought together, and each time only of
 * the columns that had no part in that: the others are agreed by choice. Sampling goes by the order of the rows.
 */
export function estimate(
  tables: LinkedTables,
  columns: readonly TokenColumn[],
  blocks: readonly Blocks[],
): LevelRates[] {
  const { fields, words } = tables;
  const comparators = fields.map((field) => comparatorOf(field, words));
  const u = chanceRates(tables, comparators);
  const usual = fields.map(({ kind }) => [...USUAL_M[kind]]);
  const sums = usual.map((rates) => rates.map((rate) => rate * USUAL_COUNTS));
  for (const block of blocks) {
    const taken = fieldsOf(columns, block);
    const { a, b } = sampleOf(tables, block);
    if (a.length < 20) continue;
    const compared = comparePairs(tables, comparators, a, b);
    const free = fields.map((_, at) => at).filter((at) => !taken.has(at));
    const { counts, share } = expectationMaximisation(compared, free, usual, u);
    if (share < LEAST_SHARE) continue;
    for (const [at, field] of free.entries())
      counts[at]!.forEach((count, level) => (sums[field]![level]! += count));
  }
  return fields.map((_, field) => {
    const total = sums[field]!.reduce((sum, count) => sum + count, 0);
    return { m: sums[field]!.map((count) => count / total), u: u[field]! };
  });
}

function fieldsOf(columns: readonly TokenColumn[], { template: { first, second } }: Blocks): Set<number> {
  return new Set([...columns[first]!.fields, ...(second === undefined ? [] : columns[second]!.fields)]);
}

/** Pairs of blocks, evenly over all rows. */
function sampleOf(
  { leftRows }: LinkedTables,
  { members, rowStarts, places, pairs }: Blocks,
): { a: Int32Array; b: Int32Array } {
  const a: number[] = [];
  const b: number[] = [];
  const stride = Math.max(1, Math.floor(pairs / SAMPLE_OF_TEMPLATE));
  let left = 0;
  for (let row = 0; row + 1 < rowStarts.length; row += 1) {
    for (let entry = rowStarts[row]!; entry < rowStarts[row + 1]!; entry += 1) {
      if (places[entry]! < 0) continue;
      for (let at = places[entry]! + 1; members[at]! >= 0; at += 1) {
        if (left-- > 0 || members[at] === row) continue;
        if (leftRows > 0 && (row >= leftRows || members[at]! < leftRows)) continue;
        a.push(row);
        b.push(members[at]!);
        left = stride - 1;
      }
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

const randomPairsFor = (tables: LinkedTables): number =>
  Math.min(RANDOM_PAIRS, 50 * tables.rows, 2 * pairsPossible(tables));

/** Shares of the levels among random pairs. Pairs that agree wholly in half of what both say are left out as one person's. */
function chanceRates(tables: LinkedTables, comparators: readonly Comparator[]): number[][] {
  const { a, b } = randomPairs(tables, randomPairsFor(tables));
  const { levels, count } = comparePairs(tables, comparators, a, b);
  const tops = tables.fields.map(({ kind }) => LEVELS[kind].length - 1);
  const counts = tops.map((top) => new Array<number>(top + 1).fill(0));
  for (let at = 0; at < count; at += 1) {
    let [said, same] = [0, 0];
    for (const [field, column] of levels.entries()) {
      if (column[at] === NO_LEVEL) continue;
      said += 1;
      if (column[at] === tops[field]) same += 1;
    }
    if (same >= 2 && 2 * same >= said) continue;
    for (const [field, column] of levels.entries())
      if (column[at] !== NO_LEVEL) counts[field]![column[at]!]! += 1;
  }
  return counts.map((column) => {
    const total = column.reduce((sum, value) => sum + value, 0) + 0.5 * column.length;
    return column.map((value) => (value + 0.5) / total);
  });
}

/** @returns expected numbers of pairs of one person by level, for each of the columns asked for */
function expectationMaximisation(
  { count, levels, log10U }: ComparedPairs,
  free: readonly number[],
  usual: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): { readonly counts: number[][]; readonly share: number } {
  let m = free.map((field) => usual[field]!.map(Math.log10));
  const measured = free.map((field) => u[field]!.map(Math.log10));
  let share = 0.2;
  let counts: number[][] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    counts = free.map((field) => new Array<number>(usual[field]!.length).fill(0));
    let expected = 0;
    for (let pair = 0; pair < count; pair += 1) {
      let sum = Math.log10(share / (1 - share));
      for (let at = 0; at < free.length; at += 1) {
        const level = levels[free[at]!]![pair]!;
        if (level === NO_LEVEL) continue;
        const chance = log10U[free[at]!]![pair]!;
        sum += m[at]![level]! - (chance === MEASURED ? measured[at]![level]! : chance);
      }
      const probability = 1 / (1 + exp(-sum * LN10));
      expected += probability;
      for (let at = 0; at < free.length; at += 1) {
        const level = levels[free[at]!]![pair]!;
        if (level !== NO_LEVEL) counts[at]![level]! += probability;
      }
    }
    const before = share;
    share = Math.min(0.999, Math.max(1e-6, expected / count));
    m = counts.map((column, at) => {
      const total = column.reduce((sum, value) => sum + value, USUAL_COUNTS);
      return column.map((value, level) =>
        Math.log10((value + USUAL_COUNTS * usual[free[at]!]![level]!) / total),
      );
    });
    if (Math.abs(share - before) < SETTLED) break;
  }
  return { counts, share };
}
