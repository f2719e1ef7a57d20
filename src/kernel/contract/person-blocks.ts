import { AGE_YEARS, PLACE } from './common-blocks.js';
import { country, list, object, optional, partialDate, required, text } from './shape.js';
import { DOCUMENT_TYPE, NAME_KIND, SEX } from './vocabularies.js';

const PERSON_NAME = object('PersonName', 'One name of a person.', {
  kind: required(NAME_KIND, 'What kind of name it is.', { dataClass: 'P3', isCompared: true }),
  given: optional(text('name'), 'Given names.', { dataClass: 'P3', isCompared: true }),
  surnames: optional(list(text('name')), 'Surnames in order: paternal, maternal where so used.', {
    dataClass: 'P3',
    isCompared: true,
  }),
  full: optional(text('name'), 'The whole name where its parts are not known.', {
    dataClass: 'P3',
    isCompared: true,
  }),
});

const IDENTITY_DOCUMENT = object('IdentityDocument', 'An identity document.', {
  type: required(DOCUMENT_TYPE, 'What kind of document it is.', { dataClass: 'P3', isCompared: true }),
  number: required(text(), 'Its number.', { dataClass: 'P3', isCompared: true }),
  country: optional(country(), 'Country that issued it.', { dataClass: 'P3', isCompared: true }),
});

export const NAMES = list(PERSON_NAME);
export const DOCUMENTS = list(IDENTITY_DOCUMENT);

export const PERSON = object('Person', 'A person, as stated.', {
  id: optional(text('id'), 'Ties several reports of one known person.', {
    dataClass: 'P3',
    isCompared: true,
    isForMachines: true,
  }),
  names: optional(
    NAMES,
    'The names, in any order; a report has to have one, a living person may be unable to tell it.',
    { isCompared: true, isAsked: true },
  ),
  sex: required(SEX, 'Sex.', { dataClass: 'P3', isCompared: true, isAsked: true, isAtHead: true }),
  gender: optional(text(), "Gender, in the family's or the person's own words.", { dataClass: 'P3' }),
  birthDate: optional(partialDate, 'Date of birth.', {
    dataClass: 'P3',
    isCompared: true,
    isAsked: true,
    isAtHead: true,
  }),
  ageYears: optional(AGE_YEARS, "Age in years at the record's reference date.", {
    dataClass: 'P3',
    isCompared: true,
    isAsked: true,
    isAtHead: true,
  }),
  birthPlace: optional(PLACE, 'Where the person was born.', { isCompared: true }),
  residence: optional(PLACE, 'Where the person lived.', { isCompared: true, isAsked: true }),
  nationalities: optional(list(country()), 'Nationalities, ISO 3166-1 alpha-2.', {
    dataClass: 'P3',
    isCompared: true,
    isAsked: true,
    isAtHead: true,
  }),
  languages: optional(list(text('plain', 'language')), 'Languages, BCP 47.', {
    dataClass: 'P3',
    isCompared: true,
  }),
  peoples: optional(list(text()), 'Indigenous or other people that the person belongs to.', {
    dataClass: 'P3',
    isCompared: true,
  }),
  documents: optional(DOCUMENTS, 'Identity documents.', { isCompared: true, isAsked: true }),
  phones: optional(list(text()), "The person's own telephones.", {
    dataClass: 'P3',
    isCompared: true,
    isAsked: true,
  }),
  occupation: optional(text(), 'Occupation.', { dataClass: 'P3', isCompared: true, isAsked: true }),
  education: optional(text(), 'Education.', { dataClass: 'P3' }),
  skills: optional(list(text()), 'Skills.', { dataClass: 'P3' }),
});
