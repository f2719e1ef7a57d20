import type { LevelCounts } from './bank-pairs.js';

/** A level is measured where so many pairs of two people were met in it … */
const LEAST_OF_LEVEL = 50;
/** … and, by this group alone, no more than this share of its pairs would be of one person. */
const MOST_OF_ONE = 0.2;

/**
 * Levels of a group as the model as written says of them, against how often chance meets them in this bank.
 */
export interface WrittenLevels {
  /** Share of the pairs of two people that are met in each level. */
  readonly u: Float64Array;
  /** Number of pairs in each level. */
  readonly pairs: Float64Array;
  /** Mean likelihood ratio of these, log10. */
  readonly log10LR: Float64Array;
  /**
   * Share of the pairs of one person that would be met in each level; what is too rare to be measured stands
   * in the last.
   */
  readonly m: Float64Array;
  /** 1 where chance is known well enough to hold the level's ratio against it. */
  readonly measured: Uint8Array;
}

/**
 * A likelihood ratio is m / u, so that what is written of m is the mean ratio of a level times its u. The
 * highest levels are met by pairs of one person more often than by chance: there u is unknown, and m is what
 * the others leave.
 *
 * @param odds of a pair before any evidence
 */
export function writtenLevels({ pairs, ratios }: LevelCounts, odds: number): WrittenLevels | undefined {
  const spoken = pairs.reduce((sum, count) => sum + count, 0);
  if (spoken === 0) return undefined;
  const mean = ratios.map((sum, level) => (pairs[level]! > 0 ? sum / pairs[level]! : 1));
  const ofOne = mean.map((ratio) => (odds * ratio) / (1 + odds * ratio));
  const ofTwo = pairs.map((count, level) => count * (1 - ofOne[level]!));
  const measured = Uint8Array.from(ofTwo, (count, level) =>
    Number(count >= LEAST_OF_LEVEL && ofOne[level]! <= MOST_OF_ONE),
  );
  const m = ofTwo.map((count, level) => (measured[level] === 1 ? (count * mean[level]!) / spoken : 0));
  const last = m.length - 1;
  if (measured[last] === 0) m[last] = Math.max(0, 1 - m.reduce((sum, share) => sum + share, 0));
  return {
    u: ofTwo.map((count) => count / spoken),
    pairs: ofTwo,
    log10LR: mean.map(Math.log10),
    m,
    measured,
  };
}
