import { familyAround, type FamilyOfReport, type GeneticRelative } from '../../../kernel/genetics/index.js';
import {
  byGain,
  candidatesToSample,
  type RelativeProspect,
  type RelativeQuestion,
} from './next-relatives.js';

/** A relative as somebody tells of him or her, before there is a report. */
export interface StatedRelative extends Omit<GeneticRelative, 'profile' | 'twin'> {
  /**
   * True where he or she would give a sample; who would not is no advice, and has a place in the family all
   * the same.
   */
  readonly givesSample: boolean;
}

export interface StatedFamily {
  readonly sex?: string | undefined;
  readonly relatives: readonly StatedRelative[];
}

/** The family that was told, of whom nobody is typed yet. */
export function familyAsStated({ sex, relatives }: StatedFamily): FamilyOfReport {
  return familyAround({ person: { sex }, relatives });
}

/**
 * Lists who of the family could be asked for a sample, nearest of kin first; parents whom nobody has told of
 * are among them.
 */
export function candidatesAsStated(question: RelativeQuestion, told: StatedFamily, most: number): string[] {
  const unwilling = new Set(told.relatives.flatMap(({ id, givesSample }) => (givesSample ? [] : [id])));
  const all = candidatesToSample(question, question.family.members.length);
  return all.filter((id) => !unwilling.has(id)).slice(0, most);
}

/** Rounding of powers, in hundredths: no finer than what a simulation of a few profiles tells apart. */
const PER_CENT = 100;

/**
 * The greatest power first. Of equals comes first who was told of, since a parent whom nobody has named can
 * hardly be asked.
 */
export function byHelp(
  { relatives }: StatedFamily,
  prospects: readonly RelativeProspect[],
): readonly RelativeProspect[] {
  const told = new Set(relatives.map(({ id }) => id));
  const power = ({ expected }: RelativeProspect) => Math.round(expected.inclusionPower * PER_CENT);
  const isTold = ({ relative }: RelativeProspect) => Number(told.has(relative));
  return [...prospects].sort((a, b) => power(b) - power(a) || isTold(b) - isTold(a) || byGain(a, b));
}
