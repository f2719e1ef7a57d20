/** A pair that two rows of one person may be, with its log10 LR. */
export interface ScoredPairs {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly log10LR: Float32Array;
}

/** What is asked of rows that become one group, as log10 LR. */
export interface ClusterBounds {
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
 * @returns for each row the lowest row of its group
 */
export function clustersOf(
  rows: number,
  pairs: ScoredPairs,
  order: Int32Array,
  score: (one: number, other: number) => number,
  bounds: ClusterBounds,
): Int32Array {
  const groups = new Groups(rows);
  for (const at of order) {
    const [one, other] = [groups.rootOf(pairs.left[at]!), groups.rootOf(pairs.right[at]!)];
    if (one === other) continue;
    const isFirst = groups.areSingle(one, other);
    if (isFirst ? pairs.log10LR[at]! < bounds.pair : groups.meanBetween(one, other, score) < bounds.mean)
      continue;
    groups.join(one, other);
  }
  return groups.lowest();
}

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

  areSingle(one: number, other: number): boolean {
    return this.size[one] === 1 && this.size[other] === 1;
  }

  join(one: number, other: number): void {
    const [root, child] = this.size[one]! >= this.size[other]! ? [one, other] : [other, one];
    this.parent[child] = root;
    this.size[root]! += this.size[child]!;
    [this.next[root], this.next[child]] = [this.next[child]!, this.next[root]!];
  }

  /** Mean over the pairs of two groups; of large groups over pairs spread evenly among them. */
  meanBetween(one: number, other: number, score: (one: number, other: number) => number): number {
    const [sizeA, sizeB] = [this.size[one]!, this.size[other]!];
    const all = sizeA * sizeB;
    const stride = Math.ceil(all / MOST_LOOKED_AT);
    let [sum, looked, skip] = [0, 0, 0];
    for (let a = one, i = 0; i < sizeA; i += 1, a = this.next[a]!) {
      for (let b = other, j = 0; j < sizeB; j += 1, b = this.next[b]!) {
        if (skip-- > 0) continue;
        skip = stride - 1;
        sum += Math.max(MOST_AGAINST, Math.min(MOST_FOR, score(a, b)));
        looked += 1;
      }
    }
    return sum / looked;
  }

  lowest(): Int32Array {
    const least = new Int32Array(this.parent.length).fill(-1);
    return this.parent.map((_, row) => {
      const root = this.rootOf(row);
      if (least[root]! < 0) least[root] = row;
      return least[root]!;
    });
  }
}
