import type { Loose } from '../../api/api-house.js';
import { InventedPeople, profileOf } from '../../api/invented-dna.js';

const people = new InventedPeople(5_201);
const [father, mother] = [people.stranger(), people.stranger()];
const son = people.child(father, mother);
const stranger = people.stranger();

/** Another woman who has passed the same alleles on, and whose others are others. */
export const WHO_PASSED_ON_THE_SAME: typeof mother = Object.fromEntries(
  Object.entries(son).map(([locus, [, passedOn]]) => [locus, [passedOn, stranger[locus]?.[0] ?? '']]),
);

export const Y = { DYS391: ['10'], DYS19: ['14'], DYS390: ['24'], DYS392: ['13'] };
export const MT = { ranges: ['16024-16365'], variants: ['T16126C'] };

export const name = (given: string, surname: string): Loose => ({
  kind: 'legal',
  given,
  surnames: [surname, 'Prueba'],
});
const place = { country: 'MX', admin1: 'Sonora' };
export const tattoo = (design: string): Loose[] => [
  { type: 'tattoo', region: 'forearm', side: 'left', design },
];
export const shirt = (color: string, more: Loose = {}): Loose[] => [
  { category: 'clothing', article: 'camisa', color, ...more },
];

const consents = (purposes: readonly string[]): Loose[] =>
  purposes.map((purpose) => ({
    ...{ purpose, decision: 'granted', from: '2023-06-01' },
    ...(purpose === 'cross_border' && { countries: ['*'] }),
  }));
const PERMITTED = consents(['search', 'forensic_matching', 'statistics', 'cross_border']);
const AT_HOME_ALONE = consents(['search', 'forensic_matching', 'statistics']);

const report = (given: string, surname: string, mothers: typeof mother): Loose => ({
  person: {
    ...{ names: [name(given, surname)], sex: 'male', birthDate: '1996-04-12', nationalities: ['HN'] },
    ...{ documents: [{ type: 'national_id', number: '0801-1996-00123', country: 'HN' }] },
    ...{ phones: ['+504 5550 0101'], residence: { country: 'HN', locality: 'Invented Village' } },
  },
  physical: { heightCm: { min: 160, max: 170 }, weightKg: { min: 60, max: 70 } },
  lastContact: { date: '2023-05-12', place, channel: 'phone' },
  route: [{ place: { country: 'GT', admin1: 'Petén' }, date: '2023-05-01' }],
  marks: tattoo('swallow'),
  medical: [{ kind: 'healed_fracture', region: 'forearm', side: 'right' }],
  effects: shirt('blue'),
  dental: { teeth: { '11': 'crown_gold', '36': 'missing' } },
  reporter: { language: 'es', name: 'Somebody Invented', phone: '+504 5550 0102', relationship: 'mother' },
  relatives: [
    {
      ...{ id: 'R-1', relationship: 'mother', sex: 'female', name: 'Her Invented' },
      profile: profileOf(`S-${given}`, mothers, { mt: MT }),
    },
    { id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf(`F-${given}`, father, { yStr: Y }) },
  ],
  consents: PERMITTED,
});

const body = (color: string, more: Loose = {}): Loose => ({
  found: { date: '2023-07-03', place },
  estimates: { sex: { value: 'male' }, ageYears: { min: 20, max: 40 } },
  physical: { heightCm: { min: 162, max: 170 } },
  marks: tattoo('swallow'),
  effects: shirt(color),
  dental: { teeth: { '11': 'crown_gold', '36': 'missing' } },
  ...more,
});

const foundAlive = (given: string, surname: string, more: Loose = {}): Loose => ({
  situation: 'sheltered',
  since: '2023-07',
  place,
  person: { names: [name(given, surname)], sex: 'male', birthDate: '1996-04-12' },
  ...more,
});

type Kind = 'report' | 'remains' | 'living';

export interface BankRecord {
  readonly kind: Kind;
  /** Of the institution that asks, or of the one whose records are hidden from it. */
  readonly isOwn: boolean;
  readonly content: Loose;
}

const own = (kind: Kind, content: Loose): BankRecord => ({ kind, isOwn: true, content });
const theirs = (kind: Kind, content: Loose): BankRecord => ({ kind, isOwn: false, content });

/** What two institutions hold: the asker's own, made up so that it meets the others', and theirs. */
export const BANK = {
  'own report': own('report', { ...report('Quirino', 'Ejemplo', stranger), relatives: [] }),
  // With the report a pair of the institution's own, of which figures are told in full.
  'own body': own('remains', body('blue', { profile: profileOf('B-1', son, { yStr: Y, mt: MT }) })),
  'own found': own('living', foundAlive('Quirino', 'Ejemplo', { wishes: { informFamily: true } })),
  'report 0': theirs('report', report('Quirino', 'Ejemplo', mother)),
  'report 1': theirs('report', report('Petronilo', 'García', stranger)),
  'report at home': theirs('report', {
    ...report('Quirino', 'Ejemplo', mother),
    consents: AT_HOME_ALONE,
  }),
  'body 0': theirs('remains', body('blue', { profile: profileOf('B-2', people.child(father, mother)) })),
  'body 1': theirs(
    'remains',
    body('red', { found: { date: '2023-08-01', place: { country: 'MX', admin1: 'Coahuila' } } }),
  ),
  'found 0': theirs('living', foundAlive('Quirino', 'Ejemplo', { wishes: { informFamily: true } })),
  'not asked': theirs('living', foundAlive('Quirino', 'Ejemplo')),
} as const satisfies Readonly<Record<string, BankRecord>>;

export type RecordName = keyof typeof BANK;
