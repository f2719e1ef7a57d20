import type { BlockingIndex } from './blocks.js';
import { type Comparator, MEASURED, NO_LEVEL } from './comparator.js';
import { type ComparedPairs, comparePairs, type RowPairs } from './compared-pairs.js';
import {
  type CrossedCounts,
  crossedCounts,
  crossedMarks,
  type NamesToCross,
  setCrossedAside,
} from './crossed-pairs.js';
import { USUAL_COUNTS, USUAL_M } from './usual-rates.js';
import type { LinkedTables } from './linkage.js';

const { exp, LN10, log10 } = Math;
const SAMPLE_OF_TEMPLATE = 3_000;
const LEAST_PAIRS = 20;
const MOST_ROUNDS = 20;
/** Least share of pairs of one person: below it the rates found are those of chance likenesses. */
const LEAST_SHARE = 0.25;
const SETTLED = 1e-3;

/**
 * Expected numbers of pairs of one person by level, of the columns that had no part in bringing the pairs
 * together.
 */
export interface MatchCounts {
  readonly fields: readonly number[];
  readonly counts: readonly (readonly number[])[];
  /** Counts by pair of columns that may be crossed (`nameColumnsOf`). */
  readonly crossings: readonly CrossedCounts[];
}

/** Input of the count: the pairs of one block index, and the columns and rates to count them with. */
export interface MatchRequest {
  readonly block: BlockingIndex;
  /** Columns that the pairs agree in by choice. */
  readonly taken: readonly number[];
  /** u-probabilities of all columns by level. */
  readonly u: readonly (readonly number[])[];
}

/** Comparators of the columns, and of names across their columns. */
export interface Comparing {
  readonly comparators: readonly Comparator[];
  /** Names across columns, in the order of `nameColumnsOf`. */
  readonly toCross: readonly NamesToCross[];
}

/**
 * Counts the pairs of one person by expectation and maximisation (Dempster, Laird, Rubin 1977; Winkler 1988
 * for record linkage) over a sample of the pairs that one way brings together; undefined where these are few,
 * or few of them of one person. Sampling goes by the order of the rows.
 */
export function matchCounts(
  tables: LinkedTables,
  { comparators, toCross }: Comparing,
  { block, taken, u }: MatchRequest,
): MatchCounts | undefined {
  const pairs = sampleOf(tables, block);
  if (pairs.a.length < LEAST_PAIRS) return undefined;
  const fields = tables.fields.map((_, at) => at).filter((at) => !taken.includes(at));
  const usual = fields.map((at) => USUAL_M[tables.fields[at]!.kind]);
  const chances = fields.map((at) => u[at]!);
  const compared = comparePairs(tables, comparators, pairs, fields);
  // All are marked before any is removed: a name of one crossing may be in another.
  const marks = toCross.map((names) => crossedMarks(tables, names, pairs, { fields, compared }));
  for (const [at, { columns }] of toCross.entries())
    setCrossedAside(columns, marks[at], { fields, compared });
  const { counts, share, probabilities } = expectationMaximisation(compared, usual, chances);
  if (share < LEAST_SHARE) return undefined;
  return { fields, counts, crossings: marks.map((each) => crossedCounts(probabilities, each)) };
}

/** Samples pairs of blocks, evenly over all rows. */
function sampleOf(
  { leftRows }: LinkedTables,
  { members, rowStarts, places, pairs }: BlockingIndex,
): RowPairs {
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

/**
 * @returns expected numbers of pairs of one person by level, for each column, and the probability of each
 * pair that it is one
 */
function expectationMaximisation(
  { count, levels, log10U }: ComparedPairs,
  usual: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): { readonly counts: number[][]; readonly share: number; readonly probabilities: Float64Array } {
  const columns = levels.map((column, at) => ({
    levels: column,
    log10U: chancesOf(column, log10U[at]!, u[at]!),
  }));
  const odds = new Float64Array(count);
  let m = usual.map((rates) => rates.map(log10));
  let share = 0.2;
  let counts: number[][] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    odds.fill(log10(share / (1 - share)));
    columns.forEach((column, at) => addWeights(odds, column, m[at]!));
    const expected = toProbabilities(odds);
    counts = columns.map((column, at) => countsOf(odds, column.levels, usual[at]!.length));
    const before = share;
    share = Math.min(0.999, Math.max(1e-6, expected / count));
    m = counts.map((column, at) => {
      const total = column.reduce((sum, value) => sum + value, USUAL_COUNTS);
      return column.map((value, level) => log10((value + USUAL_COUNTS * usual[at]![level]!) / total));
    });
    if (Math.abs(share - before) < SETTLED) break;
  }
  return { counts, share, probabilities: odds };
}

interface Column {
  readonly levels: Uint8Array;
  /** log10 of the chance of each pair's level. */
  readonly log10U: Float64Array;
}

function chancesOf(levels: Uint8Array, log10U: Float32Array, u: readonly number[]): Float64Array {
  const measured = u.map(log10);
  return Float64Array.from(log10U, (chance, pair) =>
    chance === MEASURED ? (measured[levels[pair]!] ?? 0) : chance,
  );
}

function addWeights(odds: Float64Array, { levels, log10U }: Column, m: readonly number[]): void {
  for (let pair = 0; pair < odds.length; pair += 1) {
    const level = levels[pair]!;
    if (level !== NO_LEVEL) odds[pair]! += m[level]! - log10U[pair]!;
  }
}

/**
 * Converts log10 odds to probabilities in place.
 *
 * @returns their sum
 */
function toProbabilities(odds: Float64Array): number {
  let sum = 0;
  for (let pair = 0; pair < odds.length; pair += 1) {
    const probability = 1 / (1 + exp(-odds[pair]! * LN10));
    odds[pair] = probability;
    sum += probability;
  }
  return sum;
}

function countsOf(probabilities: Float64Array, levels: Uint8Array, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (let pair = 0; pair < levels.length; pair += 1) {
    const level = levels[pair]!;
    if (level !== NO_LEVEL) counts[level]! += probabilities[pair]!;
  }
  return counts;
}
