import { KINDS, SIDES_OF_KIND, type Kind, type LinkedRecordType } from '../../../kernel/linkage/index.js';
import type { Institution } from '../../../modules/institutions/index.js';
import type { PairOfInstitutions } from '../set-up/pairs.js';
import { bodyOfFamily, typedReport } from './invented-family.js';

const GIVEN = ['Xiomarilda', 'Zenobiano', 'Wilfredina', 'Quirinolfo', 'Yaritzelda', 'Tranquilano'];
const FIRST = ['Inventaroz', 'Imaginález', 'Fingidero', 'Supuestiel', 'Ensayaro'];
const SECOND = ['Simuladiz', 'Figuradero', 'Ficticiano', 'Probadoro', 'Ejemplario', 'Muestrales', 'Pruebar'];

/** What keeps a family's report from the other institution of a pair. */
export type KeptBy = 'consent' | 'border';

/** An invented person, of whom both institutions of a pair hold a record. */
export interface Cast {
  /** Code of the person, with which the codes of both records begin. */
  readonly code: string;
  readonly number: number;
  readonly a: Institution;
  readonly b: Institution;
  readonly kind: Kind;
  /** Set where the family has permitted the search at home alone: then nobody may find the person. */
  readonly keptBy?: KeptBy;
  /** True where both records say nothing but DNA: of the parents in the report, of the body in the remains. */
  readonly isTyped?: true;
}

/** Comparison by which the DNA of relatives is held against that of a body. */
export const KINSHIP: Kind = 'identification';

/**
 * Invented people for each pair of institutions and each comparison that is permitted: one whose family has
 * permitted all of it, and where a family speaks another one whose family has permitted it at home alone. Where
 * reports and remains are compared, the same of a person of whom nothing is known but DNA, whether agreements let
 * it be held against each other or not.
 *
 * @param first number of the first of them: no two of a rehearsal have one number
 */
export function castOf(pairs: readonly PairOfInstitutions[], first: number): readonly Cast[] {
  return pairs
    .flatMap(({ a, b, compared }) => {
      const keptBy: KeptBy = a.country === b.country ? 'consent' : 'border';
      const people = KINDS.filter((kind) => compared.includes(kind)).flatMap((kind) => {
        const sides = SIDES_OF_KIND[kind];
        const isAsked = sides.a === 'report' || sides.b === 'report';
        return [{ a, b, kind }, ...(isAsked ? [{ a, b, kind, keptBy }] : [])];
      });
      if (!compared.includes(KINSHIP)) return people;
      const typed = { ...bodyLast(a, b), kind: KINSHIP, isTyped: true as const };
      return [...people, typed, { ...typed, keptBy }];
    })
    .map((one, at) => ({ ...one, number: first + at, code: `REHEARSAL-${String(first + at + 1)}` }));
}

/** Bodies lie with forensic institutes, where one of the two is one. */
function bodyLast(a: Institution, b: Institution): Pick<Cast, 'a' | 'b'> {
  const isFirst = a.kind === 'forensic_institute' && b.kind !== 'forensic_institute';
  return isFirst ? { a: b, b: a } : { a, b };
}

/** Codes of the two records of an invented person, at the first and at the second institution of the pair. */
export const recordCodesOf = ({ code }: Cast): readonly [string, string] => [`${code}-A`, `${code}-B`];

/**
 * The two records of each invented person: that they are invented stands in their names and codes.
 *
 * @param from day of the consents, ISO 8601
 * @returns records in the exchange format
 */
export function inventedRecords(cast: readonly Cast[], from: string): readonly object[] {
  return cast.flatMap((one) => {
    if (one.isTyped) return typedRecords(one, from);
    const person = personOf(one.number);
    const sides = SIDES_OF_KIND[one.kind];
    const [codeA, codeB] = recordCodesOf(one);
    return [
      { ...recordOf(sides.a, person, consentsOf(one, one.a, from)), institution: one.a.code, id: codeA },
      { ...recordOf(sides.b, person, consentsOf(one, one.b, from)), institution: one.b.code, id: codeB },
    ];
  });
}

/** Of a family that keeps its DNA at home the report goes further all the same: its relatives decide for themselves. */
function typedRecords(one: Cast, from: string): readonly object[] {
  const [codeA, codeB] = recordCodesOf(one);
  const own = one.keptBy && consentsOf(one, one.a, from);
  const consents = consentsOf({}, one.a, from);
  return [
    { ...typedReport(one, own), consents, institution: one.a.code, id: codeA },
    { ...bodyOfFamily(one), institution: one.b.code, id: codeB },
  ];
}

function consentsOf({ keptBy }: Pick<Cast, 'keptBy'>, own: Institution, from: string): readonly object[] {
  const reach = keptBy === 'consent' ? { institutions: [own.code] } : {};
  const home = ['search', 'forensic_matching'].map((purpose) => ({
    ...{ purpose, decision: 'granted', from },
    ...reach,
  }));
  const abroad = { purpose: 'cross_border', decision: 'granted', countries: ['*'], from };
  return keptBy ? home : [...home, abroad];
}

function recordOf(type: LinkedRecordType, person: Invented, consents: readonly object[]): object {
  if (type === 'report') return { ...reportOf(person), consents };
  return type === 'remains' ? remainsOf(person) : livingOf(person);
}

interface Invented {
  readonly given: string;
  readonly surnames: readonly string[];
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
  readonly word: string;
}

function personOf(number: number): Invented {
  const pick = (words: readonly string[]) => words[number % words.length] ?? '';
  const round = Math.floor(number / 210);
  return {
    given: pick(GIVEN),
    surnames: [pick(FIRST), `${pick(SECOND)}${'a'.repeat(round)}`],
    sex: number % 2 === 0 ? 'female' : 'male',
    birthDate: `${1975 + (number % 28)}-0${1 + (number % 9)}-1${number % 10}`,
    word: `${pick(GIVEN)} ${pick(SECOND)}`,
  };
}

const PLACE = { country: 'MX', admin1: 'Sonora' };

function marksOf({ word }: Invented): readonly object[] {
  return [
    { type: 'tattoo', region: 'forearm', side: 'left', text: word },
    { type: 'tattoo', region: 'neck', text: word.toUpperCase() },
  ];
}

function reportOf(person: Invented): object {
  return {
    recordType: 'report',
    person: { names: [namesOf(person)], sex: person.sex, birthDate: person.birthDate },
    marks: marksOf(person),
    lastContact: { date: '2026-02-11', place: PLACE },
  };
}

function remainsOf(person: Invented): object {
  const age = 2026 - Number(person.birthDate.slice(0, 4));
  return {
    recordType: 'remains',
    found: { date: '2026-03-20', place: PLACE, context: 'desert' },
    estimates: { sex: { value: person.sex, confidence: 0.95 }, ageYears: { min: age - 3, max: age + 3 } },
    marks: marksOf(person),
  };
}

function livingOf(person: Invented): object {
  return {
    recordType: 'living',
    situation: 'sheltered',
    since: '2026-02-20',
    person: { names: [namesOf(person)], sex: person.sex, birthDate: person.birthDate },
    wishes: { informFamily: true },
  };
}

const namesOf = ({ given, surnames }: Invented) => ({ kind: 'legal', given, surnames });
