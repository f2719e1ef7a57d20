import type { Components } from './components.js';
import { sortBestFirst } from './order-pairs.js';
import type { ScoredPairs } from './scored-pairs.js';

/** Least log10 LR with which rows become one group. */
export interface ClusterBounds {
  /** Limit for a pair of rows that are both still alone. */
  readonly pair: number;
  /** Limit for the mean of the pairs between two groups. */
  readonly mean: number;
}

/** Number of pairs of two groups, at most, that are scored before they become one. */
const MOST_LOOKED_AT = 48;
/** Limits of a pair's contribution to the mean of two groups, for and against (log10 LR). */
const MOST_FOR = 6;
const MOST_AGAINST = -4;

/** Input of the clustering. */
export interface ClusterRequest {
  readonly rows: number;
  readonly pairs: ScoredPairs;
  readonly components: Components;
  readonly bounds: ClusterBounds;
  /** Returns log10 LR of two rows. */
  readonly score: (one: number, other: number) => number;
}

/**
 * Clusters the rows of one person. Pairs join their groups best first, and two groups become one only where
 * their rows, taken all with all, speak for it on average: one chance likeness does not chain two people into
 * one (average linkage, Sokal and Michener 1958, over the pairs that are likely). A pair of rows without
 * evidence counts 0, one that contradicts counts against.
 *
 * Component by component, so that the rows in use are near in memory; several threads may share the
 * components.
 */
export class ClusterFinder {
  private readonly groups: Groups;
  private readonly refused = new RefusedPairs();
  /** Buffer of `sortBestFirst`. */
  private keys = new Float64Array(1_024);

  constructor(private readonly request: ClusterRequest) {
    this.groups = new Groups(request.rows);
  }

  /**
   * Groups the rows of the components from `from` up to `to`.
   *
   * @param clusters for each row the lowest row of its group: written for the rows of these components
   */
  find(from: number, to: number, clusters: Int32Array): void {
    const { pairs, components } = this.request;
    const { starts, edges } = components;
    for (let component = from; component < to; component += 1) {
      const [first, end] = [starts[component]!, starts[component + 1]!];
      if (end - first === 1) this.look(edges[first]!);
      else this.lookBestFirst(first, end - first);
      for (let at = first; at < end; at += 1) {
        const [left, right] = [pairs.left[edges[at]!]!, pairs.right[edges[at]!]!];
        clusters[left] = this.groups.lowestOf(left);
        clusters[right] = this.groups.lowestOf(right);
      }
    }
  }

  private lookBestFirst(from: number, count: number): void {
    const { pairs, components } = this.request;
    const { edges } = components;
    if (this.keys.length < count) this.keys = new Float64Array(2 * count);
    sortBestFirst(this.keys, pairs, { places: edges, from, count });
    for (let at = 0; at < count; at += 1) this.look(edges[from + (this.keys[at]! >>> 0)]!);
  }

  private look(edge: number): void {
    const { groups, refused } = this;
    const { pairs, bounds, score } = this.request;
    const [a, b] = [groups.rootOf(pairs.left[edge]!), groups.rootOf(pairs.right[edge]!)];
    if (a === b) return;
    const [one, other] = a < b ? [a, b] : [b, a];
    const members = groups.sizeOf(one) + groups.sizeOf(other);
    if (members === 2) {
      if (pairs.log10LR[edge]! >= bounds.pair) groups.join(one, other);
    } else if (!refused.has(one, other, members)) {
      if (groups.areAlike(one, other, score, bounds.mean)) groups.join(one, other);
      else refused.add(one, other, members);
    }
  }
}

/**
 * Cache of pairs of groups that were refused: two groups meet again for each pair of their rows; as long as
 * neither has grown, the answer is the one of the last time.
 */
class RefusedPairs {
  private readonly seen = new Int32Array(3 * REMEMBERED);

  has(one: number, other: number, members: number): boolean {
    const { seen } = this;
    const at = this.placeOf(one, other);
    return (
      seen[at + 2] === members && seen[at] === Math.min(one, other) && seen[at + 1] === Math.max(one, other)
    );
  }

  add(one: number, other: number, members: number): void {
    const { seen } = this;
    const at = this.placeOf(one, other);
    seen[at] = one;
    seen[at + 1] = other;
    seen[at + 2] = members;
  }

  private placeOf(one: number, other: number): number {
    return 3 * (((Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77)) >>> 7) % REMEMBERED);
  }
}

const REMEMBERED = 2 ** 16;

/** Groups as circular lists in one array, so that joining two is one exchange. */
class Groups {
  private readonly parent: Int32Array;
  private readonly next: Int32Array;
  private readonly size: Int32Array;
  /** Lowest row of the group, by its root. */
  private readonly lowest: Int32Array;

  constructor(rows: number) {
    this.parent = Int32Array.from({ length: rows }, (_, row) => row);
    this.next = this.parent.slice();
    this.size = new Int32Array(rows).fill(1);
    this.lowest = this.parent.slice();
  }

  rootOf(row: number): number {
    let at = row;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }

  sizeOf(root: number): number {
    return this.size[root]!;
  }

  join(one: number, other: number): void {
    const [root, child] = this.size[one]! >= this.size[other]! ? [one, other] : [other, one];
    this.parent[child] = root;
    this.size[root]! += this.size[child]!;
    this.lowest[root] = Math.min(this.lowest[root]!, this.lowest[child]!);
    [this.next[root], this.next[child]] = [this.next[child]!, this.next[root]!];
  }

  /**
   * Tests whether the pairs of two groups reach this mean; of large groups pairs spread evenly among them.
   * Ends as soon as the pairs that are left cannot change the result.
   */
  areAlike(one: number, other: number, score: (one: number, other: number) => number, mean: number): boolean {
    const [sizeA, sizeB] = [this.size[one]!, this.size[other]!];
    const stride = Math.ceil((sizeA * sizeB) / MOST_LOOKED_AT);
    let left = Math.ceil((sizeA * sizeB) / stride);
    // Sum that is still missing to the mean of them all.
    let [wanted, skip] = [mean * left, 0];
    for (let a = one, i = 0; i < sizeA; i += 1, a = this.next[a]!) {
      for (let b = other, j = 0; j < sizeB; j += 1, b = this.next[b]!) {
        if (skip-- > 0) continue;
        skip = stride - 1;
        wanted -= Math.max(MOST_AGAINST, Math.min(MOST_FOR, score(a, b)));
        left -= 1;
        if (wanted > MOST_FOR * left) return false;
        if (wanted <= MOST_AGAINST * left) return true;
      }
    }
    return wanted <= 0;
  }

  lowestOf(row: number): number {
    return this.lowest[this.rootOf(row)]!;
  }
}
