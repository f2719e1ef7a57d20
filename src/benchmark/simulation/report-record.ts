import type { Place, ReportRecord } from '../../kernel/contract/index.js';
import { dateOf, fullYearsBetween, instantOf, partialDateOf } from './calendar.js';
import { decidedConsents, fullConsents } from './consents.js';
import type { SimulationContext } from './desk.js';
import type { Filing } from './filing.js';
import { toldRelatives } from './gene-drop.js';
import { institution } from './institutions.js';
import { phoneOf } from './papers.js';
import type { FiledRecord } from './permission.js';
import type { KnownPlace } from './places.js';
import { untypedRelatives } from './relatives.js';
import { toldMissingPerson, toldFeatures } from './report-person.js';
import { stated, type Drafted } from './stated.js';
import type { Traveller } from './traveller.js';
import { ownProfile, typedRelatives } from './typed-family.js';
import type { Tongue } from './wording.js';

const CHANNEL_OF: Readonly<Record<string, NonNullable<ReportRecord['intake']>['channel']>> = {
  search_mechanism: 'search_commission',
  foreign_ministry: 'embassy',
  consulate: 'consulate',
  prosecutor: 'prosecutor',
  ombudsman: 'ombudsman',
  civil_society: 'family_committee',
  red_cross: 'red_cross',
};

export function reportOf(person: Traveller, filing: Filing, desk: SimulationContext): FiledRecord {
  const { chance, codes, endDay, manner } = desk;
  const day = filing.recordedDay;
  const id = codes.next(filing.institution, 'R', dateOf(day).slice(0, 4));
  const consents = filing.consentsGranted === true ? fullConsents(day) : decidedConsents(day, desk);
  const withdrawn = filing.consentsGranted !== true && chance.chance(manner.isBenchmark ? 0.003 : 0.012);
  const tongue = spokenTongue(person, filing.institution, desk);
  const record = stated<ReportRecord>({
    recordType: 'report',
    institution: filing.institution,
    id,
    externalIds: chance.chance(0.05)
      ? [{ system: 'invented-national-register', id: `INV-${chance.integer(10_000, 99_999)}` }]
      : [],
    recordedAt: instantOf(day, chance.integer(480, 1080)),
    updatedAt: instantOf(Math.min(endDay, day + chance.integer(0, 90)), chance.integer(1081, 1200)),
    withdrawn: withdrawn
      ? { at: dateOf(Math.min(endDay, day + 100)), reason: 'withdrawn by the family' }
      : undefined,
    event: filing.event,
    attachments: filing.attachments,
    status: withdrawn
      ? 'withdrawn'
      : chance.pick(['registered', 'registered', 'acknowledged', 'transmitted', 'submitted'] as const),
    intake: intakeOf(person, filing.institution, desk),
    reporter: reporterOf(person, filing.relationship, tongue, desk),
    person: toldMissingPerson(person, filing, tongue, desk),
    ...toldFeatures(person, filing.family !== undefined, tongue, desk),
    ...toldJourney(person, desk),
    vulnerabilities: vulnerabilitiesOf(person, desk),
    ...familyOf(person, filing, id, desk),
    linkedReports: filing.linkedReports,
    consents,
    extra: chance.chance(0.02) ? { folder: `A-${chance.integer(1, 400)}` } : undefined,
  });
  return { record, personKey: person.key, consents, informFamily: undefined, withdrawn };
}

function spokenTongue(person: Traveller, office: string, { chance }: SimulationContext): Tongue {
  if (person.country === 'HT') return chance.chance(0.6) ? 'ht' : 'fr';
  return institution(office).country === 'US' && chance.chance(0.6) ? 'en' : 'es';
}

function intakeOf(
  person: Traveller,
  office: string,
  { chance }: SimulationContext,
): Drafted<ReportRecord['intake']> {
  const usual = CHANNEL_OF[institution(office).kind] ?? 'other';
  const channel = chance.chance(0.2) ? chance.pick(['web', 'phone', 'whatsapp'] as const) : usual;
  return { channel, place: channel === usual && chance.chance(0.3) ? placeOf(person.home) : undefined };
}

function reporterOf(
  person: Traveller,
  relationship: string,
  tongue: Tongue,
  { chance }: SimulationContext,
): Drafted<ReportRecord['reporter']> {
  return {
    name:
      relationship === 'mother'
        ? person.motherName
        : relationship === 'father'
          ? person.fatherName
          : undefined,
    relationship,
    phone: chance.perhaps(0.8, phoneOf(person.country, chance)),
    email: chance.chance(0.15) ? `family.${chance.integer(1000, 9999)}@example.org` : undefined,
    language: person.people !== undefined && chance.chance(0.5) ? person.people.language : tongue,
    safeToContact: chance.chance(0.3) ? chance.chance(0.85) : undefined,
  };
}

