import { type Comparator, MEASURED, NO_LEVEL } from './comparator.js';

/** log10 of m and u of a column by level; u where it is measured. */
export interface LevelWeights {
  readonly log10M: Float64Array;
  readonly log10U: Float64Array;
  /** Upper limit of the weight of an agreement. */
  readonly most: number;
  /** Level from which two values count as agreeing. */
  readonly agreeFrom: number;
}

/**
 * Size of the cache, as a power of 2: pairs of values remembered; a new pair replaces the one in its slot.
 */
const SLOT_BITS = 15;
/**
 * Numbers of a slot, side by side so that one look-up fetches them: the two values, their weight, whether
 * they agree.
 */
const WIDTH = 4;

/** Cache of the weights of values. */
interface Remembered {
  readonly slots: Int32Array;
  /** The memory of `slots` as floats, for the third number of each slot. */
  readonly weights: Float32Array;
  /** Weight of a value with itself; NaN where it has not been asked for. */
  readonly same: Float32Array;
}

function emptyMemory(isCostly: boolean, size: number): Remembered {
  const slots = new Int32Array(isCostly ? WIDTH * 2 ** SLOT_BITS : 0);
  return { slots, weights: new Float32Array(slots.buffer), same: new Float32Array(size).fill(Number.NaN) };
}

/** Weights of any two values of a column: compared once, then remembered while there is room. */
export class ValueWeights {
  /** Cache, made when first needed: callers that weigh levels alone remember no values. */
  private memory: Remembered | undefined;
  /** True if the two values of the last call agree. */
  agree = false;

  /** @param size number of values of the column */
  constructor(
    private readonly comparator: Comparator,
    private readonly levels: LevelWeights,
    private readonly size: number,
  ) {}

  /** Returns log10 LR of two values; neither is 0. */
  of(a: number, b: number): number {
    if (a === b) return this.ofSame(a);
    const [low, high] = a < b ? [a, b] : [b, a];
    return this.comparator.isCostly ? this.remembered(low, high) : this.compared(low, high);
  }

  private ofSame(value: number): number {
    const { same } = (this.memory ??= emptyMemory(this.comparator.isCostly, this.size));
    const known = same[value]!;
    this.agree = true;
    return known === known ? known : (same[value] = this.compared(value, value));
  }

  private remembered(a: number, b: number): number {
    const { slots, weights } = (this.memory ??= emptyMemory(this.comparator.isCostly, this.size));
    const slot = WIDTH * ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77)) >>> (32 - SLOT_BITS));
    if (slots[slot] !== a || slots[slot + 1] !== b) {
      slots[slot] = a;
      slots[slot + 1] = b;
      weights[slot + 2] = this.compared(a, b);
      slots[slot + 3] = this.agree ? 1 : 0;
    }
    this.agree = slots[slot + 3] === 1;
    return weights[slot + 2]!;
  }

  /** Returns log10 LR of two values that were compared before: 0 where nothing was compared. */
  ofLevel(level: number, log10U: number): number {
    this.agree = level !== NO_LEVEL && level >= this.levels.agreeFrom;
    return Math.fround(weightOf({ level, log10U }, this.levels));
  }

  /**
   * Compares two values; the weight is of single precision, so that it is the same whether it was remembered
   * or not.
   */
  private compared(a: number, b: number): number {
    this.comparator.compare(a, b);
    return this.ofLevel(this.comparator.level, this.comparator.log10U);
  }
}

/** Returns the weight of the last comparison of a comparator. */
export function weightOf(
  { level, log10U }: Pick<Comparator, 'level' | 'log10U'>,
  { log10M, log10U: measured, most }: LevelWeights,
): number {
  if (level === NO_LEVEL) return 0;
  return Math.min(most, log10M[level]! - (log10U === MEASURED ? measured[level]! : log10U));
}
