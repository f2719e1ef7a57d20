import { costOfRatios } from '../../kernel/calibration/index.js';
import type { Benchmark } from './benchmark.js';
import { isSymmetric, KINDS, type EvaluatedKind } from './kinds.js';
import type { ListedPairs } from './listed-pairs.js';

/** Reliability of probabilities and ratios among the pairs of institutions of one size. */
export interface SizeRow {
  readonly kind: EvaluatedKind;
  /**
   * Bounds of the records of the smaller one of the two institutions: at least, and fewer than; null where
   * the row is of all pairs or open.
   */
  readonly from: number | null;
  readonly below: number | null;
  readonly truePairs: number;
  /** Sum of the stated probabilities: how many pairs would be true if they held. */
  readonly expected: number;
  /** Quotient of expected and true pairs; null without true pairs or without probabilities. */
  readonly expectedOverTrue: number | null;
  /**
   * Cost of the log likelihood ratios in bits, over all pairs of the row; null unless every listed one has a
   * ratio.
   */
  readonly cllr: number | null;
}

/** Bounds of the sizes: institutions have some ten, some hundred or some thousand records. */
const SIZES = [1, 10, 100, 1_000] as const;
const ALL = -1;

class Sums {
  truePairs = 0;
  expected = 0;
  stated = 0;
  listed = 0;
  unlistedTrue = 0;
  allPairs = 0;
  readonly weighed = { ofTrue: [] as number[], ofFalse: [] as number[] };
}

/**
 * Returns the reliability by size of bank: a probability that holds among thousands of records may be far too
 * high among ten. Rows of the whole bank first, then by the smaller institution; rows without a true or a
 * listed pair are left out.
 */
export function reliabilityBySize(benchmark: Benchmark, listed: ListedPairs): SizeRow[] {
  return KINDS.flatMap((kind) => {
    const rows = new Map([ALL, ...SIZES.keys()].map((row) => [row, new Sums()]));
    const of = (a: number, b: number): Sums[] =>
      [ALL, rowOf(benchmark, benchmark.institutionOf(a), benchmark.institutionOf(b))].map((row) =>
        rows.get(row)!,
      );
    addListed(benchmark, listed, kind, of);
    addTrue(benchmark, listed, kind, of);
    addAll(benchmark, kind, rows);
    return [...rows].flatMap(([row, sums]) =>
      sums.listed + sums.truePairs === 0 ? [] : [{ kind, ...boundsOf(row), ...figuresOf(sums) }],
    );
  });
}

function boundsOf(row: number): Pick<SizeRow, 'from' | 'below'> {
  return row === ALL ? { from: null, below: null } : { from: SIZES[row]!, below: SIZES[row + 1] ?? null };
}

function rowOf(benchmark: Benchmark, one: string, other: string): number {
  const records = Math.min(benchmark.recordsOf(one), benchmark.recordsOf(other));
  return SIZES.findLastIndex((size) => records >= size);
}

type RowsOf = (a: number, b: number) => readonly Sums[];

function addListed(benchmark: Benchmark, listed: ListedPairs, kind: EvaluatedKind, of: RowsOf): void {
  for (let at = 0; at < listed.size; at += 1) {
    const [a, b] = listed.recordsAt(at);
    if (benchmark.kindOf(a, b) !== kind) continue;
    const { probability, log10LR } = listed.at(at);
    const side = benchmark.samePerson(a, b) ? 'ofTrue' : 'ofFalse';
    for (const sums of of(a, b)) {
      sums.listed += 1;
      if (!Number.isNaN(probability)) {
        sums.stated += 1;
        sums.expected += probability;
      }
      if (!Number.isNaN(log10LR)) sums.weighed[side].push(log10LR);
    }
  }
}

function addTrue(benchmark: Benchmark, listed: ListedPairs, kind: EvaluatedKind, of: RowsOf): void {
  const seen = new Set<string>();
  for (const { a, b, kind: ofPair } of benchmark.truth) {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (ofPair !== kind || seen.has(key)) continue;
    seen.add(key);
    const isUnlisted = listed.find(a, b) === undefined;
    for (const sums of of(a, b)) {
      sums.truePairs += 1;
      if (isUnlisted) sums.unlistedTrue += 1;
    }
  }
}

/** Adds the numbers of all pairs, counted by institutions and not one by one. */
function addAll(benchmark: Benchmark, kind: EvaluatedKind, rows: ReadonlyMap<number, Sums>): void {
  const [own, others] = benchmark.sizesOf(kind);
  for (const [one, count] of own)
    for (const [other, more] of others) {
      const pairs = !isSymmetric(kind)
        ? count * more
        : one === other
          ? (count * (count - 1)) / 2
          : (count * more) / 2;
      for (const row of [ALL, rowOf(benchmark, one, other)]) rows.get(row)!.allPairs += pairs;
    }
}

function figuresOf(sums: Sums) {
  const { truePairs, expected, stated, listed, unlistedTrue, allPairs, weighed } = sums;
  const silent = { ofTrue: unlistedTrue, ofFalse: Math.max(0, allPairs - listed - unlistedTrue) };
  const isWeighed = weighed.ofTrue.length + weighed.ofFalse.length === listed && truePairs > 0;
  const cllr = isWeighed ? costOfRatios(weighed, silent) : Number.NaN;
  return {
    truePairs,
    expected,
    expectedOverTrue: truePairs > 0 && stated > 0 ? expected / truePairs : null,
    cllr: Number.isFinite(cllr) ? cllr : null,
  };
}
