/**
 * Verdict of the DNA on two records of two institutions, in a word. A figure that depends on the other side's
 * samples never crosses: one such figure with all its digits tells half of a relative's genotype, and a
 * rounded one tells it in as many questions.
 */
export type DnaWord = 'supports' | 'open' | 'against';

/** Verdict of a line, in a word: the Y chromosome along the fathers, mitochondrial DNA along the mothers. */
export type LineWord = 'same_line' | 'other_line';

export interface DnaFinding {
  readonly word: DnaWord;
  /** Undefined where no two of the line were typed. */
  readonly y: LineWord | undefined;
  readonly mt: LineWord | undefined;
}

/**
 * log10 of the likelihood ratio from which a word is said. For a body that somebody makes up the upper one is
 * met once in 10,000 families.
 */
const SUPPORTS = 4;
const AGAINST = -2;
/** Fewest common loci of which a word is said. With fewer, a word would say much of the few. */
export const LEAST_LOCI = 15;
/** A family that would leave more strangers in says by "against" what it was typed with. */
const LEAST_EXCLUSION = 0.999;

/**
 * Returns the word of a ratio and of the power to exclude.
 *
 * @param log10LR infinite where one of the two hypotheses is impossible
 */
export function dnaWordOf(log10LR: number, exclusionPower: number): DnaWord {
  if (log10LR >= SUPPORTS) return 'supports';
  return log10LR <= AGAINST && exclusionPower >= LEAST_EXCLUSION ? 'against' : 'open';
}

/** Difference between the samples that a side shows now and those that the word was made of. */
export type SampleChange = 'same' | 'superset' | 'changed';

/** A superset keeps every earlier call: loci were added, or a lone allele has found its partner. */
export function sampleChange(before: readonly string[], after: readonly string[]): SampleChange {
  const now = new Set(after);
  if (before.some((call) => !now.has(call))) return 'changed';
  return now.size === new Set(before).size ? 'same' : 'superset';
}

/**
 * Most renewals of a word by more of the same samples. A pair is weighed anew by itself this often because a
 * sample shows more, and never because it shows something else.
 */
export const MOST_SUPERSETS = 2;
/**
 * Most renewals of a word where relatives were typed who were not before, and most of such relatives in all
 * that a report ever says.
 */
export const MOST_RELATIVES = 4;
/** A body or a family whose samples a second person has reviewed is reviewed again after so many days. */
export const REVIEW_DAYS = 30;

/**
 * Difference between the samples of a side and those of a word, and whether a relative was typed who was not
 * then.
 */
export interface SideChange {
  readonly change: SampleChange;
  readonly isRelative: boolean;
}

/** Tells whether the samples that a side shows now may count without anybody looking at them. */
export function countsByItself({ change, isRelative }: SideChange, supersets: number): boolean {
  if (change === 'same') return true;
  return change === 'superset' && mayBeMadeAnew(supersets, isRelative ? MOST_RELATIVES : MOST_SUPERSETS);
}

export const mayBeMadeAnew = (supersets: number, most: number = MOST_SUPERSETS): boolean => supersets < most;
