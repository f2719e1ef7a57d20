import { answerOf, type LocusAnswer } from '../ratio/locus-answer.js';
import type { LocusPanel } from './panel.js';

export interface LocusOfPair {
  readonly locus: string;
  readonly log10LR: number;
  readonly answer: LocusAnswer;
}

/**
 * Returns the ratios of single loci that a pair's ratio is made of: read from the same entries as the search,
 * in its order.
 */
export function explainPair(panel: LocusPanel, row: Float64Array, codes: Uint16Array): LocusOfPair[] {
  return panel.spans.map(({ locus, untyped }, at) => {
    const log10LR = row[codes[at]!]!;
    return { locus, log10LR, answer: codes[at] === untyped ? 'untyped' : answerOf(log10LR) };
  });
}
