import { type Comparator, MEASURED, NO_LEVEL } from './comparator.js';

/** log10 weights of a column by level: what a same person's rows do, and what chance does where it is measured. */
export interface LevelWeights {
  readonly log10M: Float64Array;
  readonly log10U: Float64Array;
  /** No agreement of this column weighs more. */
  readonly most: number;
  /** The level from which two values count as agreeing. */
  readonly agreeFrom: number;
}

/** Pairs of values remembered; what does not fit pushes out what was there. */
const SLOT_BITS = 16;
const SLOTS = 2 ** SLOT_BITS;

/** The weight of any two values of a column: compared once, then remembered while there is room. */
export class ValueWeights {
  private readonly keys = new Int32Array(2 * SLOTS);
  private readonly weights = new Float32Array(SLOTS);
  private readonly agreeing = new Uint8Array(SLOTS);
  /** Whether the two values of the last call agree. */
  agree = false;

  constructor(
    private readonly comparator: Comparator,
    private readonly levels: LevelWeights,
  ) {}

  /** log10 LR of two values; neither is 0. */
  of(a: number, b: number): number {
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77)) >>> (32 - SLOT_BITS);
    if (this.keys[2 * slot] === a && this.keys[2 * slot + 1] === b) {
      this.agree = this.agreeing[slot] === 1;
      return this.weights[slot]!;
    }
    this.comparator.compare(a, b);
    this.keys[2 * slot] = a;
    this.keys[2 * slot + 1] = b;
    const weight = weightOf(this.comparator, this.levels);
    this.weights[slot] = weight;
    const { level } = this.comparator;
    this.agree = level !== NO_LEVEL && level >= this.levels.agreeFrom;
    this.agreeing[slot] = this.agree ? 1 : 0;
    return this.weights[slot];
  }
}

/** The weight of what a comparator has just found. */
export function weightOf(
  { level, log10U }: Comparator,
  { log10M, log10U: measured, most }: LevelWeights,
): number {
  if (level === NO_LEVEL) return 0;
  return Math.min(most, log10M[level]! - (log10U === MEASURED ? measured[level]! : log10U));
}
