import { sharedInt32 } from './shared-arrays.js';

/** A pair that two rows of one person may be, with its log10 LR. */
export interface ScoredPairs {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly log10LR: Float32Array;
}

/** What is asked of rows that become one group, as log10 LR. */
export interface ClusterBounds {
  /** Of a pair that may join two groups at all. */
  readonly edge: number;
  /** Of a pair of rows that are both still alone. */
  readonly pair: number;
  /** Of the pairs between two groups on average. */
  readonly mean: number;
}

/** Pairs of two groups that are looked at before they become one, at most. */
const MOST_LOOKED_AT = 48;
/** What one pair says of its groups at most, for and against (log10 LR). */
const MOST_FOR = 6;
const MOST_AGAINST = -4;

/**
 * Groups of rows of one person. Pairs join their groups best first, and two groups become one only where their rows, taken all
 * with all, speak for it on average: one chance likeness does not chain two people into one (average linkage, Sokal and
 * Michener 1958, over the pairs that are likely). A pair of rows that says nothing counts 0, one that contradicts counts against.
 *
 * @param order places of the pairs to be looked at, best first
 * @param score log10 LR of two rows
 * @returns for each row the lowest row of its group; in shared memory
 */
export function clustersOf(
  rows: number,
  pairs: ScoredPairs,
  order: Int32Array,
  score: (one: number, other: number) => number,
  bounds: ClusterBounds,
): Int32Array {
  const groups = new Groups(rows);
  const refused = new RefusedPairs();
  for (const at of order) {
    const [one, other] = [groups.rootOf(pairs.left[at]!), groups.rootOf(pairs.right[at]!)];
    if (one === other) continue;
    const members = groups.sizeOf(one) + groups.sizeOf(other);
    if (members === 2) {
      if (pairs.log10LR[at]! >= bounds.pair) groups.join(one, other);
    } else if (!refused.has(one, other, members)) {
      if (groups.areAlike(Math.min(one, other), Math.max(one, other), score, bounds.mean))
        groups.join(one, other);
      else refused.add(one, other, members);
    }
  }
  return groups.lowest();
}

/** Two groups meet again for each pair of their rows; as long as neither has grown, the answer is the one of the last time. */
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
    this.seen.set([Math.min(one, other), Math.max(one, other), members], this.placeOf(one, other));
  }

  private placeOf(one: number, other: number): number {
    const hash = Math.imul(Math.min(one, other), 0x9e3779b1) ^ Math.imul(Math.max(one, other), 0x85ebca77);
    return 3 * ((hash >>> 7) % REMEMBERED);
  }
}

const REMEMBERED = 2 ** 16;

/** Groups as circular lists in one array, so that joining two is one exchange. */
class Groups {
  private readonly parent: Int32Array;
  private readonly next: Int32Array;
  private readonly size: Int32Array;

  constructor(rows: number) {
    this.parent = Int32Array.from({ length: rows }, (_, row) => row);
    this.next = this.parent.slice();
    this.size = new Int32Array(rows).fill(1);
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
    [this.next[root], this.next[child]] = [this.next[child]!, this.next[root]!];
  }

  /**
   * Whether the pairs of two groups reach this mean; of large groups pairs spread evenly among them. Ends as soon as the pairs
   * that are left cannot turn it.
   */
  areAlike(one: number, other: number, score: (one: number, other: number) => number, mean: number): boolean {
    const [sizeA, sizeB] = [this.size[one]!, this.size[other]!];
    const stride = Math.ceil((sizeA * sizeB) / MOST_LOOKED_AT);
    let left = Math.ceil((sizeA * sizeB) / stride);
    // What is still missing to the mean of them all.
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

  lowest(): Int32Array {
    const rows = this.parent.length;
    const least = new Int32Array(rows).fill(-1);
    const lowest = sharedInt32(rows);
    for (let row = 0; row < rows; row += 1) {
      const root = this.rootOf(row);
      if (least[root]! < 0) least[root] = row;
      lowest[row] = least[root]!;
    }
    return lowest;
  }
}
