import { isWhole, rotationSeed, sampleOf } from '../../scripts/rotation.mjs';
import { compareEverything } from '../support/compare-everything.js';
import { emptyTables } from '../support/empty-tables.js';
import { openAdmin } from '../support/house-database.js';
import { asInALargeBank } from '../support/large-bank.js';
import type { Loose } from './api-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';

const CONSENTS = [
  { purpose: 'search', decision: 'granted', from: '2023-06-01' },
  { purpose: 'forensic_matching', decision: 'granted', from: '2023-06-01' },
  { purpose: 'cross_border', decision: 'granted', countries: ['*'], from: '2023-06-01' },
];
const people = new InventedPeople(47);
const mother = people.stranger();
const child = people.child(people.stranger(), mother);
const stranger = people.stranger();
const profile = (code: string, autosomal: Loose) => profileOf(code, autosomal, {}, { decidedBy: undefined });

/** What the asker files three times: whether anybody elsewhere has any of it is to be read from what the pairs weigh. */
const MADE_UP = {
  dental: { teeth: { '11': 'crown_gold', '36': 'missing' } },
  effects: [
    { category: 'jewellery', article: 'medalla', description: 'medalla con la inscripción Xochiquetzal' },
  ],
  marks: [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'ajolote', text: 'Ixtlapalli' }],
};
const PERSON: Loose = {
  occupation: 'apicultora',
  names: [{ kind: 'legal', given: 'Quirina', surnames: ['Ejemplo', 'Prueba'] }],
  ...{ sex: 'female', birthDate: '1996-04-12', nationalities: ['HN'] },
};
const POINT = { country: 'MX', admin1: 'Sonora', lat: 31.31, lon: -110.94 };
const OWN_REPORT = {
  ...MADE_UP,
  person: PERSON,
  physical: { heightCm: { min: 150, max: 154 }, weightKg: { min: 50, max: 54 }, eyeColor: 'green' },
  lastContact: { date: '2023-05-12', place: POINT },
  medical: [{ kind: 'implant', description: 'placa de titanio Zaldibar' }],
};
const OWN_BODY = {
  ...MADE_UP,
  estimates: { sex: { value: 'female' }, ageYears: { min: 22, max: 30 }, heightCm: { min: 148, max: 156 } },
  found: { date: '2023-05-20', place: POINT },
};

/** Somebody else's, far from everything that the asker has made up. */
const THEIR_REPORT: Loose = {
  person: {
    names: [{ kind: 'legal', given: 'Mercedes', surnames: ['Olvido', 'Tzoc'] }],
    ...{ sex: 'male', birthDate: '1961-01-30', nationalities: ['GT'], occupation: 'albañil' },
  },
  physical: { heightCm: { min: 176, max: 180 }, weightKg: { min: 80, max: 84 }, eyeColor: 'brown' },
  lastContact: { date: '2019-11-03', place: { country: 'GT', admin1: 'Petén', lat: 17.21, lon: -89.62 } },
  marks: [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'rosa', text: 'Olga' }],
  effects: [{ category: 'jewellery', article: 'medalla', description: 'medalla con la inscripción Lupita' }],
  medical: [{ kind: 'implant', description: 'placa de acero Gomez' }],
  dental: { teeth: { '11': 'filled', '36': 'filled' } },
};
const THEIR_BODY: Loose = {
  estimates: { sex: { value: 'male' }, ageYears: { min: 50, max: 70 }, heightCm: { min: 174, max: 182 } },
  found: { date: '2019-12-20', place: { country: 'GT', admin1: 'Petén', lat: 17.21, lon: -89.62 } },
  profile: profile('T-1', stranger),
};

interface Others {
  readonly report: Loose;
  readonly body: Loose;
}

/** What stands otherwise in one of their records: the very thing that the asker has made up. */
const HIDDEN: Readonly<Record<string, (others: Others) => void>> = {
  'a given name': ({ report }) => (report.person.names[0].given = 'Quirina'),
  'a surname': ({ report }) => (report.person.names[0].surnames[0] = 'Ejemplo'),
  'the design of a mark': ({ report }) => (report.marks[0].design = 'ajolote'),
  'the words of a mark': ({ report }) => (report.marks[0].text = 'Ixtlapalli'),
  'a belonging': ({ report }) => (report.effects = OWN_REPORT.effects),
  'a finding': ({ report }) => (report.medical = OWN_REPORT.medical),
  'what somebody worked': ({ report }) => (report.person.occupation = PERSON.occupation),
  'the cell of a place': ({ report }) => Object.assign(report.lastContact.place, { lat: 31.2, lon: -110.8 }),
  'a place': ({ report }) => (report.lastContact.place = POINT),
  'a month': ({ report }) => (report.lastContact.date = '2023-05-29'),
  'where a body lay': ({ body }) => (body.found = { date: '2021-05-20', place: POINT }),
  'the state of a tooth': ({ report }) => (report.dental = OWN_REPORT.dental),
  'a stature': ({ report }) => (report.physical.heightCm = { min: 150, max: 154 }),
  'a weight': ({ report }) => (report.physical.weightKg = { min: 50, max: 54 }),
  'the colour of eyes': ({ report }) => (report.physical.eyeColor = 'green'),
  'a date of birth': ({ report }) => (report.person.birthDate = '1996-04-12'),
  'an age at death': ({ body }) => (body.estimates.ageYears = { min: 22, max: 30 }),
  'a nationality': ({ report }) => (report.person.nationalities = ['HN']),
  'an allele that the table lacks': ({ body }) =>
    (body.profile = profile('T-1', { ...stranger, D3S1358: [stranger.D3S1358?.[0], '8.3'] })),
  'a pair of one person': ({ report, body }) => {
    body.presumedIdentity = { basis: 'document_on_body', names: report.person.names };
    body.estimates.ageYears = { min: 57, max: 59 };
  },
};

