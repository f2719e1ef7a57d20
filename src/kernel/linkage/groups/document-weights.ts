/** The weights of numbers: of papers, telephones and codes. */

/** First kind of number that is no paper: telephones, and codes of records in other registries. */
export const FIRST_NO_PAPER = 20;
export const PHONE_KIND = 20;
export const OTHER_CODE_KIND = 21;
export const OWN_CODE_KIND = 22;

/**
 * Weights of the same number, as log10: one in a million of strangers would have it, and clerks mix up
 * papers, so no more than this. On a body the paper may be borrowed, sold or lent: it points at its owner,
 * about one in five of whom is not the body.
 */
const SAME = { declared: 6, onBody: 4.2, phone: 3.2, code: 5 } as const;
const NEAR = { declared: 3.2, onBody: 2.4, phone: 1.2 } as const;
/** Two numbers of one type and country where a person has one: wrong, changed or borrowed. */
const DIFFERENT = { declared: -0.9, onBody: -0.6 } as const;
/** Types of which people have one for life; passports and licences are renewed under new numbers. */
const FOR_LIFE: ReadonlySet<number> = new Set([1, 3, 5]);
const OTHER_TYPE = 1;
const OTHER_COUNTRY = 1.5;

export const kindOf = (head: number): number => head & 31;
const countryOf = (head: number): number => (head >> 5) & 1023;
const isOnBody = (a: number, b: number): boolean => (a | b) >> 15 !== 0;

export function sameNumber(a: number, b: number, isNear: boolean): number {
  const kindA = kindOf(a);
  const kindB = kindOf(b);
  if (kindA >= FIRST_NO_PAPER || kindB >= FIRST_NO_PAPER) return sameOther(kindA, kindB, isNear);
  const channel = isOnBody(a, b) ? 'onBody' : 'declared';
  return (isNear ? NEAR : SAME)[channel] - otherType(a, b) - otherCountry(a, b);
}

/**
 * Returns the loss of an agreeing number by another type of paper; `otherCountry` that by another country.
 */
export function otherType(a: number, b: number): number {
  return kindOf(a) < FIRST_NO_PAPER && kindOf(b) < FIRST_NO_PAPER && kindOf(a) !== kindOf(b) ? OTHER_TYPE : 0;
}

export function otherCountry(a: number, b: number): number {
  const countryA = countryOf(a);
  const countryB = countryOf(b);
  return countryA !== 0 && countryB !== 0 && countryA !== countryB ? OTHER_COUNTRY : 0;
}

function sameOther(kindA: number, kindB: number, isNear: boolean): number {
  if (kindA === PHONE_KIND && kindB === PHONE_KIND) return (isNear ? NEAR : SAME).phone;
  const areCodes = kindA > PHONE_KIND && kindB > PHONE_KIND;
  // Two registries that number from one do not speak of one record: at least one of them must name the
  // other's.
  return areCodes && !(kindA === OWN_CODE_KIND && kindB === OWN_CODE_KIND) ? SAME.code : 0;
}

export function otherNumber(a: number, b: number): number {
  const kind = kindOf(a);
  if (kind !== kindOf(b) || !FOR_LIFE.has(kind)) return 0;
  const countryA = countryOf(a);
  const countryB = countryOf(b);
  if (countryA !== countryB || countryA === 0) return 0;
  return isOnBody(a, b) ? DIFFERENT.onBody : DIFFERENT.declared;
}