export function placeOf(place: KnownPlace, precisionKm?: number): Drafted<Place> {
  const { country, admin1, locality, lat, lon } = place;
  return { country, admin1, locality, lat, lon, precisionKm };
}

function toldJourney(person: Traveller, { chance, manner }: SimulationContext) {
  const { journey, home } = person;
  const last = journey.route.at(-1)!.place;
  const slip = chance.chance(manner.errs(0.1)) ? chance.pick([-7, -3, -1, 1, 2]) : 0;
  const contactDay = journey.lastContactDay + slip;
  const precision = chance.pick(['day', 'day', 'day', 'day', 'day', 'month'] as const);
  // A few clerks put the two dates in each other's place.
  const exchanged = chance.chance(manner.errs(0.01));
  const departureDay = exchanged ? journey.lastContactDay + 20 : journey.departureDay;
  return {
    lastContact: {
      date: partialDateOf(contactDay, precision),
      place: chance.chance(0.12)
        ? { country: last.country }
        : placeOf(last, chance.chance(0.2) ? 30 : undefined),
      channel: chance.pick(['call', 'whatsapp', 'facebook', 'told by a companion']),
    },
    departure: chance.chance(0.7)
      ? { date: partialDateOf(departureDay, chance.pick(['day', 'month'] as const)), place: placeOf(home) }
      : undefined,
    destination: chance.chance(manner.isBenchmark ? 1 : 0.7)
      ? { place: { country: 'US', admin1: journey.destination.admin1 } }
      : undefined,
    route: journey.route
      .filter(() => chance.chance(0.55))
      .map(({ place, day }) => ({
        date: chance.chance(0.3) ? dateOf(day) : undefined,
        place: placeOf(place),
      })),
  };
}

function vulnerabilitiesOf(
  person: Traveller,
  { chance }: SimulationContext,
): NonNullable<ReportRecord['vulnerabilities']> {
  const age = fullYearsBetween(person.birthDay, person.journey.lastContactDay);
  const has = (kind: string) => person.conditions.some((condition) => condition.kind === kind);
  const found: NonNullable<ReportRecord['vulnerabilities']>[number][] = [];
  if (age < 18) found.push('child');
  if (age < 18 && age > 11 && chance.chance(0.6)) found.push('unaccompanied');
  if (has('pregnancy')) found.push('pregnant');
  if (has('disability')) found.push('disability');
  if (age > 60) found.push('older_person');
  if (person.people !== undefined) found.push('indigenous');
  if (chance.chance(0.015)) found.push('lgbti');
  if (person.sex === 'female' && age < 25 && chance.chance(0.08)) found.push('trafficking_risk');
  return found;
}

function familyOf(person: Traveller, filing: Filing, id: string, desk: SimulationContext) {
  const { chance, endDay, manner } = desk;
  if (manner.isBenchmark) return { relatives: benchmarkRelatives(person, filing, id, desk) };
  if (filing.family === undefined) {
    return {
      relatives: untypedRelatives(
        person,
        fullYearsBetween(person.birthDay, person.journey.lastContactDay),
        chance,
      ),
    };
  }
  const facts = {
    type: 'buccal' as const,
    collectorKind: chance.pick(['search_commission', 'forensic_service', 'ngo'] as const),
    collectedDay: Math.min(endDay - 10, filing.recordedDay + 20),
    lab: 'Laboratorio de la red (inventado)',
  };
  const kin = typedRelatives(filing.family, id, facts, person.country, chance);
  // Some families also bring something that only the missing person used.
  const own = { ...facts, code: `${id}-OWN`, type: 'personal_item' as const };
  return { ...kin, directProfile: chance.perhaps(0.3, ownProfile(filing.family, 0.1, own, chance)) };
}

function benchmarkRelatives(person: Traveller, filing: Filing, reportId: string, desk: SimulationContext) {
  const sample = {
    type: 'buccal' as const,
    collectorKind: desk.chance.pick(['search_commission', 'forensic_service', 'ngo'] as const),
    collectedDay: filing.recordedDay,
    lab: 'Laboratorio de la red (inventado)',
  };
  const ageYears = fullYearsBetween(person.birthDay, person.journey.lastContactDay);
  const { sex, country } = person;
  return toldRelatives({ sex, ageYears, country, reportId, sample }, filing.genes, desk);
}
