import {
  CANNOT_REASONS,
  DATA_KINDS,
  EXCLUSION_REASONS,
  INCONCLUSIVE_REASONS,
  RETHINKING_REASONS,
} from '../../../review/matches/index.js';
import { CLOSING_REASONS, PAUSE_REASONS, REOPENING_REASONS } from '../../../records/reports/index.js';
import { FAMILY_CLOSINGS } from '../../referrals/index.js';
import { ESCALATION_STEPS, SNOOZE_REASONS } from '../../../institutions/index.js';
import { ALLOWANCES, CONTEST_REASONS, DECLINE_REASONS, REVIEW_REASONS } from './identification.lists.js';
import { METHODS } from './methods.js';
import {
  CANCEL_REASONS,
  DISPOSITIONS,
  EFFECTS_HANDED,
  INTERPRETERS,
  NOT_IN_PERSON_REASONS,
  PLACE_KINDS,
  PRESENT_ROLES,
  SUPPORTS,
} from './telling.js';

/** The lists from which people choose in casework, by name. */
export const CASEWORK_LISTS = {
  exclusion_reason: EXCLUSION_REASONS,
  inconclusive_reason: INCONCLUSIVE_REASONS,
  rethinking_reason: RETHINKING_REASONS,
  data_kind: DATA_KINDS,
  cannot_reason: CANNOT_REASONS,
  method: METHODS,
  decline_reason: DECLINE_REASONS,
  contest_reason: CONTEST_REASONS,
  review_reason: REVIEW_REASONS,
  allowance: ALLOWANCES,
  cancel_reason: CANCEL_REASONS,
  not_in_person_reason: NOT_IN_PERSON_REASONS,
  interpreter: INTERPRETERS,
  support: SUPPORTS,
  place_kind: PLACE_KINDS,
  present_role: PRESENT_ROLES,
  effects: EFFECTS_HANDED,
  disposition: DISPOSITIONS,
  pause_reason: PAUSE_REASONS,
  closing_reason: CLOSING_REASONS,
  reopening_reason: REOPENING_REASONS,
  family_closing: FAMILY_CLOSINGS,
  snooze_reason: SNOOZE_REASONS,
  escalation_step: ESCALATION_STEPS,
} as const;

export type CaseworkList = keyof typeof CASEWORK_LISTS;

/** Words that mean another thing in one list than in the others. */
const OF_ITS_OWN: Partial<Record<CaseworkList, readonly string[]>> = {
  method: ['anthropology'],
  data_kind: ['other'],
};

/** Returns the code under which the catalogue has a word of a list. */
export function codeOfWord(list: CaseworkList, word: string): string {
  const isOwn = OF_ITS_OWN[list]?.includes(word) === true;
  return `CASEWORK.${isOwn ? `${list}_${word}`.toUpperCase() : word.toUpperCase()}`;
}
