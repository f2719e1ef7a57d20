import type { FieldDraft } from './draft-field.js';
import { sampledRows, wordsIn } from './row-repeats.js';

/** Least mean number of words of a whole: a column of single words is no whole. */
const LEAST_WORDS = 1.5;
/** Least share of the rows in which a part gives words of the whole. */
const LEAST_GIVEN = 0.2;
const LEAST_ROWS = 20;

/**
 * Returns the share of the rows in which all words of a column are in others that have fewer words each, and
 * these columns: two at least.
 */
export function partsOfWhole(
  drafts: readonly FieldDraft[],
  at: number,
  others: readonly number[],
): { readonly share: number; readonly parts: readonly number[] } {
  const whole = drafts[at]!;
  const length = meanWords(whole);
  if (length < LEAST_WORDS) return { share: 0, parts: [] };
  const shorter = others.filter((other) => meanWords(drafts[other]!) < length - 0.25);
  const wordsOf = wordsIn(whole);
  const readers = shorter.map((other) => wordsIn(drafts[other]!));
  const given = new Array<number>(shorter.length).fill(0);
  let [said, covered] = [0, 0];
  for (const { row } of sampledRows(whole.codes.length)) {
    const value = whole.codes[row]!;
    if (value === 0) continue;
    said += 1;
    const missing = new Set(wordsOf(value));
    for (const [place, other] of shorter.entries()) {
      const part = drafts[other]!.codes[row]!;
      const words = part === 0 ? [] : readers[place]!(part);
      if (words.length === 0 || !words.every((word) => missing.has(word))) continue;
      for (const word of words) missing.delete(word);
      given[place]! += 1;
    }
    if (missing.size === 0) covered += 1;
  }
  const parts = shorter.filter((_, place) => given[place]! >= LEAST_GIVEN * said);
  return said < LEAST_ROWS || parts.length < 2 ? { share: 0, parts: [] } : { share: covered / said, parts };
}

function meanWords({ codes, wordLists }: FieldDraft): number {
  let [words, said] = [0, 0];
  for (const { row } of sampledRows(codes.length)) {
    const value = codes[row]!;
    if (value === 0) continue;
    said += 1;
    words += Math.max(1, wordLists.starts[value + 1]! - wordLists.starts[value]!);
  }
  return said === 0 ? 0 : words / said;
}
