import type { ScoredPairs } from './scored-pairs.js';
import { sharedInt32 } from './shared-arrays.js';

/**
 * Connected components of the pairs: component `i` has the pairs `edges[starts[i]]` up to `edges[starts[i +
 * 1]]`, earlier pairs first. The grouping of the rows of one component does not depend on those of another.
 */
export interface Components {
  readonly starts: Int32Array;
  /** Indices of the pairs. */
  readonly edges: Int32Array;
}

/**
 * Finds the components of the graph of all pairs that reach `least` (log10 LR), by their lowest row; in
 * shared memory.
 */
export function componentsOf(rows: number, pairs: ScoredPairs, least: number): Components {
  const lowest = lowestReached(rows, pairs, least);
  const { count, left, log10LR } = pairs;
  const sizes = new Int32Array(rows);
  for (let at = 0; at < count; at += 1) if (log10LR[at]! >= least) sizes[lowest[left[at]!]!]! += 1;
  const starts = startsOf(sizes);
  const edges = sharedInt32(starts[starts.length - 1]!);
  // From here on `sizes` holds the index for the next pair of a row's component.
  for (let row = 0, component = 0; row < rows; row += 1)
    if (sizes[row]! > 0) sizes[row] = starts[component++]!;
  for (let at = 0; at < count; at += 1) if (log10LR[at]! >= least) edges[sizes[lowest[left[at]!]!]!++] = at;
  return { starts, edges };
}

/** Returns the offset of each component that has pairs, and the end of the last. */
function startsOf(sizes: Int32Array): Int32Array {
  let components = 0;
  for (const size of sizes) if (size > 0) components += 1;
  const starts = sharedInt32(components + 1);
  let [component, total] = [0, 0];
  for (const size of sizes) {
    if (size === 0) continue;
    starts[component++] = total;
    total += size;
  }
  starts[components] = total;
  return starts;
}

/** Returns for each row the lowest of those that it is connected with (union-find, Tarjan 1975). */
function lowestReached(
  rows: number,
  { count, left, right, log10LR }: ScoredPairs,
  least: number,
): Int32Array {
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

/**
 * Cuts components into `runs` runs of about as many pairs each.
 *
 * @returns the component with which each run begins, and the end of the last
 */
export function runsOf({ starts }: Components, runs: number): number[] {
  const components = starts.length - 1;
  const total = starts[components]!;
  const cuts = [0];
  for (let component = 1; component < components; component += 1)
    if (starts[component]! >= (total * cuts.length) / runs && cuts.length < runs) cuts.push(component);
  return [...cuts, components];
}
