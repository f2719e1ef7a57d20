import type { LivingRecord, Person } from '../../kernel/contract/index.js';
import { itemInWords } from './belongings.js';
import { dateOf, DAYS_PER_YEAR, fullYearsBetween, instantOf } from './calendar.js';
import type { SimulationContext } from './desk.js';
import { tongueOf } from './institutions.js';
import { pointNear } from './journey.js';
import { rememberedBirthDay } from './mishearing.js';
import type { FiledRecord } from './permission.js';
import { stated, type Drafted } from './stated.js';
import { toldCondition, toldMark, toldPhysical } from './told-body.js';
import { toldNames } from './told-name.js';
import type { Traveller } from './traveller.js';
import { ownProfile, type SimulatedTypedFamily } from './typed-family.js';
import { said, type Tongue } from './wording.js';
import { NEEDS } from './wording-effects.js';
import { whereabouts, type SimulatedWhereabouts } from './whereabouts.js';

export interface LivingOptions {
  readonly event?: LivingRecord['event'];
  readonly situation?: NonNullable<LivingRecord['situation']>;
  /** The day on which the person was met, where it was met with others; else drawn. */
  readonly sinceDay?: number;
  /** The person's answer where it is settled beforehand, because a story is told about it. */
  readonly informFamily?: boolean;
  /** Genes of the person, where a sample was taken so that relatives can be found. */
  readonly genes?: SimulatedTypedFamily;
}

/** Somebody found alive, as the institution that met the person records it. */
export function livingOf(person: Traveller, options: LivingOptions, desk: SimulationContext): FiledRecord {
  const { chance, codes, endDay } = desk;
  const where = whereabouts(person, options.situation, desk);
  const since =
    options.sinceDay ??
    Math.min(endDay - 1, person.journey.end.day + Math.floor(-60 * Math.log(1 - chance.uniform())));
  const mute = where.situation === 'hospitalised_unable_to_speak';
  const informFamily = options.informFamily ?? wishOf(mute, desk);
  const withdrawn = options.informFamily === undefined && chance.chance(0.006);
  const tongue = tongueOf(where.institution);
  const declared = declaredPerson(person, since, mute, desk);
  const id = codes.next(where.institution, 'V', dateOf(since).slice(0, 4));
  const record = stated<LivingRecord>({
    recordType: 'living',
    institution: where.institution,
    id,
    externalIds: chance.some(
      [{ system: 'invented-reception-log', id: `LOG-${chance.integer(10_000, 99_999)}` }],
      0.05,
    ),
    recordedAt: instantOf(since, chance.integer(400, 1200)),
    updatedAt: chance.chance(0.3)
      ? instantOf(Math.min(endDay, since + chance.integer(1, 20)), 1250)
      : undefined,
    withdrawn: withdrawn ? { at: dateOf(Math.min(endDay, since + 9)), reason: 'entered twice' } : undefined,
    event: options.event,
    situation: where.situation,
    since: dateOf(since),
    until: chance.chance(0.15) ? dateOf(since + chance.integer(1, 120)) : undefined,
    place: { ...placeOf(where, desk) },
    person: declared,
    ...seenBody(person, mute, tongue, desk),
    profile: profileOf(options.genes, id, since, desk),
    wishes: { informFamily },
    reintegration: where.situation === 'returned' ? reintegrationOf(person, where, desk) : undefined,
    asked: {
      'person.documents': chance.perhaps(
        declared.documents?.length ? 0 : 0.2,
        chance.pick(['refused', 'not_asked'] as const),
      ),
    },
  });
  return { record, personKey: person.key, consents: [], informFamily, withdrawn };
}

type Seen = Pick<Drafted<LivingRecord>, 'physical' | 'marks' | 'medical' | 'effects'>;

