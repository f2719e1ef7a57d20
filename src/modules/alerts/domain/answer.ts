import { ReasonNeeded, ReasonTooLong } from './alert-errors.js';

/** Answers to an alert: deeds of the institution about it. */
export const ANSWERS = [
  'under_review',
  'handed_over',
  'person_asked',
  'known_already',
  'looked_again',
  'not_ours',
  'cannot_act',
] as const;

export type AlertAnswer = (typeof ANSWERS)[number];

/** Answers that leave the search where it was must say why, for somebody else has to go on from there. */
const NEED_A_REASON: readonly AlertAnswer[] = ['handed_over', 'not_ours', 'cannot_act'];

export const LONGEST_REASON = 2000;

/** The reason as it is kept; throws where one is missing or too long. */
export function reasonFor(answer: AlertAnswer, reason: string | undefined): string | undefined {
  const said = reason?.trim();
  if (!said && NEED_A_REASON.includes(answer)) throw new ReasonNeeded(answer);
  if (said) requireShort(said, 'reason');
  return said === '' ? undefined : said;
}

/** @param field where the text was given */
export function requireShort(text: string, field: string): void {
  if (text.length > LONGEST_REASON) throw new ReasonTooLong(LONGEST_REASON, field);
}
