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

/** Bounds of what is possible, not of what is likely. */
export const HEIGHT_CM = range(10, 280, 'cm');
export const WEIGHT_KG = range(0.2, 650, 'kg');
export const AGE_YEARS = range(0, 125, 'years');
export const DAYS = range(0, 40_000, 'days');
export const COUNT = number(1, MANY, true);

export const PLACE = object('Place', 'A place, as exactly as it is known; every part is optional.', {
  country: optional(country(), 'Country, ISO 3166-1 alpha-2.'),
  admin1: optional(text(), 'First administrative division: state, department, province.'),
  locality: optional(text(), 'Town, village or named spot.'),
  lat: optional(number(-90, 90), 'Latitude in degrees, WGS 84.'),
  lon: optional(number(-180, 180), 'Longitude in degrees, WGS 84.'),
  precisionKm: optional(number(0, HALF_EARTH_KM), 'How far off the point may be, in kilometres.'),
});

export const RECORD_REFERENCE = object('RecordReference', 'Another record, by its owner and code.', {
  institution: required(text('id', 'institution'), 'Code of the institution that owns the record.'),
  id: required(text('id'), "The owner's code of the record."),
});

const EXTERNAL_ID = object('ExternalId', 'A code under which the same record stands in another system.', {
  system: required(text('id'), 'The other system.'),
  id: required(text('id'), 'The code there.'),
});

const WITHDRAWAL = object('Withdrawal', 'The record was taken back and is compared no more.', {
  at: required(partialDate, 'When it was withdrawn.'),
  reason: required(text(), 'Why it was withdrawn.'),
});

const EVENT = object('EventReference', 'An event that many records share: a shipwreck, a bus, a fire.', {
  id: optional(text('id'), 'Code that the records of one event share.'),
  kind: optional(text(), 'What happened.'),
  name: optional(text('name'), 'By what name the event is known.'),
  date: optional(partialDate, 'When it happened.'),
  place: optional(PLACE, 'Where it happened.'),
  peopleInvolved: optional(COUNT, 'How many people were involved.'),
});

const ATTACHMENT = object('Attachment', 'A file beside the record: a photograph, a scan.', {
  id: required(text('id'), 'Code of the attachment; never the name of a file.'),
  kind: required(text(), 'What it shows.'),
  mediaType: required(text(), 'Media type, such as image/jpeg.'),
  sha256: required(text('plain', 'sha256'), 'SHA-256 of its bytes: 64 lower-case hexadecimal digits.'),
  takenAt: optional(partialDate, 'When it was taken.'),
  publishable: optional(boolean, 'Whether it may be published.'),
});

export const CONSENT = object(
  'ConsentEntry',
  'A decision of the family on one purpose.',
  {
    id: optional(text('id'), 'Code of the entry.'),
    purpose: required(CONSENT_PURPOSE, 'What the data may be used for.'),
    decision: required(CONSENT_DECISION, 'What the family decided.'),
    basis: optional(CONSENT_BASIS, 'On what ground.'),
    countries: optional(list(country(true)), 'Countries that it covers, or ["*"] for all.'),
    institutions: optional(list(text('id', 'institution')), 'Institutions that it covers, by code.'),
    from: optional(partialDate, 'From when it holds.'),
    until: optional(partialDateAhead, 'Until when it holds.'),
    withdrawnAt: optional(partialDate, 'When it was withdrawn.'),
  },
  [
    { before: 'from', after: 'until', severity: 'error' },
    { before: 'from', after: 'withdrawnAt', severity: 'warning' },
  ],
);

export const CONSENTS = list(CONSENT, { uniqueBy: ['id'] });

/** The fields that every record may have, whatever its type. */
export const recordFields = <const W extends string>(recordType: W) => ({
  recordType: required(literal(recordType), 'Which of the three kinds of record this is.'),
  id: required(text('id'), "The issuer's own code, unique within the institution."),
  institution: required(text('id'), 'Code of the institution that owns the record.'),
  externalIds: optional(
    list(EXTERNAL_ID, { uniqueBy: ['system', 'id'] }),
    'Codes of the same record in other systems.',
  ),
  recordedAt: optional(instant, 'When the issuer first recorded it.'),
  updatedAt: optional(instant, 'When the issuer last changed it.'),
  withdrawn: optional(WITHDRAWAL, 'Set when the record was taken back.'),
  event: optional(EVENT, 'The event that this record belongs to.'),
  attachments: optional(list(ATTACHMENT, { uniqueBy: ['id'] }), 'Files beside the record.'),
  asked: optional(
    map('fieldPath', ASKED_ANSWER),
    'What was asked and not answered, by dotted path of the field.',
  ),
  extra: optional(map('any', any), 'What the contract has no field for.'),
});