/** A person who cannot say a name is described closely, anybody else in passing. */
function seenBody(person: Traveller, mute: boolean, tongue: Tongue, desk: SimulationContext): Seen {
  const { chance, manner } = desk;
  const carried = person.belongings.filter((item) => item.article.category !== 'document');
  return {
    physical: toldPhysical(person.appearance, mute ? 0.85 : manner.isBenchmark ? 0.6 : 0.35, desk),
    marks: chance
      .some(person.marks, mute ? 0.9 : 0.3)
      .map((mark) => toldMark(mark, tongue, manner.errs(0.04), chance)),
    medical: chance
      .some(person.conditions, mute ? 0.6 : 0.2)
      .map((each) => toldCondition(each, tongue, chance)),
    effects: chance
      .some(carried, mute ? 0.5 : 0)
      .map((item) => ({ ...itemInWords(item, tongue, chance), foundOn: item.article.foundOn })),
  };
}

function profileOf(
  genes: SimulatedTypedFamily | undefined,
  id: string,
  day: number,
  { chance }: SimulationContext,
) {
  if (genes === undefined) return undefined;
  const lab = 'Laboratorio de la red (inventado)';
  return ownProfile(
    genes,
    0,
    { code: `${id}-S1`, type: 'buccal', collectorKind: 'ngo', collectedDay: day, lab },
    chance,
  );
}

/** Most want their family told, some do not, some have not been asked; who cannot speak has not answered. */
function wishOf(mute: boolean, { chance }: SimulationContext): boolean | undefined {
  if (mute) return chance.chance(0.6) ? true : undefined;
  return [true, false, undefined][chance.weightedIndex([76, 8, 16])];
}

function placeOf(
  where: SimulatedWhereabouts,
  { chance }: SimulationContext,
): Drafted<NonNullable<LivingRecord['place']>> {
  const { country, admin1, locality } = where.place;
  return { country, admin1, locality, ...pointNear(where.place, 1, chance) };
}

function declaredPerson(
  person: Traveller,
  since: number,
  mute: boolean,
  desk: SimulationContext,
): Drafted<Person> {
  const { chance, manner } = desk;
  const age = fullYearsBetween(person.birthDay, since);
  if (mute) {
    // Nobody knows the name; the age is guessed by the looks.
    const guess = Math.max(1, Math.round((since - person.birthDay) / DAYS_PER_YEAR + chance.normal(0, 3)));
    return {
      // Some desks leave the name out, some write a placeholder.
      names: chance.some([{ kind: 'alias', full: 'DESCONOCIDO' } as const], 0.3),
      sex: person.sex,
      ageYears: { min: Math.max(0, guess - 5), max: guess + 5 },
    };
  }
  const withPapers = chance.chance(0.5);
  const birthDay = withPapers
    ? person.birthDay
    : Math.min(since - 30, rememberedBirthDay(person.birthDay, manner, chance));
  const saysDate = chance.chance(0.85);
  return {
    names: toldNames(person, withPapers ? 'papers' : chance.pick(['relative', 'hearsay'] as const), desk),
    sex: person.sex,
    birthDate: saysDate ? dateOf(birthDay) : undefined,
    ageYears: saysDate ? undefined : { min: Math.max(0, age - 1), max: age + 1 },
    birthPlace: chance.chance(0.5)
      ? {
          country: person.home.country,
          admin1: person.home.admin1,
          locality: person.home.locality,
          lat: person.home.lat,
          lon: person.home.lon,
        }
      : undefined,
    nationalities: [person.country],
    languages: person.people === undefined ? [] : [person.people.language],
    peoples: person.people !== undefined && chance.chance(0.5) ? [person.people.people] : [],
    documents: withPapers ? person.papers.slice(0, 1) : [],
    phones: chance.chance(0.15) ? [person.phone] : [],
  };
}

function reintegrationOf(
  person: Traveller,
  where: SimulatedWhereabouts,
  { chance }: SimulationContext,
): Drafted<LivingRecord['reintegration']> {
  const tongue = tongueOf(where.institution);
  return {
    occupation: said(person.occupation, tongue, chance),
    education: chance.chance(0.5) ? chance.pick(['primaria', 'secundaria', 'bachillerato']) : undefined,
    skills: chance.chance(0.5) ? [said(person.skill, tongue, chance)] : [],
    needs: NEEDS.filter(() => chance.chance(0.35)).map((need) => said(need, tongue, chance)),
  };
}
