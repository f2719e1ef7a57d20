import {
  boolean,
  country,
  instant,
  list,
  literal,
  map,
  any,
  number,
  object,
  optional,
  partialDate,
  partialDateAhead,
  range,
  required,
  text,
} from './shape.js';
import { ASKED_ANSWER, CONSENT_BASIS, CONSENT_DECISION, CONSENT_PURPOSE } from './vocabularies.js';

const HALF_EARTH_KM = 20_040;
const MANY = 1_000_000_000;

/** Bounds of measures: of what is possible, not of what is likely. */
export const HEIGHT_CM = range(10, 280, 'cm');
export const WEIGHT_KG = range(0.2, 650, 'kg');
export const AGE_YEARS = range(0, 125, 'years');
export const DAYS = range(0, 40_000, 'days');
export const COUNT = number(1, MANY, true);

export const PLACE = object('Place', 'A place, as exactly as it is known; every part is optional.', {
  country: optional(country(), 'Country, ISO 3166-1 alpha-2.', { dataClass: 'P3', isCompared: true }),
  admin1: optional(text(), 'First administrative division: state, department, province.', {
    dataClass: 'P3',
    isCompared: true,
  }),
  locality: optional(text(), 'Town, village or named spot.', { dataClass: 'P3', isCompared: true }),
  lat: optional(number(-90, 90), 'Latitude in degrees, WGS 84.', { dataClass: 'P3', isCompared: true }),
  lon: optional(number(-180, 180), 'Longitude in degrees, WGS 84.', { dataClass: 'P3', isCompared: true }),
  precisionKm: optional(number(0, HALF_EARTH_KM), 'How far off the point may be, in kilometres.', {
    dataClass: 'P3',
    isCompared: true,
    isForMachines: true,
  }),
});

export const RECORD_REFERENCE = object('RecordReference', 'Another record, by its owner and code.', {
  institution: required(text('id', 'institution'), 'Code of the institution that owns the record.', {
    dataClass: 'P1',
  }),
  id: required(text('id'), "The owner's code of the record.", { dataClass: 'P2' }),
});

const EXTERNAL_ID = object('ExternalId', 'A code under which the same record stands in another system.', {
  system: required(text('id'), 'The other system.', { dataClass: 'P1' }),
  id: required(text('id'), 'The code there.', { dataClass: 'P2', isCompared: true }),
});

const WITHDRAWAL = object('Withdrawal', 'The record was taken back and is compared no more.', {
  at: required(partialDate, 'When it was withdrawn.', { dataClass: 'P1' }),
  reason: required(text(), 'Why it was withdrawn.', { dataClass: 'P3' }),
});

const EVENT = object('EventReference', 'An event that many records share: a shipwreck, a bus, a fire.', {
  id: optional(text('id'), 'Code that the records of one event share.', {
    dataClass: 'P2',
    isCompared: true,
  }),
  kind: optional(text(), 'What happened.', { dataClass: 'P2' }),
  name: optional(text('name'), 'By what name the event is known.', { dataClass: 'P2', isCompared: true }),
  date: optional(partialDate, 'When it happened.', { dataClass: 'P2' }),
  place: optional(PLACE, 'Where it happened.'),
  peopleInvolved: optional(COUNT, 'How many people were involved.', { dataClass: 'P2' }),
});

const ATTACHMENT = object('Attachment', 'A file beside the record: a photograph, a scan.', {
  id: required(text('id'), 'Code of the attachment; never the name of a file.', { dataClass: 'P2' }),
  kind: required(text(), 'What it shows.', { dataClass: 'P3' }),
  mediaType: required(text(), 'Media type, such as image/jpeg.', { dataClass: 'P1' }),
  sha256: required(text('plain', 'sha256'), 'SHA-256 of its bytes: 64 lower-case hexadecimal digits.', {
    dataClass: 'P1',
  }),
  takenAt: optional(partialDate, 'When it was taken.', { dataClass: 'P2' }),
  publishable: optional(boolean, 'Whether it may be published.', { dataClass: 'P2' }),
});

export const CONSENT = object(
  'ConsentEntry',
  'A decision of the family on one purpose.',
  {
    id: optional(text('id'), 'Code of the entry.', { dataClass: 'P2' }),
    purpose: required(CONSENT_PURPOSE, 'What the data may be used for.', { dataClass: 'P2' }),
    decision: required(CONSENT_DECISION, 'What the family decided.', { dataClass: 'P2' }),
    basis: optional(CONSENT_BASIS, 'On what ground.', { dataClass: 'P2' }),
    countries: optional(
      list(country(true), { tellsEmpty: true }),
      'Countries that it covers, or ["*"] for all.',
      {
        dataClass: 'P2',
      },
    ),
    institutions: optional(
      list(text('id', 'institution'), { tellsEmpty: true }),
      'Institutions that it covers, by code.',
      { dataClass: 'P2' },
    ),
    from: optional(partialDate, 'From when it holds.', { dataClass: 'P2' }),
    until: optional(partialDateAhead, 'Until when it holds.', { dataClass: 'P2' }),
    withdrawnAt: optional(partialDate, 'When it was withdrawn.', { dataClass: 'P2' }),
  },
  [
    { before: 'from', after: 'until', severity: 'error' },
    { before: 'from', after: 'withdrawnAt', severity: 'warning' },
  ],
);

export const CONSENTS = list(CONSENT, { uniqueBy: ['id'] });

/** Fields that every record may have, whatever its type. */
export const recordFields = <const W extends string>(recordType: W) => ({
  recordType: required(literal(recordType), 'Which of the three kinds of record this is.', {
    dataClass: 'P1',
    isCompared: true,
  }),
  id: required(text('id'), "The issuer's own code, unique within the institution.", {
    dataClass: 'P2',
    isCompared: true,
  }),
  institution: required(text('id'), 'Code of the institution that owns the record.', {
    dataClass: 'P1',
    isCompared: true,
  }),
  externalIds: optional(
    list(EXTERNAL_ID, { uniqueBy: ['system', 'id'] }),
    'Codes of the same record in other systems.',
    { isCompared: true },
  ),
  recordedAt: optional(instant, 'When the issuer first recorded it.', { dataClass: 'P1', isCompared: true }),
  updatedAt: optional(instant, 'When the issuer last changed it.', { dataClass: 'P1' }),
  withdrawn: optional(WITHDRAWAL, 'Set when the record was taken back.'),
  event: optional(EVENT, 'The event that this record belongs to.', { isCompared: true }),
  attachments: optional(list(ATTACHMENT, { uniqueBy: ['id'] }), 'Files beside the record.'),
  asked: optional(
    map('fieldPath', ASKED_ANSWER),
    'What was asked and not answered, by dotted path of the field.',
    { dataClass: 'P1' },
  ),
  extra: optional(map('any', any), 'What the contract has no field for.', { dataClass: 'P3' }),
});
