import type { ScoredPairs } from './clusters.js';
import { sharedInt32 } from './shared-arrays.js';

/**
 * Shares rows out into parts so that no pair that reaches `least` (log10 LR) has its rows in two: what becomes of the rows of
 * one part does not depend on those of another, so that each may be grouped by a thread of its own. Rows that hang together
 * (union-find, Tarjan 1975) go where the fewest pairs are.
 *
 * @returns the part of each row, from 0; in shared memory
 */
export function partsOf(rows: number, pairs: ScoredPairs, least: number, parts: number): Int32Array {
  const partOf = sharedInt32(rows);
  if (parts === 1) return partOf;
  const lowest = componentsOf(rows, pairs, least);
  const weights = new Int32Array(rows);
  for (let at = 0; at < pairs.count; at += 1)
    if (pairs.log10LR[at]! >= least) weights[lowest[pairs.left[at]!]!]! += 1;
  const totals = new Float64Array(parts);
  for (let row = 0; row < rows; row += 1) {
    if (lowest[row] !== row) {
      partOf[row] = partOf[lowest[row]!]!;
      continue;
    }
    const lightest = totals.indexOf(Math.min(...totals));
    partOf[row] = lightest;
    totals[lightest]! += weights[row]!;
  }
  return partOf;
}

/** For each row the lowest of those that it hangs together with. */
function componentsOf(rows: number, { count, left, right, log10LR }: ScoredPairs, least: number): Int32Array {
  const parent = Int32Array.from({ length: rows }, (_, row) => row);
  const rootOf = (row: number): number => {
    let at = row;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (let at = 0; at < count; at += 1) {
    if (log10LR[at]! < least) continue;
    const [one, other] = [rootOf(left[at]!), rootOf(right[at]!)];
    if (one < other) parent[other] = one;
    else parent[one] = other;
  }
  for (let row = 0; row < rows; row += 1) parent[row] = parent[parent[row]!]!;
  return parent;
}
