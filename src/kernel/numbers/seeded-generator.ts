/**
 * Repeatable chance: xoshiro128** of Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM
 * Transactions on Mathematical Software 47(4), 2021. Its 128 bits of state are filled from one number by the SplitMix
 * scheme (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014) in its 32-bit form with the
 * finaliser of MurmurHash3.
 *
 * For simulation and sampling only: whoever has seen a few numbers can compute the rest, so never for keys or tokens.
 */
export class SeededGenerator {
  private readonly state: Uint32Array;

  private constructor(state: Uint32Array) {
    this.state = state;
  }

  /** Every whole number that a double holds exactly is a seed of its own. */
  static fromSeed(seed: number): SeededGenerator {
    if (!Number.isSafeInteger(seed)) throw new RangeError('The seed must be a whole number.');
    const low = seed >>> 0;
    const high = Math.floor(seed / 2 ** 32) >>> 0;
    const state = new Uint32Array(4);
    let counter = low;
    for (let word = 0; word < 4; word++) {
      counter = (counter + GOLDEN_GAMMA) >>> 0;
      state[word] = scrambled(counter ^ scrambled(high + word));
    }
    return SeededGenerator.fromState(state);
  }

  /** The state as the paper has it: four words, not all of them zero. */
  static fromState(words: ArrayLike<number>): SeededGenerator {
    if (words.length !== 4) throw new RangeError('The state has four words.');
    const state = Uint32Array.from(words);
    if (state.every((word) => word === 0)) throw new RangeError('A state of zeros yields only zeros.');
    return new SeededGenerator(state);
  }

  /** A generator of its own for one part of the work, so that changing one part leaves the others as they were. */
  fork(label: string): SeededGenerator {
    let hash = 0x811c9dc5;
    for (let index = 0; index < label.length; index++) {
      hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193) >>> 0;
    }
    const state = this.state.map((word, index) => scrambled((word ^ scrambled(hash + index)) >>> 0));
    return SeededGenerator.fromState(state.every((word) => word === 0) ? [1, 2, 3, 4] : state);
  }

  /** The next 32 bits. */
  nextWord(): number {
    const state = this.state;
    const result = Math.imul(rotatedLeft(Math.imul(state[1]!, 5), 7), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotatedLeft(state[3]!, 11);
    return result;
  }

  /** Uniform in [0, 1), with all 53 bits of a double's fraction. */
  uniform(): number {
    const high = this.nextWord() >>> 5;
    const low = this.nextWord() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    if (!(max >= min)) throw new RangeError('The upper end lies below the lower end.');
    return min + Math.floor(this.uniform() * (max - min + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** The value with the given probability, else nothing. */
  perhaps<T>(probability: number, value: T): T | undefined {
    return this.chance(probability) ? value : undefined;
  }

  /** Each item with the given probability, in order. */
  some<T>(items: readonly T[], probability: number): T[] {
    return items.filter(() => this.chance(probability));
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('There is nothing to pick from.');
    return items[this.integer(0, items.length - 1)]!;
  }

  /** An index, drawn in proportion to its weight. */
  weightedIndex(weights: readonly number[]): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError('At least one weight must be above zero.');
    let left = this.uniform() * total;
    for (let index = 0; index < weights.length; index++) {
      left -= weights[index]!;
      if (left < 0) return index;
    }
    return weights.findLastIndex((weight) => weight > 0);
  }

  /** Normal, by the polar method (Marsaglia and Bray, SIAM Review 6(3), 1964). The second number is thrown away: no hidden state. */
  normal(mean: number, standardDeviation: number): number {
    for (;;) {
      const x = this.uniform() * 2 - 1;
      const y = this.uniform() * 2 - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        return mean + standardDeviation * x * Math.sqrt((-2 * Math.log(square)) / square);
      }
    }
  }

  /** A new list in random order (Durstenfeld, Communications of the ACM 7(7), 1964). */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.integer(0, last);
      [result[last], result[other]] = [result[other]!, result[last]!];
    }
    return result;
  }
}

/** 2^32 divided by the golden ratio, made odd: successive seeds land far apart. */
const GOLDEN_GAMMA = 0x9e3779b9;

function scrambled(word: number): number {
  let mixed = word >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function rotatedLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
