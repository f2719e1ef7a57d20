import type { Double } from './resolve.js';

/** Probability from which two records of one bank are taken for one person's, as far as that is probable. */
export const PROBABLY_ONE = 0.1;

/** Part of a stored list that tells who may be one person with its owner. */
interface ListWithin {
  readonly subjectSeq: number;
  readonly list: { readonly seqs: Int32Array; readonly probability: Float64Array };
}

/**
 * Lists the pairs of records that are probably one person's, each once, whichever of its two lists tells of
 * it.
 */
export function doublesOf(side: 'a' | 'b', stored: readonly ListWithin[]): Double[] {
  const found = new Map<string, Double>();
  for (const { subjectSeq, list } of stored) {
    for (const [at, seq] of list.seqs.entries()) {
      const probability = list.probability[at] ?? 0;
      if (probability < PROBABLY_ONE) continue;
      const [x, y] = [Math.min(subjectSeq, seq), Math.max(subjectSeq, seq)];
      found.set(`${x} ${y}`, { side, x, y, probability });
    }
  }
  return [...found.values()];
}
