/**
 * What DNA says of two records of two institutions, in a word. A figure that depends on the other side's samples never crosses: one
 * such figure with all its digits tells half of a relative's genotype, and a rounded one tells it in as many questions.
 */
export type DnaWord = 'supports' | 'open' | 'against';

/** What a line says, in a word: the Y chromosome along the fathers, mitochondrial DNA along the mothers. */
export type LineWord = 'same_line' | 'other_line';

export interface DnaFinding {
  readonly word: DnaWord;
  /** Undefined where no two of the line were typed. */
  readonly y: LineWord | undefined;
  readonly mt: LineWord | undefined;
}

/** log10 of the likelihood ratio from which a word is said. For a body that somebody makes up the upper one is met once in 10,000 families. */
const SUPPORTS = 4;
const AGAINST = -2;
/** With fewer loci a word says much of the few: none is said. */
export const LEAST_LOCI = 15;
/** A family that would leave more strangers in says by "against" what it was typed with. */
const LEAST_EXCLUSION = 0.999;

/** @param log10LR infinite where one of the two hypotheses is impossible */
export function dnaWordOf(log10LR: number, exclusionPower: number): DnaWord {
  if (log10LR >= SUPPORTS) return 'supports';
  return log10LR <= AGAINST && exclusionPower >= LEAST_EXCLUSION ? 'against' : 'open';
}

/** What a side's samples show beside what they showed when the word was made. */
export type SampleChange = 'same' | 'superset' | 'changed';

/** A superset keeps every earlier call: loci were added, or a lone allele has found its partner. */
export function sampleChange(before: readonly string[], after: readonly string[]): SampleChange {
  const now = new Set(after);
  if (before.some((call) => !now.has(call))) return 'changed';
  return now.size === new Set(before).size ? 'same' : 'superset';
}

/** A pair is weighed anew this often because a sample shows more, and never because it shows something else. */
const MOST_SUPERSETS = 2;

/** Whether the word that is kept stands, is made anew, or stands for samples that are others by now. */
export type Freeze = 'stands' | 'anew' | 'outdated';

export function freezeOf(changes: readonly SampleChange[], supersets: number): Freeze {
  if (changes.every((change) => change === 'same')) return 'stands';
  return changes.includes('changed') || !mayBeMadeAnew(supersets) ? 'outdated' : 'anew';
}

export const mayBeMadeAnew = (supersets: number): boolean => supersets < MOST_SUPERSETS;
