import { randomUUID } from 'node:crypto';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { ApiHouse } from './api-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';

const permit = (purpose: string) => ({ purpose, decision: 'granted', countries: ['*'], from: '2023-06-01' });
const CONSENTS = ['search', 'forensic_matching', 'cross_border'].map(permit);
const FOUND = { date: '2023-09-01', place: { country: 'MX', admin1: 'Sonora' } };
const TATTOO = { type: 'tattoo', region: 'forearm', side: 'left', design: 'golondrina', text: 'Marta Luz' };
const FIELDS = `kind uncertaintyBits candidates notWeighed
  questions { question group bits gain sentence of { matchId code institution institutionName } }`;

interface Told {
  readonly candidates: number;
  readonly uncertaintyBits: number | null;
  readonly notWeighed: readonly string[];
  readonly questions: readonly {
    readonly question: string;
    readonly bits: number | null;
    readonly gain: string | null;
    readonly sentence: string;
    readonly of: { readonly matchId: string; readonly institution: string } | null;
  }[];
}

describe('what to ask next', () => {
  let house: ApiHouse;
  let liaison: string;
  let forensic: string;
  let report: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    await get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AB-1', parties: ['AA-SEARCH', 'BB-FORENSIC'], categories: ['report', 'remains'], level: 2 },
      ],
    });
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: forensic } = await house.enrol('BB-FORENSIC', ['forensic']));
    for (const heightCm of [
      { min: 181, max: 187 },
      { min: 149, max: 155 },
    ])
      await file(forensic, 'registerRemains', {
        remains: {
          ...{ found: FOUND, condition: 'fresh', completeness: 'complete', marks: [TATTOO] },
          estimates: { sex: { value: 'male', confidence: 0.99 }, ageYears: { min: 28, max: 36 }, heightCm },
        },
      });
    report = await file(liaison, 'fileReport', {
      report: {
        person: {
          names: [{ kind: 'legal', full: 'Wenceslao Zaldívar' }],
          sex: 'male',
          birthDate: '1991-03-14',
        },
        lastContact: { date: '2023-05-02', place: { country: 'MX', admin1: 'Sonora' } },
        ...{ marks: [TATTOO], dental: { teeth: { 11: 'crown', 36: 'missing' } }, consents: CONSENTS },
      },
    });
    await compare(report);
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const file = async (token: string, field: string, input: object): Promise<string> => {
    const answer = '... on RecordReceipt { id } ... on InvalidInput { findings { path code } }';
    const { id, findings } = await house.change(token, field, input, answer);
    if (typeof id !== 'string') throw new Error(JSON.stringify(findings));
    return id;
  };
  /** As a worker does, with matches opened from what was found. */
  const compare = async (recordId: string): Promise<void> => {
    const taskId = randomUUID();
    const runId = (await get(StartRun).forRecord(recordId, taskId)) ?? '';
    const noProgress = () => Promise.resolve();
    await get(BeginRun).begin(runId, taskId);
    await get(ScanShard).scanShard(runId, 0, noProgress);
    await get(MergeRun).merge(runId, noProgress);
    await get(OpenMatches).openMatches(runId);
  };
  const ask = async (token: string, language = 'en', more = '', recordId = report): Promise<Told | null> => {
    const query = `{ nextQuestions(recordId: "${recordId}", language: ${language}${more}) { ${FIELDS} } }`;
    const answer = await house.ask(query, { token });
    expect(answer.errors).toBeUndefined();
    return answer.data.nextQuestions as Told | null;
  };

  it('is put to the family, most informative first, by words where the candidates are another institution’s', async () => {
    const told = await ask(liaison);
    expect(told?.candidates).toBe(2);
    expect(told?.uncertaintyBits).toBeNull();
    expect(told?.questions.filter(({ bits }) => bits !== null)).toEqual([]);
    const places = (told?.questions ?? []).map(({ gain }) => ['much', 'some', 'little'].indexOf(gain ?? ''));
    expect(places).toEqual(places.toSorted());
    const stature = told?.questions.find(({ of, question }) => of === null && question === 'stature');
    expect(stature?.gain).toBe('much');
    expect(stature?.sentence).toMatch(/^Ask the family for the stature/);
    expect(told?.notWeighed.join()).toMatch(/DNA/);
  });

  it('is put to the institute that holds a body, where its match is open', async () => {
    const told = await ask(liaison);
    const teeth = told?.questions.filter(({ question, of }) => question === 'dental' && of !== null) ?? [];
    expect(teeth.length).toBeGreaterThan(0);
    expect(teeth[0]?.of?.institution).toBe('BB-FORENSIC');
    expect(teeth[0]?.sentence).toMatch(/^Have the teeth of the remains charted\. .*: ask /);
  });

  it('is put in five languages, and tells no value of a counterpart', async () => {
    const said = new Set<string>();
    for (const language of ['es', 'en', 'pt', 'fr', 'ht']) {
      const told = await ask(liaison, language);
      said.add(told?.questions[0]?.sentence ?? '');
      expect(JSON.stringify(told?.questions)).not.toMatch(/ASK\.|\b18[17]\b|\b149\b|\b155\b|Marta/);
    }
    expect(said.size).toBe(5);
  });

  it('is not told of a record that is not one’s own, and both the question and the denial are written down', async () => {
    expect(await ask(forensic)).toBeNull();
    const rows = await house.sql<{ outcome: string }>(
      `SELECT DISTINCT outcome FROM audit_entry WHERE action = 'matches.ask' AND $1 = ANY(record_ids) ORDER BY outcome`,
      [report],
    );
    expect(rows).toEqual([{ outcome: 'denied' }, { outcome: 'done' }]);
  });

  it('reckons with no candidate whose comparison may not be seen', async () => {
    await house.sql('UPDATE agreement SET level = 1');
    try {
      expect(await ask(liaison)).toMatchObject({ candidates: 0, questions: [] });
    } finally {
      await house.sql('UPDATE agreement SET level = 2');
    }
  });

  it('reckons with no match that is to be judged without its score before this person has judged it', async () => {
    const before = await ask(liaison);
    const matchId = before?.questions.find(({ of }) => of !== null)?.of?.matchId;
    await house.sql(`UPDATE institution SET judges_blind = true WHERE code = 'AA-SEARCH'`);
    try {
      const blind = await ask(liaison);
      expect(blind?.candidates).toBeLessThan(before?.candidates ?? 0);
      expect(blind?.questions.filter(({ of }) => of?.matchId === matchId)).toEqual([]);
      const judged = await house.change(
        liaison,
        'judgeMatch',
        { matchId, answer: 'unsure' },
        '... on Match { id }',
      );
      expect(judged).toEqual({ id: matchId });
      expect((await ask(liaison))?.questions.some(({ of }) => of?.matchId === matchId)).toBe(true);
    } finally {
      await house.sql(`UPDATE institution SET judges_blind = false WHERE code = 'AA-SEARCH'`);
    }
  });

  describe('of DNA', () => {
    const people = new InventedPeople(11);
    const [mother, father] = [people.stranger(), people.stranger()];
    const son = people.child(father, mother);
    const half = people.child(father, people.stranger());
    const marks = [{ type: 'tattoo', region: 'chest', design: 'ancla', text: 'Puerto Cortés' }];
    const found = { date: '2022-03-11', place: { country: 'GT', admin1: 'Petén' } };
    const refused = { consents: [{ purpose: 'forensic_matching', decision: 'refused' }] };
    let searched: string;
    let typed: string;
    beforeAll(async () => {
      const body = {
        ...{ found, condition: 'fresh', marks },
        estimates: { sex: { value: 'male', confidence: 0.99 }, ageYears: { min: 28, max: 36 } },
      };
      typed = await file(forensic, 'registerRemains', {
        remains: {
          ...body,
          profile: profileOf('B-1', son, { mt: { ranges: ['16024-16365'], variants: ['G16129A'] } }),
        },
      });
      await file(forensic, 'registerRemains', { remains: body });
      searched = await file(liaison, 'fileReport', {
        report: {
          person: { names: [{ kind: 'legal', full: 'Ernesto Quispe' }], sex: 'male', birthDate: '1990-02' },
          lastContact: { date: '2022-02-02', place: { country: 'GT', admin1: 'Petén' } },
          relatives: [
            { id: 'R1', relationship: 'mother' },
            { id: 'R2', relationship: 'full_sibling', ...refused },
            { id: 'R3', relationship: 'half_sibling_paternal', profile: profileOf('H-1', half) },
            { id: 'R4', relationship: 'other_parent' },
          ],
          ...{ marks, consents: CONSENTS },
        },
      });
      await compare(searched);
    });
    const testsOf = async (token: string, recordId: string) => {
      const told = await ask(token, 'en', '', recordId);
      return (told?.questions ?? []).filter(({ question }) => question.startsWith('dna_'));
    };

    it('is nothing where no agreement lets samples be held against each other', async () => {
      expect(await testsOf(liaison, searched)).toEqual([]);
    });

    it('is of whoever says most and has not refused, and of no in-law', async () => {
      await house.sql(`UPDATE agreement SET categories = categories || '{genetic}'`);
      await compare(searched);
      const tests = await testsOf(liaison, searched);
      const own = tests.filter(({ of }) => of === null).map(({ question }) => question);
      expect(own.sort()).toEqual(['dna_mother', 'dna_own']);
      const [first] = tests.filter(({ question }) => question === 'dna_mother');
      expect(first?.gain).not.toBeNull();
      expect(first?.sentence).toBe('Ask the family whether the mother would give a DNA sample.');
    });

    it('is put to the holder of an untyped body, and tells the holder of a body no tie of a family', async () => {
      const others = (await testsOf(liaison, searched)).filter(({ of }) => of !== null);
      expect(new Set(others.map(({ question }) => question))).toEqual(new Set(['dna_sample']));
      await compare(typed);
      const tests = await testsOf(forensic, typed);
      expect(tests.map(({ question, of }) => [question, of === null])).not.toContainEqual([
        'dna_sample',
        true,
      ]);
      const ofFamily = tests.filter(({ of }) => of !== null).map(({ question }) => question);
      expect(ofFamily.sort()).toEqual(['dna_own', 'dna_relative']);
    });

    it('is of a line where the institution has a database that says how rare haplotypes are', async () => {
      const linesOf = async (token: string, recordId: string) =>
        (await testsOf(token, recordId)).filter(({ question }) => question.endsWith('_line'));
      expect(await linesOf(liaison, searched)).toEqual([]);
      const { token: coordinator } = await house.enrol('AA-SEARCH', ['coordinator']);
      const text = ['T16126C,30', 'G16129A,4', 'T16189C C16223T,16'].map((one) => `16024-16365,${one}`);
      const database = {
        ...{ kind: 'mtdna', code: 'hn-mt', population: 'Invented', source: 'Nobody 2024', mode: 'store' },
        text: ['range,differences,count', ...text, ''].join('\n'),
      };
      const answer = '__typename ... on InvalidInput { findings { path code } }';
      expect(await house.change(coordinator, 'importHaplotypeDatabase', database, answer)).toEqual({
        __typename: 'HaplotypeDatabaseImported',
      });
      const [line, ...others] = await linesOf(liaison, searched);
      // The man of the paternal line has no Y chromosome to be compared with, and the brother has refused.
      expect([line?.question, others]).toEqual(['dna_maternal_line', []]);
      expect(line?.gain).not.toBeNull();
      expect(line?.sentence).toContain('a relative of the mother’s line');
      expect(await linesOf(forensic, typed)).toEqual([]);
    });
  });
});
