const FIRST_CAPACITY = 1024;
const EMPTY = -1;

/** Probability and ratio of a listed pair; `NaN` where it has none. */
export interface ListedPair {
  readonly probability: number;
  readonly log10LR: number;
}

/**
 * Compares two pairs by probability, then by ratio: negative where `x` ranks before `y`. What has none ranks
 * last.
 */
export function compareListed(x: ListedPair, y: ListedPair): number {
  const byProbability = known(y.probability, -1) - known(x.probability, -1);
  if (byProbability !== 0) return byProbability;
  const [first, second] = [known(x.log10LR, -Infinity), known(y.log10LR, -Infinity)];
  if (first === second) return 0;
  return second > first ? 1 : -1;
}

function known(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}

/**
 * Listed pairs, millions of them, in typed columns, some 40 bytes each. A pair that is listed twice is kept
 * as it ranks best.
 */
export class ListedPairs {
  size = 0;
  private a = new Int32Array(FIRST_CAPACITY);
  private b = new Int32Array(FIRST_CAPACITY);
  private probability = new Float64Array(FIRST_CAPACITY);
  private log10LR = new Float64Array(FIRST_CAPACITY);
  private slots = new Int32Array(FIRST_CAPACITY * 2).fill(EMPTY);
  /** Ranks of the few pairs that stand elsewhere than their own figures say. */
  private readonly ranks = new Map<number, ListedPair>();

  /**
   * Adds a pair.
   * @param rank figures by which it is ordered, where that is something else than it states
   * @returns whether the pair is new; else it was listed before
   */
  add(a: number, b: number, listed: ListedPair, rank?: ListedPair): boolean {
    const [low, high] = a < b ? [a, b] : [b, a];
    const slot = this.slotOf(low, high);
    const before = this.slots[slot]!;
    if (before !== EMPTY) {
      if (compareListed(rank ?? listed, this.rankAt(before)) < 0) this.write(before, listed, rank);
      return false;
    }
    if (this.size === this.a.length) {
      this.grow();
      return this.add(low, high, listed, rank);
    }
    this.slots[slot] = this.size;
    this.a[this.size] = low;
    this.b[this.size] = high;
    this.write(this.size, listed, rank);
    this.size += 1;
    return true;
  }

  find(a: number, b: number): number | undefined {
    const at = this.slots[a < b ? this.slotOf(a, b) : this.slotOf(b, a)]!;
    return at === EMPTY ? undefined : at;
  }

  recordsAt(at: number): readonly [number, number] {
    return [this.a[at]!, this.b[at]!];
  }

  at(at: number): ListedPair {
    return { probability: this.probability[at]!, log10LR: this.log10LR[at]! };
  }

  /** Returns the figures that order the pair among others. */
  rankAt(at: number): ListedPair {
    return this.ranks.get(at) ?? this.at(at);
  }

  private write(at: number, { probability, log10LR }: ListedPair, rank: ListedPair | undefined): void {
    this.probability[at] = probability;
    this.log10LR[at] = log10LR;
    if (rank) this.ranks.set(at, rank);
    else this.ranks.delete(at);
  }

  /** Returns the slot where the pair stands or would stand: open addressing, at most half full. */
  private slotOf(low: number, high: number): number {
    const mask = this.slots.length - 1;
    let slot = Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const at = this.slots[slot]!;
      if (at === EMPTY || (this.a[at] === low && this.b[at] === high)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const capacity = this.a.length * 2;
    this.a = copied(new Int32Array(capacity), this.a);
    this.b = copied(new Int32Array(capacity), this.b);
    this.probability = copied(new Float64Array(capacity), this.probability);
    this.log10LR = copied(new Float64Array(capacity), this.log10LR);
    this.slots = new Int32Array(capacity * 2).fill(EMPTY);
    for (let at = 0; at < this.size; at++) this.slots[this.slotOf(this.a[at]!, this.b[at]!)] = at;
  }
}

function copied<T extends Int32Array | Float64Array>(into: T, from: T): T {
  into.set(from);
  return into;
}
