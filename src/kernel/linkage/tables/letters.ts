import { sharedInt32 } from './shared-arrays.js';

/**
 * Texts as UTF-16 units laid end to end in shared memory, so that any thread may compare two of them without
 * a string.
 */
export interface Letters {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
}

export function lettersOf(texts: readonly string[]): Letters {
  const starts = sharedInt32(texts.length + 1);
  let total = 0;
  texts.forEach((text, at) => {
    starts[at] = total;
    total += text.length;
  });
  starts[texts.length] = total;
  const units = new Uint16Array(new SharedArrayBuffer(2 * total));
  let to = 0;
  for (const text of texts) for (let at = 0; at < text.length; at += 1) units[to++] = text.charCodeAt(at);
  return { units, starts };
}

/** Texts are cut to this many units where they are compared by edits. */
const MOST_UNITS = 64;
const { imul, min } = Math;

/**
 * Counts the edits (insertion, deletion, substitution, swap of neighbours; optimal string alignment) between
 * two texts, up to `most`.
 *
 * @param most 2 or less: the work grows with its power
 * @returns the number of edits, or `most + 1` where there are more
 */
export function editsBetween({ units, starts }: Letters, a: number, b: number, most: number): number {
  const [startA, startB] = [starts[a]!, starts[b]!];
  stretches.units = units;
  stretches.endA = min(startA + MOST_UNITS, starts[a + 1]!);
  stretches.endB = min(startB + MOST_UNITS, starts[b + 1]!);
  for (let edits = 0; edits <= most; edits += 1) if (areWithin(startA, startB, edits)) return edits;
  return most + 1;
}

/** Stretches of the current comparison: one at a time, so that nothing is allocated per pair. */
const stretches: { units: Uint16Array; endA: number; endB: number } = {
  units: new Uint16Array(0),
  endA: 0,
  endB: 0,
};

/**
 * Tests whether so many edits make one stretch the other, from here on. What begins alike is left aside (an
 * alignment that pairs it is never worse), and each edit is tried at the first place where they part: for two
 * edits a dozen short walks instead of a table.
 */
function areWithin(fromA: number, fromB: number, edits: number): boolean {
  const { units, endA, endB } = stretches;
  let [a, b] = [fromA, fromB];
  while (a < endA && b < endB && units[a] === units[b]) {
    a += 1;
    b += 1;
  }
  const longer = endA - a - (endB - b);
  if (longer > edits || -longer > edits) return false;
  if (a === endA || b === endB) return true;
  if (edits === 0) return false;
  return (
    areWithin(a + 1, b + 1, edits - 1) ||
    areWithin(a + 1, b, edits - 1) ||
    areWithin(a, b + 1, edits - 1) ||
    (areSwapped(a, b) && areWithin(a + 2, b + 2, edits - 1))
  );
}

function areSwapped(a: number, b: number): boolean {
  const { units, endA, endB } = stretches;
  return a + 1 < endA && b + 1 < endB && units[a] === units[b + 1] && units[a + 1] === units[b];
}

export const lengthOf = ({ starts }: Letters, at: number): number => starts[at + 1]! - starts[at]!;

/** Returns the set of letters of a text, as 32 bits: two texts one edit apart differ in two bits at most. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << (text.charCodeAt(at) & 31);
  return mask;
}

/** Counts the bits that are set in a whole number of 32 bits. */
export function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Tests whether the longer of two texts begins with the shorter. */
export function isBeginning({ units, starts }: Letters, a: number, b: number): boolean {
  const length = min(starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!);
  const [startA, startB] = [starts[a]!, starts[b]!];
  for (let at = 0; at < length; at += 1) if (units[startA + at] !== units[startB + at]) return false;
  return true;
}
