import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import {
  appearanceOf,
  conditionsOf,
  marksOf,
  type Appearance,
  type SimulatedSex,
  type TrueCondition,
  type TrueMark,
} from './appearance.js';
import { belongingsOf, type TrueItem } from './belongings.js';
import { DAYS_PER_YEAR, fullYearsBetween } from './calendar.js';
import { dentitionOf, type Dentition } from './dentition.js';
import { journeyFrom, type SimulatedJourney } from './journey.js';
import { nameByRank, nameStockOf, type NameStock } from './name-stock.js';
import { nicknamesOf, readRouteAliases } from './nicknames.js';
import { identityPapers, phoneOf, type Paper } from './papers.js';
import { homePlacesOf, type KnownPlace } from './places.js';
import type { Wording } from './wording.js';
import { OCCUPATIONS, SKILLS, STUDENT } from './wording-effects.js';

/** Shares of the countries of origin among travellers: ours, so that each is present. */
const ORIGINS = ['HN', 'SV', 'GT', 'NI', 'CR', 'PA', 'MX', 'CO', 'VE', 'EC', 'PE', 'HT', 'DO'] as const;
const ORIGIN_WEIGHTS = [22, 11, 17, 7, 1, 1, 12, 5, 9, 7, 2, 6, 4] as const;

/** A person of the demonstration region as he or she truly is. The records tell parts of it, with errors. */
export interface Traveller {
  readonly key: string;
  readonly country: string;
  readonly people: { readonly people: string; readonly language: string } | undefined;
  readonly sex: SimulatedSex;
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  readonly nickname: string | undefined;
  readonly routeAlias: string | undefined;
  readonly birthDay: number;
  readonly home: KnownPlace;
  readonly appearance: Appearance;
  readonly marks: readonly TrueMark[];
  readonly conditions: readonly TrueCondition[];
  readonly teeth: Dentition;
  readonly belongings: readonly TrueItem[];
  readonly papers: readonly Paper[];
  readonly occupation: Wording;
  readonly skill: Wording;
  readonly phone: string;
  /** Names of people at home, as tattooed, engraved and noted. */
  readonly kinNames: readonly string[];
  readonly motherName: string;
  readonly fatherName: string;
  readonly journey: SimulatedJourney;
}

/** The settings of a person who is not drawn freely: a namesake, a brother, a passenger of a boat. */
export interface TravellerSettings {
  readonly country?: string;
  readonly sex?: SimulatedSex;
  readonly given?: readonly string[];
  readonly surnames?: readonly string[];
  readonly birthDay?: number;
  readonly home?: KnownPlace;
  readonly journey?: SimulatedJourney;
  readonly kinNames?: readonly string[];
  readonly motherName?: string;
  readonly fatherName?: string;
  /** The people that the village belongs to; null where it belongs to none. */
  readonly people?: Traveller['people'] | null;
}

export function travellerOf(
  key: string,
  endDay: number,
  chance: SeededGenerator,
  settled: TravellerSettings = {},
): Traveller {
  const { people: _, ...known } = settled;
  const drawn = { ...drawnOrigin(endDay, chance, settled), ...known };
  const { country, sex, journey, birthDay } = drawn;
  const stock = nameStockOf(country);
  const ageYears = fullYearsBetween(birthDay, journey.lastContactDay);
  const people = peopleOf(stock, country, chance, settled.people);
  const given = settled.given ?? givenNames(stock, sex, country, chance);
  const surnames = settled.surnames ?? surnamesOf(country, people?.surnames ?? stock.surnames, chance);
  const kinNames =
    settled.kinNames ??
    [1, 2, 3].map(() => nameByRank(chance.chance(0.6) ? stock.female : stock.male, chance));
  const parent = (parentSex: SimulatedSex, surname: string) =>
    fullNameOf(givenNames(stock, parentSex, country, chance), [surname, nameByRank(stock.surnames, chance)]);
  return {
    ...drawn,
    key,
    people,
    given,
    surnames,
    kinNames,
    nickname: nicknameOf(given, chance),
    routeAlias: chance.perhaps(0.1, chance.pick(readRouteAliases()[sex])),
    appearance: appearanceOf(sex, ageYears, chance),
    marks: marksOf(sex, ageYears, kinNames, chance),
    conditions: conditionsOf(sex, ageYears, chance),
    teeth: dentitionOf(ageYears, chance),
    belongings: belongingsOf(kinNames, chance),
    papers: identityPapers(country, birthDay, ageYears, chance),
    phone: phoneOf(country, chance),
    occupation: ageYears < 22 && chance.chance(0.5) ? STUDENT : chance.pick(OCCUPATIONS),
    skill: chance.pick(SKILLS),
    motherName: settled.motherName ?? parent('female', surnames.at(-1)!),
    fatherName: settled.fatherName ?? parent('male', surnames[0]!),
  };
}

