import type { Background } from '../background.js';
import { CLOSENESS } from '../lexicon-neighbours.js';
import { commonGivenNames, commonSurnames } from '../text/common-names.js';
import { isKnownGivenName } from '../text/hypocorisms.js';
import type { NameRole, RoleOdds } from '../text/names.js';
import { unmarked } from '../text/scripts.js';
import { meanSurnameShare } from '../text/surnames-by-country.js';

/**
 * The weight of two names that hold the same, or nearly the same, word.
 *
 * The same word: 1 / its frequency in the banks (rare names weigh much, "Maria" little), smoothed towards a
 * table of the commonest names. A near word: the rarer of the two may be a spelling of the commoner, so the
 * weight is that of the commoner, but no more than (chance of just this slip) / (frequency of the rarer).
 */
const UNSEEN_SHARE = 4e-5;
/** The share of a given name that is known and not among the commonest. */
const KNOWN_SHARE = 1.5e-4;

/** The share of people who bear a name, taken from the table as long as no bank has been counted. */
function usualShare(part: Part, word: string): number {
  if (part === 'given')
    return commonGivenNames().get(word) ?? (isKnownGivenName(word) ? KNOWN_SHARE : UNSEEN_SHARE);
  return commonSurnames().get(word) ?? Math.max(meanSurnameShare(word) ?? UNSEEN_SHARE, UNSEEN_SHARE);
}

/** While the banks are being counted only the tables of names can say which part of a full name is which. */
export const oddsOfTable: RoleOdds = (word) =>
  Math.log(usualShare('given', word) / usualShare('surname', word));

const DEFAULT_WORDS = 400;
/** The weight, in words, of the banks as a whole within one country's names. */
const BACK_OFF_WORDS = 200;

type Part = 'given' | 'surname';

/** Frequencies of names in the banks, and in the country in which each is commonest. */
export class NameFrequencies {
  private readonly countries: Readonly<Record<Part, readonly (readonly [country: string, words: number])[]>>;

  constructor(private readonly background: Background) {
    this.countries = {
      given: [...background.under('nameWords:given:')],
      surname: [...background.under('nameWords:surname:')],
    };
  }

  /** @param less how many of its bearers are left out */
  private everywhere(part: Part, word: string, less = 0): number {
    const usual = usualShare(part, word);
    const counted = this.background.bearers(`word:${part}:${word}`);
    const own = Math.max(0, counted - less) + DEFAULT_WORDS * usual;
    return own / (this.background.count(`words:${part}`) + DEFAULT_WORDS);
  }

  /**
   * A name is taken to be as common as where it is commonest. That two people of one country share a name of
   * that country is then counted once, as their nationality, and not again in each word.
   */
  private whereCommonest(part: Part, word: string, less = 0): number {
    const everywhere = this.everywhere(part, word, less);
    let most = everywhere;
    for (const [country, words] of this.countries[part]) {
      const own = this.background.count(`word:${part}:${country}:${word}`) - less;
      if (own > 0) most = Math.max(most, (own + BACK_OFF_WORDS * everywhere) / (words + BACK_OFF_WORDS));
    }
    return most;
  }

  weight(part: Part, word: string): number {
    if (isInitial(word)) return initialWeight(word);
    return -Math.log10(this.whereCommonest(part, word));
  }

  /**
   * The same among all bearers but one: in a small bank a slip of the pen is as common as a name that one
   * person has, and only by its own record.
   */
  weightElsewhere(part: Part, word: string): number {
    if (isInitial(word)) return initialWeight(word);
    return -Math.log10(this.whereCommonest(part, word, 1));
  }

  /** The odds that a word is a given name and not a surname: a full name is cut by them. */
  readonly odds: RoleOdds = (word) =>
    Math.log(this.everywhere('given', word) / this.everywhere('surname', word));
}

/** One letter, of a name that begins with it. */
export const isInitial = (word: string): boolean => unmarked(word).text.length === 1;

/**
 * The weight of a shared first letter: names in A, J and M are a good tenth each of the names of Mexico
 * (datamx.io, CC0).
 */
const initialWeight = (letter: string): number => ('ajm'.includes(unmarked(letter).text) ? 0.8 : 1.1);
/** An initial is somebody's name in short; an initial beside a name says a little less than beside itself. */
export const INITIAL_DISCOUNT = 0.1;

/** Facet of a name's word: its first letter by number, and whether it is nothing but that letter. */
export const LETTER = 31;
export const IS_INITIAL = 64;
/** Bit of a name's head: a word of it is an initial. */
export const HOLDS_INITIAL = 1 << 11;

export function letterFacet(word: string): number {
  const letter = unmarked(word).text.charCodeAt(0) - 96;
  return letter >= 1 && letter <= 26 ? letter | (isInitial(word) ? IS_INITIAL : 0) : 0;
}

const frequenciesOf = new WeakMap<Background, NameFrequencies>();

export function nameFrequencies(background: Background): NameFrequencies {
  const known = frequenciesOf.get(background);
  if (known !== undefined) return known;
  const frequencies = new NameFrequencies(background);
  frequenciesOf.set(background, frequencies);
  return frequencies;
}

export const NAME_ROLES: readonly NameRole[] = ['given', 'paternal', 'maternal', 'married'];
export const GIVEN = 0;
export const MARRIED = 3;

