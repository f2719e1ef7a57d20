import { familyAround, type FamilyOfReport, type GeneticRelative } from '../../../kernel/genetics/index.js';
import { candidatesToSample, type RelativeQuestion } from './next-relatives.js';

/** A relative as somebody tells of him or her, before there is a report. */
export interface ToldRelative extends Omit<GeneticRelative, 'profile' | 'twin'> {
  /** Whether he or she would give a sample; who would not is no advice, and has a place in the family all the same. */
  readonly givesSample: boolean;
}

export interface ToldFamily {
  readonly sex?: string | undefined;
  readonly relatives: readonly ToldRelative[];
}

/** The family that was told, of whom nobody is typed yet. */
export function familyAsTold({ sex, relatives }: ToldFamily): FamilyOfReport {
  return familyAround({ person: { sex }, relatives });
}

/** Who of it could be asked for a sample, nearest of kin first; parents whom nobody has told of are among them. */
export function candidatesAsTold(question: RelativeQuestion, told: ToldFamily, most: number): string[] {
  const unwilling = new Set(told.relatives.flatMap(({ id, givesSample }) => (givesSample ? [] : [id])));
  const all = candidatesToSample(question, question.family.members.length);
  return all.filter((id) => !unwilling.has(id)).slice(0, most);
}
