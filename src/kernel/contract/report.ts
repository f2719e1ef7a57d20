import { DENTAL, EFFECTS, FINGERPRINTS, MARKS, MEDICAL, PHYSICAL } from './body-blocks.js';
import { CONSENTS, PLACE, recordFields } from './common-blocks.js';
import { PROFILE } from './genetic-blocks.js';
import { PERSON } from './person-blocks.js';
import {
  BIOLOGICAL,
  INTAKE_CHANNEL,
  LINK_REASON,
  RELATIONSHIP,
  REPORT_STATUS,
  SAFE_WAY,
  TWIN,
  VULNERABILITY,
} from './record-vocabularies.js';
import { boolean, country, list, object, oneOrList, optional, partialDate, required, text } from './shape.js';
import { SEX } from './vocabularies.js';

const INTAKE = object('Intake', 'How the report came in.', {
  channel: required(INTAKE_CHANNEL, 'Who or what took it.', { dataClass: 'P2' }),
  place: optional(PLACE, 'Where it was taken.'),
});

const REPORTER = object('Reporter', 'Who reported; never leaves the owner.', {
  name: optional(text('name'), 'Name.', { dataClass: 'P3' }),
  relationship: required(text(), 'Relationship to the missing person.', { dataClass: 'P3' }),
  phone: optional(text(), 'Telephone.', { dataClass: 'P3' }),
  email: optional(text('plain', 'email'), 'One e-mail address.', { dataClass: 'P3' }),
  language: required(text('plain', 'language'), 'Language to be spoken with, BCP 47.', { dataClass: 'P2' }),
  safeToContact: optional(
    boolean,
    'Whether it is safe to contact the reporter; left out: nobody has asked.',
    { dataClass: 'P2' },
  ),
  safeWay: optional(SAFE_WAY, 'By which way alone it is safe.', { dataClass: 'P2' }),
});

const LAST_CONTACT = object('LastContact', 'The last sign of life.', {
  date: required(partialDate, 'When.', { dataClass: 'P2', isCompared: true }),
  place: optional(PLACE, 'Where the missing person was.', { isCompared: true }),
  channel: optional(text(), 'By what way.', { dataClass: 'P3' }),
});

const JOURNEY_POINT = object('JourneyPoint', 'A point of the journey.', {
  date: optional(partialDate, 'When.', { dataClass: 'P2', isCompared: true }),
  place: required(PLACE, 'Where.', { isCompared: true }),
});

const RELATIVE = object('Relative', 'A relative of the missing person.', {
  id: required(text('id'), 'Code within this report.', { dataClass: 'P3' }),
  relationship: required(RELATIONSHIP, 'What the relative is to the missing person.', {
    dataClass: 'P3',
    isAsked: true,
  }),
  biological: optional(BIOLOGICAL, 'Whether the tie is biological; declared when left out.', {
    dataClass: 'P3',
    isAsked: true,
  }),
  name: optional(text('name'), "The relative's name.", { dataClass: 'P3', isAsked: true }),
  sex: optional(SEX, 'Sex.', { dataClass: 'P3', isAsked: true }),
  country: optional(country(), 'Country of residence.', { dataClass: 'P3', isAsked: true }),
  otherParent: optional(text('id'), "Of a child: the relative who is the child's other parent.", {
    dataClass: 'P3',
  }),
  twin: optional(TWIN, 'Twin of the missing person.', { dataClass: 'P3' }),
  profile: optional(PROFILE, "The relative's genetic profile."),
  consents: optional(CONSENTS, "The relative's own decisions; without them the report's hold."),
});

const INDIVIDUAL = object('PedigreeMember', 'A member of a pedigree.', {
  id: required(text('id'), 'A relative, a missing person, or an untyped member.', { dataClass: 'P3' }),
  father: optional(text('id'), 'Father, by id.', { dataClass: 'P3' }),
  mother: optional(text('id'), 'Mother, by id.', { dataClass: 'P3' }),
  sex: required(SEX, 'Sex.', { dataClass: 'P3' }),
});

const PEDIGREE = object('Pedigree', 'The family where relationships do not say it.', {
  missing: required(oneOrList(text('id')), 'The missing person, or several, by id.', { dataClass: 'P3' }),
  individuals: required(list(INDIVIDUAL, { uniqueBy: ['id'] }), 'All members.'),
});

const LINKED_REPORT = object('LinkedReport', 'Another report that belongs to this one.', {
  institution: required(text('id', 'institution'), 'Institution that owns it.', { dataClass: 'P1' }),
  id: required(text('id'), 'Its code there.', { dataClass: 'P2' }),
  why: required(LINK_REASON, 'Why they belong together.', { dataClass: 'P2' }),
});

export const REPORT = object('ReportContent', "A family's report of a missing person.", {
  ...recordFields('report'),
  status: optional(REPORT_STATUS, 'Where the report stands; registered when left out.', { dataClass: 'P2' }),
  intake: optional(INTAKE, 'How the report came in.'),
  reporter: optional(REPORTER, 'Who reported.'),
  person: optional(PERSON, 'The missing person, as known to the family.', { isCompared: true }),
  physical: optional(PHYSICAL, 'Bodily appearance.', { isCompared: true }),
  marks: optional(MARKS, 'Marks on the body.', { isCompared: true }),
  medical: optional(MEDICAL, 'Medical findings.', { isCompared: true }),
  dental: optional(DENTAL, 'The teeth.', { isCompared: true }),
  fingerprints: optional(FINGERPRINTS, 'Who holds fingerprints.'),
  effects: optional(EFFECTS, 'Clothing and belongings.', { isCompared: true }),
  lastContact: optional(LAST_CONTACT, 'The last sign of life.', { isCompared: true }),
  departure: optional(JOURNEY_POINT, 'Where the journey began.', { isCompared: true }),
  destination: optional(JOURNEY_POINT, 'Where it was to end.', { isCompared: true }),
  route: optional(list(JOURNEY_POINT), 'Points of the journey, in order.', { isCompared: true }),
  vulnerabilities: optional(
    list(VULNERABILITY),
    'What makes the person vulnerable; never evidence, never disclosed.',
    { dataClass: 'P3' },
  ),
  relatives: optional(list(RELATIVE, { uniqueBy: ['id'] }), 'Relatives, with their profiles.', {
    isCompared: true,
  }),
  pedigree: optional(PEDIGREE, 'The family where relationships do not say it.', { isCompared: true }),
  linkedReports: optional(list(LINKED_REPORT), 'Reports that belong to this one.'),
  directProfile: optional(PROFILE, "Profile from the missing person's own item.", { isCompared: true }),
  consents: optional(CONSENTS, "The family's decisions."),
});
