import { type Letters } from './letters.js';

const ZERO = 48;
const BITS = 4;
const FIGURES = 8;
const FIGURE = 0xf;

/** Packs up to eight figures as four bits each, the last one lowest; 0 where the text holds anything else. */
export function figuresOf({ units, starts }: Letters, at: number): number {
  let figures = 0;
  for (let from = starts[at]!; from < starts[at + 1]!; from += 1) {
    const figure = units[from]! - ZERO;
    if (figure < 0 || figure > 9) return 0;
    figures = (figures << BITS) | figure;
  }
  return figures;
}

/**
 * Counts the edits (as `editsBetween`) between two numbers of eight figures each, up to two, without a walk
 * through them.
 *
 * Of equal length they are two edits apart at most in two ways: figures replaced or swapped with their
 * neighbour, each where it stands; or one left out and one put in, which moves what lies between by one
 * place.
 *
 * @returns 0, 1, 2, or 3 for more
 */
export function editsOfFigures(a: number, b: number): number {
  const differing = a ^ b;
  let [edits, at] = [0, 0];
  while (at < FIGURES && edits < 3) {
    if (figureAt(differing, at) === 0) at += 1;
    else {
      edits += 1;
      at += isSwap(a, b, at) ? 2 : 1;
    }
  }
  return edits <= 2 || !isMoved(a, b) ? edits : 2;
}

const figureAt = (figures: number, at: number): number => (figures >>> (BITS * at)) & FIGURE;

const isSwap = (a: number, b: number, at: number): boolean =>
  at + 1 < FIGURES && figureAt(a, at) === figureAt(b, at + 1) && figureAt(a, at + 1) === figureAt(b, at);

/** Tests whether all that differs is the same but for one place to the left or to the right. */
function isMoved(a: number, b: number): boolean {
  const differing = a ^ b;
  const highest = 31 - Math.clz32(differing);
  const lowest = 31 - Math.clz32(differing & -differing);
  // Figures from the lowest that differs up to the one before the highest.
  const from = BITS * Math.floor(lowest / BITS);
  const width = BITS * Math.floor(highest / BITS) - from;
  const mask = ((1 << width) - 1) << from;
  return (((a >>> BITS) ^ b) & mask) === 0 || (((b >>> BITS) ^ a) & mask) === 0;
}