const FIGURES = `band log10LR prior probability evidence { group field log10LR weight agreement reason }
  explanation(language: en) { text prior waterfall { group log10LR } verbalScale { strength }
    speaksFor { sentence weight log10LR } speaksAgainst { sentence log10LR } }`;

/** Of pairs that stand equal the order is by chance. */
const inOneOrder = (_: string, value: unknown): unknown =>
  Array.isArray(value) ? value.toSorted((x, y) => asText(x).localeCompare(asText(y))) : value;
const asText = (value: unknown): string => JSON.stringify(value);

/**
 * An institution makes up a report twice and a body, which are one person's. What the three weigh is told to it in full, and must not say whether
 * anybody elsewhere has what it has made up.
 */
describe('the figures of own pairs', () => {
  async function toldOf({ report, body }: Others): Promise<string> {
    const house = await LaboratoryHouse.open();
    try {
      await house.api.sql('UPDATE agreement SET level = 2');
      const { token } = await house.api.enrol('BB-FORENSIC', ['liaison', 'forensic']);
      const relatives = [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profile('A-1', mother) },
      ];
      const filed = { ...OWN_REPORT, consents: CONSENTS };
      const own = [
        await house.report({ ...filed, relatives }, token),
        await house.report(filed, token),
        await house.remains({ ...OWN_BODY, profile: profile('B-1', child) }, token),
      ];
      await house.report({ ...report, consents: CONSENTS });
      await house.remains(body, house.search);
      await compareEverything(house.api.asUseCases);
      await asInALargeBank(house.api);
      const lists = own.map(
        (id, at) =>
          `of${at}: candidates(recordId: "${id}", first: 20) { a b band log10LR prior probability }`,
      );
      const { data, errors } = await house.ask(
        token,
        `{ ${lists.join('\n')}
           matches(first: 20) { nodes { a { recordId } b { recordId } state ${FIGURES} } }
           triage(first: 20) { nodes { match { band log10LR probability } } }
           reviewQueue(first: 20) { band log10LR probability }
           nextQuestions(recordId: "${own[0]}", kind: duplicate_report, language: en) {
             uncertaintyBits candidates questions { question gain bits sentence } } }`,
      );
      expect(errors).toBeUndefined();
      const codes = new Map(own.map((id, at) => [id, `own ${at}`]));
      const { of0, of1, of2, ...rest } = data as Record<string, Loose>;
      // What is a candidate at all, and in which order beside the own ones, follows what it shares with them (ADR 43).
      const ownPairs = [of0, of1, of2].map((list) =>
        (list as Loose[]).filter(({ a, b }) => codes.has(a) && codes.has(b)),
      );
      const told = JSON.stringify({ ownPairs, ...rest }).replaceAll(
        /[0-9a-f]{8}-[0-9a-f-]{27}/g,
        (id) => codes.get(id) ?? 'another',
      );
      return JSON.stringify(JSON.parse(told, inOneOrder), null, 1);
    } finally {
      await house.close();
      const admin = await openAdmin();
      await emptyTables(admin, 'institution', 'match_run', 'candidate_list');
      await admin.destroy();
    }
  }

  let usual = '';
  beforeAll(async () => {
    usual = await toldOf({ report: THEIR_REPORT, body: THEIR_BODY });
    expect(usual.match(/"log10LR": \d/g)?.length).toBeGreaterThan(20);
  });

  // A house each: a few in turn, and all of them in the whole.
  const values = Object.keys(HIDDEN);
  const tried = isWhole() ? values : sampleOf(values, rotationSeed(), 5);

  it.each(tried)('do not tell that somebody elsewhere has %s', async (what) => {
    const others = structuredClone({ report: THEIR_REPORT, body: THEIR_BODY });
    HIDDEN[what]?.(others);
    expect(await toldOf(others)).toBe(usual);
  });
});
