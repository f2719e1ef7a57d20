import type { SourceFinding, ReaderCode } from '../finding.js';
import type { Json, JsonTree } from '../json.js';
import { EXPIRED } from './beside-pfif.js';
import { namesOfPfif } from './names-of-pfif.js';
import { saidInNotes } from './said-in-notes.js';
import {
  afterDays,
  homeOf,
  NOTES_KEPT,
  USUAL_LIFE_DAYS,
  type PfifFields,
  type PfifPerson,
} from './person.js';

/**
 * Context of reading a PFIF file: whose file it is, when it is read, and the domain in which the records of
 * this installation are at home.
 */
export interface PfifContext {
  readonly institution: string;
  /** The present, as an instant. */
  readonly now: string;
  readonly home: string;
}

export interface PfifReading {
  /** Absent where `errors` says why, and of a record that is at home here. */
  readonly record?: JsonTree;
  /**
   * True where the file says that the person's record has expired: of no use where the record is not known.
   */
  readonly onlyIfKnown?: boolean;
  readonly errors: readonly SourceFinding[];
  readonly warnings: readonly SourceFinding[];
}

/** Of these fields nothing stays but what the contract has a place for. */
const TAKEN = ['person_record_id', 'entry_date', 'full_name', 'given_name', 'family_name', 'alternate_names'];

/**
 * A person of a PFIF file as a report. PFIF knows no consent: what it publishes may be compared as what a public register has
 * published, inside the country, until it expires. Who wrote it, addresses, free text and notes stay under `extra`, which never
 * leaves the owner. The home domain owns its records: one of this installation is not taken back from elsewhere.
 */
export function recordOfPfif({ fields, notes }: PfifPerson, of: PfifContext): PfifReading {
  const id = fields.get('person_record_id') ?? '';
  if (homeOf(id) === '') return { errors: [finding('person_record_id', 'IMPORTS.PFIF_ID')], warnings: [] };
  if (homeOf(id) === of.home)
    return { errors: [], warnings: [finding('person_record_id', 'IMPORTS.PFIF_AT_HOME')] };
  if (isExpired(fields, of.now)) return expired(id, fields, of);
  const expiry = fields.get('expiry_date') ?? afterDays(of.now, USUAL_LIFE_DAYS);
  const { person, extra, warnings } = saidOf(fields);
  const told = saidInNotes(notes.kept, { institution: of.institution, id });
  return {
    record: present({
      ...headOf(id, of),
      updatedAt: latest([fields, ...notes.kept].map((one) => one.get('source_date'))),
      intake: { channel: 'web' },
      person,
      ...told.said,
      consents: consentsUntil(expiry),
      extra: present({
        ...extra,
        expiry_date: expiry,
        notes: notes.count > 0 ? notes.kept.map((note) => Object.fromEntries(note)) : undefined,
      }),
    }),
    errors: [],
    warnings: [
      ...warnings,
      ...told.codes.map((code) => finding('extra.notes', code)),
      ...(notes.count > NOTES_KEPT ? [finding('extra.notes', 'IMPORTS.PFIF_NOTES_LEFT_OUT')] : []),
    ],
  };
}

const EXPECTED: Readonly<Partial<Record<ReaderCode, string>>> = {
  'IMPORTS.PFIF_ID': 'a domain, a stroke and a code: example.org/person.1',
  'IMPORTS.PFIF_AT_HOME': 'a record that is at home elsewhere; change this one where it was filed',
  'IMPORTS.PFIF_EXPIRED': 'nothing more: what was known of the person is taken back',
  'IMPORTS.PFIF_SAID_ALIVE': 'somebody to ask who wrote it, before anybody looks among the dead',
  'IMPORTS.PFIF_SAID_DEAD': 'somebody to ask who wrote it; nobody is told by such a note',
  'IMPORTS.PFIF_NOTES_LEFT_OUT': `at most ${NOTES_KEPT} notes; the newest were kept`,
  'IMPORTS.RANGE_UNREADABLE': 'years, as 35 or 35-45',
};

function finding(path: string, code: ReaderCode): SourceFinding {
  const expected = EXPECTED[code];
  return { path, code, ...(expected !== undefined && { expected }) };
}

const headOf = (id: string, { institution }: PfifContext): JsonTree => ({
  recordType: 'report',
  institution,
  id,
  externalIds: [{ system: 'pfif', id }],
});

/** Past its day, or with nothing left but its dates: a placeholder. */
function isExpired(fields: PfifFields, now: string): boolean {
  const expiry = fields.get('expiry_date');
  if (expiry !== undefined && Date.parse(expiry) <= Date.parse(now)) return true;
  return !['full_name', 'given_name', 'family_name', 'alternate_names'].some((name) => fields.has(name));
}

function expired(id: string, fields: PfifFields, of: PfifContext): PfifReading {
  const at = latest([fields.get('expiry_date'), fields.get('source_date')]) ?? of.now;
  return {
    record: {
      ...headOf(id, of),
      updatedAt: at,
      withdrawn: { at: at.slice(0, 10), reason: EXPIRED },
    },
    onlyIfKnown: true,
    errors: [],
    warnings: [finding('expiry_date', 'IMPORTS.PFIF_EXPIRED')],
  };
}

function saidOf(
  fields: PfifFields,
): { readonly person: JsonTree; readonly extra: JsonTree } & Pick<PfifReading, 'warnings'> {
  const extra = new Map(fields);
  for (const name of TAKEN) extra.delete(name);
  const take = (name: string, isUsable: (value: string) => boolean = () => true): string | undefined => {
    const value = fields.get(name);
    if (value === undefined || !isUsable(value)) return undefined;
    extra.delete(name);
    return value;
  };
  const sex = take('sex', (value) => value === 'female' || value === 'male') ?? 'unknown';
  const birthDate = take('date_of_birth');
  const age = ageOf(fields.get('age'));
  if (age !== undefined) extra.delete('age');
  const residence = present({
    country: take('home_country', (value) => /^[A-Z]{2}$/iu.test(value))?.toUpperCase(),
    admin1: take('home_state'),
    locality: take('home_city'),
  });
  const isSaid = Object.keys(residence).length > 0;
  return {
    person: present({
      names: namesOfPfif(fields),
      sex,
      birthDate,
      ageYears: age,
      residence: isSaid ? residence : undefined,
    }),
    extra: Object.fromEntries(extra),
    warnings: extra.has('age') ? [finding('person.ageYears', 'IMPORTS.RANGE_UNREADABLE')] : [],
  };
}

function ageOf(text: string | undefined): number | JsonTree | undefined {
  const [, from, to] = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/u.exec(text ?? '') ?? [];
  if (from === undefined) return undefined;
  if (to === undefined) return Number(from);
  return Number(from) <= Number(to) ? { min: Number(from), max: Number(to) } : undefined;
}

function consentsUntil(expiry: string): readonly JsonTree[] {
  return ['search', 'forensic_matching'].map((purpose) => ({
    purpose,
    decision: 'granted',
    basis: 'public_register',
    until: expiry.slice(0, 10),
  }));
}

function latest(instants: readonly (string | undefined)[]): string | undefined {
  return instants
    .filter((one) => one !== undefined && !Number.isNaN(Date.parse(one)))
    .sort()
    .at(-1);
}

function present(of: Readonly<Record<string, Json | undefined>>): JsonTree {
  return Object.fromEntries(
    Object.entries(of).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
