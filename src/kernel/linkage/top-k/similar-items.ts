import { formOf, wordsIn } from '../groups/item-model.js';

/**
 * The distinct things of a list so that those alike stand beside each other: by their form, then by their words, those first that most
 * have. What a query knows no word of, and what it knows by the same word, is worth the same to it.
 *
 * @param list heads and words
 * @param places where the head of each stands
 * @returns the places in that order
 */
export function placeSimilarTogether(list: Int32Array, places: readonly number[]): Int32Array {
  const ranks = ranksOfWords(list, places);
  // Where the words of a thing stand in the list, their ranks in order.
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

/** From 0, which the most things have. */
function ranksOfWords(list: Int32Array, places: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const at of places)
    for (let i = at + 1; i <= at + wordsIn(list[at]!); i += 1)
      counts.set(list[i]!, (counts.get(list[i]!) ?? 0) + 1);
  const words = Array.from(counts).sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b);
  return new Map(words.map(([word], rank) => [word, rank]));
}
