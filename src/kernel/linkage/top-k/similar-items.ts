import { formOf, wordsIn } from '../groups/item-model.js';

/**
 * Sorts the distinct items of a list so that similar ones are neighbours: by their form, then by their words,
 * the commonest first. Items of which a query knows no word, and items that it knows by the same word, are
 * worth the same to it.
 *
 * @param list heads and words
 * @param places index of the head of each
 * @returns the places in that order
 */
export function placeSimilarTogether(list: Int32Array, places: readonly number[]): Int32Array {
  const ranks = ranksOfWords(list, places);
  // Ranks of an item's words, in order, at the indices of these words in the list.
  const words = new Int32Array(list.length);
  for (const at of places) {
    const [begin, end] = [at + 1, at + 1 + wordsIn(list[at]!)];
    for (let i = begin; i < end; i += 1) words[i] = ranks.get(list[i]!)!;
    words.subarray(begin, end).sort();
  }
  const byWords = (one: number, other: number): number => {
    const [own, others] = [wordsIn(list[one]!), wordsIn(list[other]!)];
    for (let i = 1; i <= Math.min(own, others); i += 1)
      if (words[one + i] !== words[other + i]) return words[one + i]! - words[other + i]!;
    return own - others;
  };
  return Int32Array.from(places).sort(
    (one, other) => formOf(list[one]!) - formOf(list[other]!) || byWords(one, other) || one - other,
  );
}

/** Returns the ranks of the words from 0, which the most items have. */
function ranksOfWords(list: Int32Array, places: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const at of places)
    for (let i = at + 1; i <= at + wordsIn(list[at]!); i += 1)
      counts.set(list[i]!, (counts.get(list[i]!) ?? 0) + 1);
  const words = Array.from(counts).sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b);
  return new Map(words.map(([word], rank) => [word, rank]));
}
