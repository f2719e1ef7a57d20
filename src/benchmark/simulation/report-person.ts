import type { Mark, Person, ReportRecord } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { itemInWords } from './belongings.js';
import { fullYearsBetween, partialDateOf } from './calendar.js';
import { rememberedTeeth } from './dentition.js';
import type { SimulationContext } from './desk.js';
import { rememberedBirthDay } from './mishearing.js';
import type { KnownPlace } from './places.js';
import type { Filing } from './filing.js';
import type { Drafted } from './stated.js';
import { toldCondition, toldMark, toldPhysical } from './told-body.js';
import { toldNames, type Care } from './told-name.js';
import type { Traveller } from './traveller.js';
import { said, type Tongue } from './wording.js';

const CLOSE_KIN = new Set(['mother', 'father', 'spouse']);

/** The missing person as the family tells it. */
export function toldMissingPerson(
  person: Traveller,
  filing: Filing,
  tongue: Tongue,
  desk: SimulationContext,
): Drafted<Person> {
  const { chance } = desk;
  const care = careOf(filing, chance);
  const { people } = person;
  return {
    id: chance.perhaps(0.03, person.key),
    names: toldNames(person, care, desk),
    sex: person.sex,
    gender: chance.perhaps(0.01, chance.pick(['mujer trans', 'no binario'])),
    ...toldAge(person, care, desk),
    birthPlace: chance.perhaps(0.6, townOf(person.home)),
    residence: chance.perhaps(0.3, townOf(person.home)),
    nationalities: [person.country],
    languages: people === undefined ? [] : [people.language, 'es'],
    peoples: people === undefined ? [] : chance.some([people.people], 0.7),
    documents: care === 'hearsay' ? [] : chance.some(person.papers, 0.6),
    phones: chance.some([person.phone], 0.5),
    ...toldTrade(person, tongue, chance),
  };
}

function careOf(filing: Filing, chance: SeededGenerator): Care {
  if (CLOSE_KIN.has(filing.relationship)) return chance.pick(['papers', 'relative'] as const);
  return chance.pick(['relative', 'hearsay'] as const);
}

/** A date of birth, an age, or both; who knows by hearsay seldom has the day. */
function toldAge(
  person: Traveller,
  care: Care,
  { chance, manner }: SimulationContext,
): Pick<Drafted<Person>, 'birthDate' | 'ageYears'> {
  const contactDay = person.journey.lastContactDay;
  const remembered = Math.min(contactDay - 30, rememberedBirthDay(person.birthDay, manner, chance));
  const birthDay = care === 'papers' ? person.birthDay : remembered;
  const age = fullYearsBetween(birthDay, contactDay);
  const ageYears = { min: Math.max(0, age - 1), max: age + 1 };
  if (!chance.chance(manner.isBenchmark ? 0.93 : care === 'hearsay' ? 0.4 : 0.88)) return { ageYears };
  const precision =
    care === 'hearsay'
      ? chance.pick(['month', 'year'] as const)
      : chance.pick(['day', 'day', 'day', 'year'] as const);
  return { birthDate: partialDateOf(birthDay, precision), ageYears: chance.perhaps(0.5, ageYears) };
}

function toldTrade(
  person: Traveller,
  tongue: Tongue,
  chance: SeededGenerator,
): Pick<Drafted<Person>, 'occupation' | 'education' | 'skills'> {
  if (fullYearsBetween(person.birthDay, person.journey.lastContactDay) < 15) return {};
  return {
    occupation: chance.perhaps(0.3, said(person.occupation, tongue, chance)),
    education: chance.perhaps(0.1, chance.pick(['primaria', 'secundaria', 'bachillerato', 'sin estudios'])),
    skills: chance.some([said(person.skill, tongue, chance)], 0.08),
  };
}

function townOf(place: KnownPlace) {
  const { country, admin1, locality, lat, lon } = place;
  return { country, admin1, locality, lat, lon };
}

type Features = Pick<
  Drafted<ReportRecord>,
  'physical' | 'marks' | 'medical' | 'dental' | 'fingerprints' | 'effects' | 'asked'
>;

/** Body, teeth and belongings as the family tells them, and what it was asked and did not answer. */
export function toldFeatures(
  person: Traveller,
  typed: boolean,
  tongue: Tongue,
  desk: SimulationContext,
): Features {
  const { chance, manner } = desk;
  const marks = toldMarks(person, tongue, desk);
  const medical = chance
    .some(person.conditions, 0.75)
    .map((condition) => toldCondition(condition, tongue, chance));
  const noFracture = medical.length === 0 && chance.chance(0.05);
  const teeth = chance.perhaps(manner.isBenchmark ? 0.4 : 0.3, rememberedTeeth(person.teeth, chance)) ?? {};
  const noTeeth = Object.keys(teeth).length === 0;
  const remembered = chance.some(person.belongings, chance.chance(0.6) ? 0.5 : 0);
  const fingers = [chance.integer(1, 10)];
  return {
    physical: toldPhysical(person.appearance, manner.isBenchmark ? 1 : 0.7, desk),
    marks,
    medical: noFracture ? [{ kind: 'healed_fracture', state: 'absent' }] : medical,
    dental: { teeth, notes: chance.perhaps(noTeeth ? 0 : 0.3, 'dicho por la familia, sin ficha dental') },
    fingerprints: chance.perhaps(0.15, {
      available: true,
      holder: 'registro nacional de identidad',
      fingers,
      format: 'ANSI/NIST-ITL',
    }),
    effects: remembered.map((item) => itemInWords(item, tongue, chance)),
    asked: {
      marks: chance.perhaps(marks.length === 0 ? 0.5 : 0, 'unknown'),
      'dental.teeth': chance.perhaps(noTeeth ? 0.4 : 0, chance.pick(['unknown', 'not_asked'] as const)),
      effects: chance.perhaps(remembered.length === 0 ? 0.3 : 0, 'unknown'),
      directProfile: chance.perhaps(typed ? 0 : 0.03, 'refused'),
    },
  };
}

function toldMarks(
  person: Traveller,
  tongue: Tongue,
  { chance, manner }: SimulationContext,
): Drafted<Mark>[] {
  const marks = chance
    .some(person.marks, 0.8)
    .map((mark) => toldMark(mark, tongue, manner.errs(0.06), chance));
  const untattooed = !person.marks.some((mark) => mark.type === 'tattoo');
  return untattooed && chance.chance(0.4) ? [...marks, { type: 'tattoo', state: 'absent' }] : marks;
}
