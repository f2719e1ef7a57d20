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
  ),
  place: required(PLACE, 'Where.'),
  context: optional(FINDING_CONTEXT, 'In what surroundings.'),
});

const DATE_SPAN = object(
  'DateSpan',
  'A time between two partial dates.',
  {
    from: required(partialDate, 'Earliest.'),
    to: required(partialDateAhead, 'Latest.'),
  },
  [{ before: 'from', after: 'to', severity: 'error' }],
);

const SEX_ESTIMATE = object('SexEstimate', 'Sex as estimated from the remains.', {
  value: required(SEX, 'Sex.'),
  confidence: optional(number(0.5, 1), 'How sure the estimate is, 0.5 to 1.'),
});

const ESTIMATES = object('BiologicalEstimates', 'The biological profile as estimated.', {
  sex: required(SEX_ESTIMATE, 'Sex.'),
  ageYears: optional(AGE_YEARS, 'Age at death in years.'),
  heightCm: optional(HEIGHT_CM, 'Stature in centimetres.'),
  ancestry: optional(text(), 'Ancestry.'),
  method: optional(text(), 'Methods that were used.'),
});

const PRESUMED_IDENTITY = object('PresumedIdentity', 'Who the person is thought to be.', {
  names: required(NAMES, 'The names.'),
  documents: optional(DOCUMENTS, 'Documents.'),
  basis: required(PRESUMPTION_BASIS, 'On what ground.'),
});

const IDENTITY = object('EstablishedIdentity', 'Who the person is, where the person is identified.', {
  names: required(NAMES, 'The names.'),
  method: required(text(), 'By what method.'),
  authority: required(text(), 'Who identified the person.'),
  date: required(partialDate, 'When.'),
});

const CUSTODY = object(
  'RemainsCustody',
  'Who keeps the remains, and where.',
  {
    institution: optional(text('id', 'institution'), 'Institution that keeps them.'),
    place: optional(PLACE, 'Where.'),
    disposition: required(DISPOSITION, 'What was done with them.'),
    grave: optional(text(), 'Cemetery, row and number.'),
    from: optional(partialDate, 'From when.'),
    to: optional(partialDateAhead, 'Until when.'),
  },
  [{ before: 'from', after: 'to', severity: 'error' }],
);

export const REMAINS = object('RemainsContent', 'Unidentified or unclaimed human remains.', {
  ...recordFields('remains'),
  found: optional(FOUND, 'When and where the remains were found.'),
  completeness: optional(COMPLETENESS, 'How complete they are.'),
  recovered: optional(list(BODY_REGION), 'Regions of the body that were recovered.'),
  notRecovered: optional(list(BODY_REGION), 'Regions of the body that were not recovered.'),
  partOf: optional(RECORD_REFERENCE, 'The record that this is a part of.'),
  minimumIndividuals: optional(COUNT, 'Minimum number of individuals.'),
  condition: optional(REMAINS_CONDITION, 'State of preservation.'),
  deathDate: optional(dateOrSpan(DATE_SPAN), 'Date of death, or the time in which it lies.'),
  postMortemIntervalDays: optional(DAYS, 'Days between death and finding.'),
  estimates: optional(ESTIMATES, 'The biological profile as estimated.'),
  presumedIdentity: optional(PRESUMED_IDENTITY, 'Who the person is thought to be.'),
  identity: optional(IDENTITY, 'Who the person is, where the person is identified.'),
  physical: optional(PHYSICAL, 'Bodily appearance, as observed.'),
  marks: optional(MARKS, 'Marks on the body, as observed.'),
  medical: optional(MEDICAL, 'Medical findings, as observed.'),
  dental: optional(DENTAL, 'The teeth, as observed.'),
  fingerprints: optional(FINGERPRINTS, 'Who holds fingerprints.'),
  effects: optional(EFFECTS, 'Clothing and belongings, as observed.'),
  profile: optional(PROFILE, 'Genetic profile.'),
  profiles: optional(
    list(PROFILE),
    'Genetic profiles where several samples were typed; never beside `profile`.',
  ),
  cause: optional(text(), 'Cause of death.'),
  manner: optional(MANNER, 'Manner of death.'),
  custody: optional(oneOrList(CUSTODY), 'Who keeps the remains, in order.'),
  status: optional(REMAINS_STATUS, 'Where the case stands.'),
});
