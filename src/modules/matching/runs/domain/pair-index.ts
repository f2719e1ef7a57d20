const EMPTY = -1;

/**
 * Index that numbers pairs of record numbers in the order in which they come: an open hash table over typed
 * arrays, some thirty bytes a pair, because a sweep has millions of pairs and each stands in two lists.
 */
export class PairIndex {
  private size = 0;
  private slots: Int32Array;
  private first: Int32Array;
  private second: Int32Array;

  constructor(expected: number) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.slots = new Int32Array(room).fill(EMPTY);
    this.first = new Int32Array(room / 2);
    this.second = new Int32Array(room / 2);
  }

  get count(): number {
    return this.size;
  }

  /** The number of a pair, or -1. */
  find(a: number, b: number): number {
    return this.slots[this.placeOf(a, b)] ?? EMPTY;
  }

  /** The number of a pair, which is new when it is `count` before the call. */
  add(a: number, b: number): number {
    const place = this.placeOf(a, b);
    const known = this.slots[place] ?? EMPTY;
    if (known !== EMPTY) return known;
    const number = this.size;
    this.slots[place] = number;
    this.first[number] = a;
    this.second[number] = b;
    this.size += 1;
    if (this.size === this.first.length) this.grow();
    return number;
  }

  private placeOf(a: number, b: number): number {
    const mask = this.slots.length - 1;
    let place = mixed(a, b) & mask;
    for (;;) {
      const number = this.slots[place] ?? EMPTY;
      if (number === EMPTY || (this.first[number] === a && this.second[number] === b)) return place;
      place = (place + 1) & mask;
    }
  }

  private grow(): void {
    const [first, second] = [this.first, this.second];
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    this.first = new Int32Array(first.length * 2);
    this.second = new Int32Array(second.length * 2);
    this.first.set(first);
    this.second.set(second);
    for (let number = 0; number < this.size; number += 1) {
      this.slots[this.placeOf(first[number] ?? 0, second[number] ?? 0)] = number;
    }
  }
}

/**
 * Mixes two numbers to a hash. The high bits of a product say more than the low ones, which alone choose the
 * place: without this, pairs crowd together.
 */
function mixed(a: number, b: number): number {
  const product = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  const folded = Math.imul(product ^ (product >>> 15), 0x2c1b3c6d);
  return folded ^ (folded >>> 13);
}