/** Draws where from, who and when, as far as it is not settled. */
function drawnOrigin(endDay: number, chance: SeededGenerator, settled: TravellerSettings) {
  const country = settled.country ?? ORIGINS[chance.weightedIndex(ORIGIN_WEIGHTS)]!;
  const journey = settled.journey ?? journeyFrom(country, endDay, chance);
  return {
    country,
    journey,
    sex: chance.chance(0.24) ? ('female' as const) : ('male' as const),
    birthDay: journey.lastContactDay - Math.floor(ageInYears(chance) * DAYS_PER_YEAR),
    home: chance.pick(homePlacesOf(country)!),
  };
}

function peopleOf(
  stock: NameStock,
  country: string,
  chance: SeededGenerator,
  settled: TravellerSettings['people'],
): NameStock['peoples'][number] | undefined {
  if (settled !== undefined) return stock.peoples.find(({ people }) => people === settled?.people);
  if (stock.peoples.length === 0) return undefined;
  return chance.perhaps(country === 'GT' ? 0.45 : 0.12, chance.pick(stock.peoples));
}

/** Some children with or without their parents, many young adults, few people above fifty. */
function ageInYears(chance: SeededGenerator): number {
  const band = chance.weightedIndex([4, 7, 38, 30, 15, 6]);
  const [from, to] = [
    [1, 11],
    [12, 17],
    [18, 25],
    [26, 35],
    [36, 50],
    [51, 70],
  ][band]!;
  return from! + chance.uniform() * (to! + 1 - from!);
}

export function givenNames(
  stock: NameStock,
  sex: SimulatedSex,
  country: string,
  chance: SeededGenerator,
): string[] {
  const first = nameByRank(stock[sex], chance);
  if (country === 'HT') {
    // Compound names with a hyphen are usual, and one first name as often.
    if (!chance.chance(0.35)) return [first];
    const second = nameByRank(stock[sex], chance);
    return second === first ? [first] : [`${first}-${second}`];
  }
  if (chance.chance(0.25)) return [first];
  if (sex === 'female' && first === 'María' && chance.chance(0.3))
    return ['María', chance.pick(['de los Ángeles', 'del Carmen', 'de la Luz'])];
  const second = nameByRank(stock[sex], chance);
  return second === first ? [first] : [first, second];
}

/** A surname that somebody of the same country and people may bear. */
export function surnameOf({ country, people }: Traveller, chance: SeededGenerator): string {
  const stock = nameStockOf(country);
  const own = stock.peoples.find((one) => one.people === people?.people);
  return nameByRank(own?.surnames ?? stock.surnames, chance);
}

function surnamesOf(country: string, stock: readonly string[], chance: SeededGenerator): string[] {
  const paternal = nameByRank(stock, chance);
  // Haitians bear one surname; some people elsewhere were registered by the mother alone.
  if (country === 'HT' || chance.chance(0.06)) return [paternal];
  return [paternal, nameByRank(stock, chance)];
}

function nicknameOf(given: readonly string[], chance: SeededGenerator): string | undefined {
  const known = given.flatMap((name) => nicknamesOf(name.split('-')[0]!));
  return known.length > 0 && chance.chance(0.4) ? chance.pick(known) : undefined;
}

export function fullNameOf(given: readonly string[], surnames: readonly string[]): string {
  return [...given, ...surnames].join(' ');
}
