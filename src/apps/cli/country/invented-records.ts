import type { Kind } from '../../../kernel/linkage/index.js';
import type { PairOfInstitutions } from '../set-up/pairs.js';

/** Comparisons that a rehearsal plays: those by which somebody who is missing is found. */
export const REHEARSED = ['identification', 'living'] as const satisfies readonly Kind[];

const GIVEN = ['Xiomarilda', 'Zenobiano', 'Wilfredina', 'Quirinolfo', 'Yaritzelda', 'Tranquilano'];
const FIRST = ['Inventaroz', 'Imaginález', 'Fingidero', 'Supuestiel', 'Ensayaro'];
const SECOND = ['Simuladiz', 'Figuradero', 'Ficticiano', 'Probadoro', 'Ejemplario', 'Muestrales', 'Pruebar'];

/**
 * Invented people, one for each pair of institutions and comparison that is permitted: reported at the one,
 * dead or living at the other. Each says in its name and in its code that it is of a rehearsal.
 *
 * @param from day of the consents, ISO 8601
 * @returns records in the exchange format
 */
export function inventedRecords(pairs: readonly PairOfInstitutions[], from: string): readonly object[] {
  return pairs
    .flatMap(({ a, b, compared }) =>
      REHEARSED.filter((kind) => compared.includes(kind)).map((kind) => ({ a, b, kind })),
    )
    .flatMap(({ a, b, kind }, number) => {
      const id = `REHEARSAL-${String(number + 1)}`;
      const person = personOf(number);
      const found = kind === 'identification' ? remainsOf(person) : livingOf(person, from);
      return [
        { ...reportOf(person, from), institution: a.code, id: `${id}-REPORT` },
        { ...found, institution: b.code, id: `${id}-FOUND` },
      ];
    });
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

function reportOf(person: Invented, from: string): object {
  const consents = ['search', 'forensic_matching'].map((purpose) => ({ purpose, decision: 'granted', from }));
  const abroad = { purpose: 'cross_border', decision: 'granted', countries: ['*'], from };
  return {
    recordType: 'report',
    person: { names: [namesOf(person)], sex: person.sex, birthDate: person.birthDate },
    marks: marksOf(person),
    lastContact: { date: '2026-02-11', place: PLACE },
    consents: [...consents, abroad],
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

function livingOf(person: Invented, from: string): object {
  return {
    recordType: 'living',
    situation: 'sheltered',
    since: from,
    person: { names: [namesOf(person)], sex: person.sex, birthDate: person.birthDate },
    wishes: { informFamily: true },
  };
}

const namesOf = ({ given, surnames }: Invented) => ({ kind: 'legal', given, surnames });
