import type { Background } from '../background.js';
import { CLOSENESS } from '../lexicon-neighbours.js';
import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from '../text/common-names.js';
import type { NameRole, RoleOdds } from '../text/names.js';

/**
 * What it is worth that two names hold the same, or nearly the same, word.
 *
 * The same word: 1 / its frequency in the banks (rare names weigh much, "Maria" little), smoothed towards a table of the
 * commonest names. A near word: the rarer of the two may be a spelling of the commoner, so the weight is that of the
 * commoner, but no more than (chance of just this slip) / (frequency of the rarer).
 */
const UNSEEN_SHARE = 4e-5;
const DEFAULT_WORDS = 400;

function frequency(background: Background, role: 'given' | 'surname', word: string): number {
  const usual = (role === 'given' ? COMMON_GIVEN_NAMES : COMMON_SURNAMES).get(word) ?? UNSEEN_SHARE;
  const own = background.count(`word:${role}:${word}`) + DEFAULT_WORDS * usual;
  return own / (background.count(`words:${role}`) + DEFAULT_WORDS);
}

export function nameWeight(background: Background, role: 'given' | 'surname', word: string): number {
  return -Math.log10(frequency(background, role, word));
}

/** How much more a word is a given name than a surname, for cutting a full name. */
export function roleOdds(background: Background): RoleOdds {
  return (word) => Math.log(frequency(background, 'given', word) / frequency(background, 'surname', word));
}

export const NAME_ROLES: readonly NameRole[] = ['given', 'paternal', 'maternal'];
export const GIVEN = 0;

/** log10 of the chance that a word is written as one given other, by closeness. */
const LOG_SLIP: Readonly<Record<number, number>> = {
  [CLOSENESS.sound]: -1.3,
  [CLOSENESS.nickname]: -1.4,
  [CLOSENESS.typing]: -2.3,
  [CLOSENESS.distant]: -3,
  [CLOSENESS.truncated]: -2.3,
};
const NEAR_DISCOUNT = 0.15;

export function wordAgreement(weight: number, otherWeight: number, closeness: number): number {
  if (closeness === CLOSENESS.same) return Math.max(weight, otherWeight);
  const commoner = Math.min(weight, otherWeight);
  const rarer = Math.max(weight, otherWeight);
  return Math.min(commoner, rarer + LOG_SLIP[closeness]!) - NEAR_DISCOUNT;
}

/** Paternal taken for maternal, or a given name among the surnames. */
const SWAPPED_SURNAMES = 0.5;
const CROSSED = 0.9;

export function rolePenalty(role: number, other: number): number {
  if (role === other) return 0;
  return role === GIVEN || other === GIVEN ? CROSSED : SWAPPED_SURNAMES;
}

/** What it weighs when both records have a part and it does not agree, before false and borrowed names are allowed for. */
export const DIFFERENT = { given: -1.1, secondGiven: -0.35, surnames: -1.5, secondSurname: -0.8 } as const;

/** How often a name that a record holds is not the person's own, by where it comes from. */
export const CHANNELS = { declared: 0, confirmed: 1, onBody: 2 } as const;
export const SLIP_OF_CHANNEL: readonly number[] = [0.015, 0.01, 0.18];
/** People who are held or returned give another name more often than a family gets it wrong. */
export const SLIP_OF_LIVING = 0.04;
