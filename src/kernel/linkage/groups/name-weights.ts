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
/** What the banks as a whole weigh within one country's names. */
const BACK_OFF_WORDS = 200;

type Part = 'given' | 'surname';

/** How common names are in the banks, and in the country in which each is commonest. */
export class NameFrequencies {
  private readonly countries: Readonly<Record<Part, readonly (readonly [country: string, words: number])[]>>;

  constructor(private readonly background: Background) {
    this.countries = {
      given: [...background.under('nameWords:given:')],
      surname: [...background.under('nameWords:surname:')],
    };
  }

  private everywhere(part: Part, word: string): number {
    const usual = (part === 'given' ? COMMON_GIVEN_NAMES : COMMON_SURNAMES).get(word) ?? UNSEEN_SHARE;
    const own = this.background.count(`word:${part}:${word}`) + DEFAULT_WORDS * usual;
    return own / (this.background.count(`words:${part}`) + DEFAULT_WORDS);
  }

  /**
   * A name is taken to be as common as where it is commonest. That two people of one country share a name of that
   * country is then counted once, as their nationality, and not again in each word.
   */
  private whereCommonest(part: Part, word: string): number {
    const everywhere = this.everywhere(part, word);
    let most = everywhere;
    for (const [country, words] of this.countries[part]) {
      const own = this.background.count(`word:${part}:${country}:${word}`);
      if (own > 0) most = Math.max(most, (own + BACK_OFF_WORDS * everywhere) / (words + BACK_OFF_WORDS));
    }
    return most;
  }

  weight(part: Part, word: string): number {
    return -Math.log10(this.whereCommonest(part, word));
  }

  /** How much more a word is a given name than a surname, for cutting a full name. */
  readonly odds: RoleOdds = (word) =>
    Math.log(this.everywhere('given', word) / this.everywhere('surname', word));
}

const frequenciesOf = new WeakMap<Background, NameFrequencies>();

export function nameFrequencies(background: Background): NameFrequencies {
  const known = frequenciesOf.get(background);
  if (known !== undefined) return known;
  const frequencies = new NameFrequencies(background);
  frequenciesOf.set(background, frequencies);
  return frequencies;
}

export const NAME_ROLES: readonly NameRole[] = ['given', 'paternal', 'maternal'];
export const GIVEN = 0;

/** log10 of the chance that a word is written as one given other, by closeness. */
const LOG_SLIP: Readonly<Record<number, number>> = {
  [CLOSENESS.sound]: -1.3,
  [CLOSENESS.soundElsewhere]: -1.7,
  [CLOSENESS.nickname]: -1.4,
  [CLOSENESS.sameName]: -2.3,
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
const SWAPPED_SURNAMES = 0.6;
const CROSSED = 0.9;

export function rolePenalty(role: number, other: number): number {
  if (role === other) return 0;
  return role === GIVEN || other === GIVEN ? CROSSED : SWAPPED_SURNAMES;
}

/** What it weighs when both records have a part and it does not agree, before false and borrowed names are allowed for. */
export const DIFFERENT = { given: -1.1, secondGiven: -0.35, surnames: -1.7, secondSurname: -1 } as const;

/** How often a name that a record holds is not the person's own, by where it comes from. */
export const CHANNELS = { declared: 0, confirmed: 1, onBody: 2 } as const;
export const SLIP_OF_CHANNEL: readonly number[] = [0.015, 0.01, 0.18];
/** People who are held or returned give another name more often than a family gets it wrong. */
export const SLIP_OF_LIVING = 0.02;

/**
 * What a shared nickname may add. Thousands are called Beto: beside names that agree it says little more, and beside
 * names that do not, or alone, it is a hint.
 */
export const NICKNAME_ADDS = { besideSame: 0.4, otherwise: 1.2 } as const;
