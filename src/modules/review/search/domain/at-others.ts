import type { ExchangeRecord, NumberRange } from '../../../../kernel/contract/index.js';
import { areListed } from './asked-words.js';
import { givenFacets, type AskedFacets, type Facet } from './facets.js';
import { searchableOf, textsOf, type Searchable } from './searchable.js';

/**
 * Facets that are asked of other institutions' remains: no name and no document is among it, whatever the
 * question says.
 */
export type FacetsOfOthers = Omit<AskedFacets, 'name' | 'document'>;

/** Level from which a record is listed by itself; below it nothing is told, not even how many there are. */
export const LISTED_FROM = 2;
/** Level from which months and words are told of another's record. */
const DETAILS_FROM = 3;
/** Level of what no level tells of another's record. */
const NEVER = Infinity;

/** Levels at which another institution's remains may be seen. */
export interface LevelsOfOther {
  readonly level: number;
  /** Level of what DNA says, which an agreement must cover for itself. */
  readonly dnaLevel: number;
}

const YEAR = /^\d{4}$/u;
const MONTH = /^\d{4}-\d{2}$/u;

/** The level at which what a part asks for is shown of others' remains. */
const NEEDS: Readonly<Record<Facet, (asked: AskedFacets) => number>> = {
  document: () => NEVER,
  name: () => NEVER,
  words: ({ words = '' }) => (areListed(words) ? DETAILS_FROM : NEVER),
  age: () => LISTED_FROM,
  date: ({ dateFrom, dateTo }) => Math.max(...[dateFrom, dateTo].map(levelOfDate)),
  place: () => LISTED_FROM,
  sex: () => LISTED_FROM,
  teeth: () => LISTED_FROM,
  dna: () => LISTED_FROM,
};

function levelOfDate(date: string | undefined): number {
  if (date === undefined || YEAR.test(date)) return LISTED_FROM;
  return MONTH.test(date) ? DETAILS_FROM : NEVER;
}

/**
 * Tells whether every part of a question is shown at these levels: otherwise an answer would tell what is
 * hidden.
 */
export function isShownAt(asked: AskedFacets, { level, dnaLevel }: LevelsOfOther): boolean {
  return givenFacets(asked).every(
    (facet) => NEEDS[facet](asked) <= (facet === 'dna' ? Math.min(level, dnaLevel) : level),
  );
}

/** First years of the bands in which ages of others' remains are asked and shown. */
const BANDS = [0, 12, 18, 30, 45, 60];

const bandOf = (age: number): number =>
  Math.max(
    0,
    BANDS.findLastIndex((first) => first <= age),
  );

/** The whole bands that a range of ages touches; the last has no end. */
export function inBands({ min, max }: NumberRange): NumberRange {
  const next = max === undefined ? undefined : endOfBand(max);
  return {
    ...(min !== undefined && { min: BANDS[bandOf(min)] ?? 0 }),
    ...(next !== undefined && { max: next - 1 }),
  };
}

/** A question as it is asked of others: by whole bands of age. */
export function asAskedOfOthers(asked: AskedFacets): FacetsOfOthers {
  const { sex, ageFrom, ageTo, dateFrom, dateTo, placeCountry, words, hasTeeth, hasDna } = asked;
  const { min, max = ageTo } = inBands({
    ...(ageFrom !== undefined && { min: ageFrom }),
    ...(ageTo !== undefined && { max: ageTo }),
  });
  return {
    ...{ sex, dateFrom, dateTo, placeCountry, words, hasTeeth, hasDna },
    ...{ ageFrom: min, ageTo: max },
  };
}

/** The first year after a band that holds this age; undefined where the band has no end. */
export const endOfBand = (age: number): number | undefined => BANDS[bandOf(age) + 1];

/**
 * Returns what a question may be held against in another institution's remains, and what is shown of what
 * answers: one and the same, so that no answer tells more than it shows.
 */
export function asOthersSee(record: ExchangeRecord, asked: FacetsOfOthers): Searchable {
  return maskedForOthers(searchableOf(record), listedTextsOf(record), asked);
}

/** Masks for others what is read already, with its words of closed lists. */
export function maskedForOthers(
  { ageYears, date, places, ...rest }: Searchable,
  listed: readonly string[],
  asked: FacetsOfOthers,
): Searchable {
  const isByMonth = [asked.dateFrom, asked.dateTo].some((one) => one !== undefined && MONTH.test(one));
  return {
    ...rest,
    ...{ names: [], documents: [], birthDate: undefined },
    ageYears: ageYears && inBands(ageYears),
    date: date?.slice(0, isByMonth ? 7 : 4),
    places: places.map(({ country }) => ({ ...(country && { country }) })),
    texts: asked.words ? listed : [],
  };
}

/**
 * Returns the texts of marks and belongings that stand in a closed list, and what they show, are and which
 * colour they have, where words of a list may stand. What a tattoo reads and what somebody has written beside
 * it is free text: a name may be in it.
 */
export function listedTextsOf({ marks, effects }: ExchangeRecord): string[] {
  return textsOf([
    ...(marks ?? []).map(({ type, region, side, view, design, colors, state }) => ({
      ...{ type, region, side, view, design, colors, state },
    })),
    ...(effects ?? []).map(({ category, article, color, foundOn, state }) => ({
      ...{ category, article, color, foundOn, state },
    })),
  ]);
}
