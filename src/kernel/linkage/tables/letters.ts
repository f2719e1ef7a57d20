import { sharedInt32 } from './shared-arrays.js';

/** Texts as UTF-16 units laid end to end in shared memory, so that any thread may compare two of them without a string. */
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

/** Texts are cut to this many units where they are compared by edits: the work grows with the square. */
const MOST_UNITS = 64;
const ROW = MOST_UNITS + 1;
const { imul, min } = Math;
const rows = new Uint8Array(3 * ROW);

/**
 * Edits (insertion, deletion, substitution, swap of neighbours; optimal string alignment) between two texts, up to `most`.
 *
 * @returns the number of edits, or `most + 1` where there are more
 */
export function editsBetween({ units, starts }: Letters, a: number, b: number, most: number): number {
  const [startA, startB] = [starts[a]!, starts[b]!];
  const lengthA = min(MOST_UNITS, starts[a + 1]! - startA);
  const lengthB = min(MOST_UNITS, starts[b + 1]! - startB);
  if ((lengthA > lengthB ? lengthA - lengthB : lengthB - lengthA) > most) return most + 1;
  const first = units.subarray(startA, startA + lengthA);
  return min(edits(first, units.subarray(startB, startB + lengthB), most), most + 1);
}

/** As above; more than `most` where it ends early. */
function edits(a: Uint16Array, b: Uint16Array, most: number): number {
  let [before, last, next] = [0, ROW, 2 * ROW];
  for (let j = 0; j <= b.length; j += 1) rows[last + j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    rows[next] = i;
    let least = i;
    const unit = a[i - 1]!;
    const previous = i > 1 ? a[i - 2]! : -1;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b[j - 1]!;
      let fewest = rows[last + j - 1]! + (unit === other ? 0 : 1);
      if (rows[last + j]! < fewest) fewest = rows[last + j]! + 1;
      if (rows[next + j - 1]! < fewest) fewest = rows[next + j - 1]! + 1;
      if (previous === other && j > 1 && unit === b[j - 2]) fewest = min(fewest, rows[before + j - 2]! + 1);
      rows[next + j] = fewest;
      if (fewest < least) least = fewest;
    }
    if (least > most) return least;
    [before, last, next] = [last, next, before];
  }
  return rows[last + b.length]!;
}

export const lengthOf = ({ starts }: Letters, at: number): number => starts[at + 1]! - starts[at]!;
export const firstOf = ({ units, starts }: Letters, at: number): number => units[starts[at]!]!;

/** Which letters a text has, as 32 bits: two texts one edit apart differ in two bits at most. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << (text.charCodeAt(at) & 31);
  return mask;
}

/** How many bits are set in a whole number of 32 bits. */
export function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether the shorter of two texts is how the longer begins. */
export function isBeginning({ units, starts }: Letters, a: number, b: number): boolean {
  const length = min(starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!);
  const [startA, startB] = [starts[a]!, starts[b]!];
  for (let at = 0; at < length; at += 1) if (units[startA + at] !== units[startB + at]) return false;
  return true;
}
