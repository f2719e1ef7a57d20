import {
  REMAINS,
  REPORT,
  shownNames,
  type Field,
  type FieldFacts,
} from '../../../../kernel/contract/index.js';
import type { FieldWords } from '../../../../words/fields.js';

/**
 * The order of INTERPOL's forms for victims of disasters: the same blocks before and after death, by
 * hundreds, so that the two can be laid side by side. Numbers and order are facts; which field of the
 * contract stands where is the platform's own table, and no text is taken from any form. The forms themselves
 * are INTERPOL's.
 */
export const BLOCK_NUMBERS = {
  administrative: 100,
  circumstances: 200,
  person: 300,
  body: 400,
  medical: 500,
  dental: 600,
  genetic: 700,
  conclusions: 800,
  attachments: 900,
} as const;

export type BlockName = keyof typeof BLOCK_NUMBERS;
export const BLOCK_NAMES = Object.keys(BLOCK_NUMBERS) as BlockName[];

/** A line of a form: a field of the contract by its dotted path, and what it is called. */
export interface FormLine {
  readonly path: string;
  readonly label: keyof FieldWords;
  /** Field that it is said of, where the label alone would not tell: `lastContact` of `date`. */
  readonly of?: keyof FieldWords;
}

export type FormKind = 'ante_mortem' | 'post_mortem';
/**
 * Type of record behind each form: what is told of a person before death is a family's report; after it, the
 * record of remains.
 */
export const RECORD_OF_FORM = { ante_mortem: 'report', post_mortem: 'remains' } as const;

type Label = keyof FieldWords;

/** Fields that are called as they are named in the contract. */
const lines = (under: string, ...labels: readonly Label[]): FormLine[] =>
  labels.map((label) => ({ path: under === '' ? label : `${under}.${label}`, label }));

const linesOf = (under: string, of: Label, ...labels: readonly Label[]): FormLine[] =>
  labels.map((label) => ({ path: `${under}.${label}`, label, of }));

const blockOf = ({ facts }: Field): FieldFacts['formBlock'] => facts.formBlock;

const line = (path: string, label: Label, of?: Label): FormLine => ({ path, label, ...(of && { of }) });

const RECORD = [
  line('id', 'recordCode'),
  ...lines('', 'institution', 'externalIds', 'recordedAt', 'status'),
] as const;
const EVENT = linesOf('event', 'event', 'name', 'kind', 'date', 'place', 'peopleInvolved');
// A field of these objects that has no label is refused by the compiler.
const { intake: INTAKE, reporter: REPORTER, lastContact: LAST_CONTACT } = REPORT.fields;
const { person: PERSON, physical: PHYSICAL, dental: TEETH } = REPORT.fields;
const { found: FOUND, estimates: ESTIMATES, presumedIdentity: PRESUMED, identity: IDENTITY } = REMAINS.fields;
const linesOfBody = (block: FieldFacts['formBlock']): FormLine[] =>
  lines(
    'physical',
    ...shownNames(PHYSICAL.shape).filter((name) => blockOf(PHYSICAL.shape.fields[name]) === block),
  );
const LOOKS = linesOfBody(undefined);
const MEDICAL = [...lines('', 'medical'), ...linesOfBody('medical')];
const DENTAL = lines('dental', ...shownNames(TEETH.shape));
const ATTACHMENTS = lines('', 'attachments');

type Blocks = Readonly<Record<BlockName, readonly FormLine[]>>;

const ANTE_MORTEM: Blocks = {
  administrative: [
    ...RECORD,
    ...linesOf('intake', 'intake', ...shownNames(INTAKE.shape)),
    ...linesOf('reporter', 'reporter', ...shownNames(REPORTER.shape)),
    line('linkedReports', 'linked'),
  ],
  circumstances: [
    ...linesOf('lastContact', 'lastContact', ...shownNames(LAST_CONTACT.shape)),
    ...lines('', 'departure', 'route', 'destination'),
    ...EVENT,
  ],
  person: [...lines('person', ...shownNames(PERSON.shape)), line('effects', 'belongings')],
  body: [...LOOKS, ...lines('', 'marks', 'fingerprints')],
  medical: MEDICAL,
  dental: DENTAL,
  genetic: [line('directProfile', 'ownItem'), ...lines('', 'relatives', 'pedigree')],
  conclusions: [],
  attachments: ATTACHMENTS,
};

const POST_MORTEM: Blocks = {
  administrative: [...RECORD, ...lines('', 'partOf', 'custody')],
  circumstances: [
    ...linesOf('found', 'found', ...shownNames(FOUND.shape)),
    ...lines('', 'condition', 'completeness', 'recovered', 'notRecovered', 'minimumIndividuals'),
    ...lines('', 'deathDate', 'postMortemIntervalDays'),
    ...EVENT,
  ],
  person: [
    ...linesOf('presumedIdentity', 'presumed', ...shownNames(PRESUMED.shape)),
    line('effects', 'belongings'),
  ],
  body: [
    ...linesOf('estimates', 'estimated', ...shownNames(ESTIMATES.shape)),
    ...LOOKS,
    ...lines('', 'marks', 'fingerprints'),
  ],
  medical: [...MEDICAL, ...lines('', 'cause', 'manner')],
  dental: DENTAL,
  genetic: [line('profile', 'sample'), line('profiles', 'sample')],
  conclusions: linesOf('identity', 'established', ...shownNames(IDENTITY.shape)),
  attachments: ATTACHMENTS,
};

export const FORM_BLOCKS: Readonly<Record<FormKind, Blocks>> = {
  ante_mortem: ANTE_MORTEM,
  post_mortem: POST_MORTEM,
};

/** Fields that no form shows, each with the reason; everything else of the two records stands in a block. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  recordType: 'the form itself says it',
  updatedAt: 'the day of the form stands on it',
  withdrawn: 'of a record that was taken back no form is made',
  asked: 'said at the field that was asked about',
  extra: 'what came in without a place in the contract never leaves its owner',
  consents: 'said at the head of the form, as they stand on its day',
  vulnerabilities: 'never evidence and never disclosed',
  'person.id': 'a code that ties reports together, for machines',
  'event.id': 'the same of records of an event',
};
