import { BODY_REGION } from './body-vocabularies.js';
import { DENTAL, EFFECTS, FINGERPRINTS, MARKS, MEDICAL, PHYSICAL } from './body-blocks.js';
import { AGE_YEARS, COUNT, DAYS, HEIGHT_CM, PLACE, RECORD_REFERENCE, recordFields } from './common-blocks.js';
import { PROFILE } from './genetic-blocks.js';
import { DOCUMENTS, NAMES } from './person-blocks.js';
import {
  COMPLETENESS,
  DISPOSITION,
  FINDING_CONTEXT,
  MANNER,
  PRESUMPTION_BASIS,
  REMAINS_CONDITION,
  REMAINS_STATUS,
} from './record-vocabularies.js';
import {
  dateOrSpan,
  list,
  number,
  object,
  oneOrList,
  optional,
  partialDate,
  partialDateAhead,
  required,
  text,
} from './shape.js';
import { SEX } from './vocabularies.js';

const FOUND = object('Found', 'When and where the remains were found.', {
  date: optional(
    partialDate,
    'When, where it is known; the time in which it lies follows from what else is known.',
    { dataClass: 'P2', isCompared: true },
  ),
  place: required(PLACE, 'Where.', { isCompared: true }),
  context: optional(FINDING_CONTEXT, 'In what surroundings.', { dataClass: 'P2' }),
});

const DATE_SPAN = object(
  'DateSpan',
  'A time between two partial dates.',
  {
    from: required(partialDate, 'Earliest.', { dataClass: 'P2', isCompared: true }),
    to: required(partialDateAhead, 'Latest.', { dataClass: 'P2', isCompared: true }),
  },
  [{ before: 'from', after: 'to', severity: 'error' }],
);

const SEX_ESTIMATE = object('SexEstimate', 'Sex as estimated from the remains.', {
  value: required(SEX, 'Sex.', { dataClass: 'P2', isCompared: true }),
  confidence: optional(number(0.5, 1), 'How sure the estimate is, 0.5 to 1.', {
    dataClass: 'P2',
    isCompared: true,
  }),
});

const ESTIMATES = object('BiologicalEstimates', 'The biological profile as estimated.', {
  sex: required(SEX_ESTIMATE, 'Sex.', { isCompared: true }),
  ageYears: optional(AGE_YEARS, 'Age at death in years.', {
    dataClass: 'P2',
    isCompared: true,
    isAtHead: true,
  }),
  heightCm: optional(HEIGHT_CM, 'Stature in centimetres.', {
    dataClass: 'P2',
    isCompared: true,
    isAtHead: true,
  }),
  ancestry: optional(text(), 'Ancestry.', { dataClass: 'P2' }),
  method: optional(text(), 'Methods that were used.', { dataClass: 'P2' }),
});

const PRESUMED_IDENTITY = object('PresumedIdentity', 'Who the person is thought to be.', {
  names: required(NAMES, 'The names.', { isCompared: true }),
  documents: optional(DOCUMENTS, 'Documents.', { isCompared: true }),
  basis: required(PRESUMPTION_BASIS, 'On what ground.', { dataClass: 'P2', isCompared: true }),
});

const IDENTITY = object('EstablishedIdentity', 'Who the person is, where the person is identified.', {
  names: required(NAMES, 'The names.', { isCompared: true }),
  method: required(text(), 'By what method.', { dataClass: 'P2' }),
  authority: required(text(), 'Who identified the person.', { dataClass: 'P2' }),
  date: required(partialDate, 'When.', { dataClass: 'P2', isCompared: true }),
});

const CUSTODY = object(
  'RemainsCustody',
  'Who keeps the remains, and where.',
  {
    institution: optional(text('id', 'institution'), 'Institution that keeps them.', { dataClass: 'P1' }),
    place: optional(PLACE, 'Where.'),
    disposition: required(DISPOSITION, 'What was done with them.', { dataClass: 'P2' }),
    grave: optional(text(), 'Cemetery, row and number.', { dataClass: 'P3' }),
    from: optional(partialDate, 'From when.', { dataClass: 'P2' }),
    to: optional(partialDateAhead, 'Until when.', { dataClass: 'P2' }),
  },
  [{ before: 'from', after: 'to', severity: 'error' }],
);

export const REMAINS = object('RemainsContent', 'Unidentified or unclaimed human remains.', {
  ...recordFields('remains'),
  found: optional(FOUND, 'When and where the remains were found.', { isCompared: true }),
  completeness: optional(COMPLETENESS, 'How complete they are.', { dataClass: 'P2', isCompared: true }),
  recovered: optional(list(BODY_REGION), 'Regions of the body that were recovered.', { dataClass: 'P2' }),
  notRecovered: optional(list(BODY_REGION), 'Regions of the body that were not recovered.', {
    dataClass: 'P2',
  }),
  partOf: optional(RECORD_REFERENCE, 'The record that this is a part of.'),
  minimumIndividuals: optional(COUNT, 'Minimum number of individuals.', { dataClass: 'P2' }),
  condition: optional(REMAINS_CONDITION, 'State of preservation.', { dataClass: 'P2', isCompared: true }),
  deathDate: optional(dateOrSpan(DATE_SPAN), 'Date of death, or the time in which it lies.', {
    dataClass: 'P2',
    isCompared: true,
  }),
  postMortemIntervalDays: optional(DAYS, 'Days between death and finding.', {
    dataClass: 'P2',
    isCompared: true,
  }),
  estimates: optional(ESTIMATES, 'The biological profile as estimated.', { isCompared: true }),
  presumedIdentity: optional(PRESUMED_IDENTITY, 'Who the person is thought to be.', { isCompared: true }),
  identity: optional(IDENTITY, 'Who the person is, where the person is identified.', { isCompared: true }),
  physical: optional(PHYSICAL, 'Bodily appearance, as observed.', { isCompared: true }),
  marks: optional(MARKS, 'Marks on the body, as observed.', { isCompared: true }),
  medical: optional(MEDICAL, 'Medical findings, as observed.', { isCompared: true }),
  dental: optional(DENTAL, 'The teeth, as observed.', { isCompared: true }),
  fingerprints: optional(FINGERPRINTS, 'Who holds fingerprints.'),
  effects: optional(EFFECTS, 'Clothing and belongings, as observed.', { isCompared: true }),
  profile: optional(PROFILE, 'Genetic profile.', { isCompared: true }),
  profiles: optional(
    list(PROFILE),
    'Genetic profiles where several samples were typed; never beside `profile`.',
    { isCompared: true },
  ),
  cause: optional(text(), 'Cause of death.', { dataClass: 'P3', isCompared: true }),
  manner: optional(MANNER, 'Manner of death.', { dataClass: 'P2', isCompared: true }),
  custody: optional(oneOrList(CUSTODY), 'Who keeps the remains, in order.'),
  status: optional(REMAINS_STATUS, 'Where the case stands.', { dataClass: 'P2' }),
});