/** log10 of the chance that a word is written as one given other, by closeness. */
const LOG_SLIP: Readonly<Record<number, number>> = {
  [CLOSENESS.sound]: -1.3,
  [CLOSENESS.soundElsewhere]: -1.7,
  [CLOSENESS.nickname]: -1.4,
  [CLOSENESS.sameName]: -2.3,
  [CLOSENESS.transliteration]: -1.3,
  [CLOSENESS.consonants]: -2.4,
  [CLOSENESS.typing]: -2.3,
  [CLOSENESS.distant]: -3.3,
  [CLOSENESS.truncated]: -2.3,
};
const NEAR_DISCOUNT = 0.15;

/**
 * These kinds of closeness lie further off where the rarer word is held against those who do not bear it in
 * this very record.
 */
const RARER_ELSEWHERE: Readonly<Record<number, number>> = { [CLOSENESS.typing]: 1, [CLOSENESS.distant]: 1 };

export function wordAgreement(weight: number, otherWeight: number, closeness: number): number {
  const [commoner, rarer] = weight < otherWeight ? [weight, otherWeight] : [otherWeight, weight];
  if (closeness === CLOSENESS.same) return rarer;
  return Math.min(commoner, rarer + LOG_SLIP[closeness]!) - NEAR_DISCOUNT;
}

/**
 * Weighs two words of two families' reports: as `wordAgreement`, but a slip of the pen stands in one record
 * alone, and is no commoner for it.
 *
 * @param elsewhere weight of the rarer word among all its bearers but one
 */
export function familiesAgreement(
  weight: number,
  otherWeight: number,
  elsewhere: number,
  closeness: number,
): number {
  if (closeness === CLOSENESS.same) return Math.max(weight, otherWeight);
  const slip = LOG_SLIP[closeness]! - (RARER_ELSEWHERE[closeness] ?? 0);
  return Math.min(weight, otherWeight, elsewhere + slip) - NEAR_DISCOUNT;
}

/** Paternal taken for maternal, or a given name among the surnames. */
const SWAPPED_SURNAMES = 0.6;
const CROSSED = 0.9;
/** Once the order is inverted, the further words that cross say so again. */
export const CROSSED_AGAIN = 0.6;

export function rolePenalty(role: number, other: number): number {
  if (role === other) return 0;
  return role === GIVEN || other === GIVEN ? CROSSED : SWAPPED_SURNAMES;
}

/**
 * Weights of a part that both records have and that does not agree, before false and borrowed names are
 * allowed for.
 */
export interface NameCosts {
  /** No given name agrees. */
  readonly given: number;
  /** The same, and both have two or more that do not. */
  readonly bothGiven: number;
  /** One agrees, and neither first one has its like. */
  readonly firstGiven: number;
  /** One agrees, and others that both have do not. */
  readonly secondGiven: number;
  /**
   * One record has a second given name and the other has none: what the one agrees with is the first of the
   * two, or the second.
   */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** The deduction for two given names that agree the other way round. */
  readonly turned: number;
  readonly surnames: number;
  readonly secondSurname: number;
}

export const DIFFERENT: NameCosts = {
  // Less than for families: another second name costs no more than 0.35 here, and none must not cost as much.
  ...{ onlyFirst: -0.25, onlySecond: -0.3 },
  ...{ given: -1.1, bothGiven: -1.1, firstGiven: -1.1, secondGiven: -0.35, turned: 0 },
  ...{ surnames: -1.7, secondSurname: -1 },
};
/**
 * Families know the name that they file under, and file it whole: another given name is the second one by
 * which somebody goes (of second reports in the evaluation region 3 % where one of the two has a single given
 * name), another second given name or surname hardly ever (none of 133). Who travels together differs in just
 * these.
 */
export const DIFFERENT_OF_FAMILIES: NameCosts = {
  // Of 323 true pairs of the evaluation region and of simulated groups in which a name has two given names,
  // the other has one in 163 (at random it would be 71 of a hundred): the first of the two in 99, the second
  // in 61. A stranger's single name may meet either.
  ...{ onlyFirst: -0.35, onlySecond: -0.55 },
  ...{ given: -1.8, bothGiven: -2.3, firstGiven: -1.6, secondGiven: -1.6, turned: 0.8 },
  ...{ surnames: -2, secondSurname: -1.7 },
};

/**
 * The sources of a name: how often a name in a record is not the person's own depends on where it comes from.
 */
export const CHANNELS = { declared: 0, confirmed: 1, onBody: 2 } as const;
export const SLIP_OF_CHANNEL: readonly number[] = [0.015, 0.01, 0.18];
/** No family files under a wholly other name, but a record may hold that of somebody else. */
export const SLIP_OF_FAMILIES: readonly number[] = [0.004, 0.004, 0.18];
/** Somebody who is held or sent back may give a stranger's name. */
export const SLIP_OF_LIVING = 0.015;
/**
 * People who give a false name mostly keep a part of their own (Wang, Chen, Atabakhsh 2004, on the police of
 * Tucson). Of people met alive one in twenty-five, a working value, has other given names and keeps a
 * surname: a second surname that differs too is the same lie, told once.
 */
export const FALSE_IN_PART = 0.04;

/**
 * The most that a shared nickname may add. Thousands are called Beto: beside names that agree it says little
 * more, and beside names that do not, or alone, it is a hint.
 */
export const NICKNAME_ADDS = { besideSame: 0.4, otherwise: 1.2 } as const;
