import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODEL_VERSION, type FittedWeights } from '../../src/kernel/linkage/index.js';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { FitModel, ReadCalibration, ReadFairness } from '../../src/modules/review/model-fit/index.js';
import { KnownPairs, OpenMatches } from '../../src/modules/review/matches/index.js';
import {
  BankEvidence,
  BeginRun,
  LinkageModels,
  MergeRun,
  ScanShard,
} from '../../src/modules/matching/runs/index.js';
import { ApiHouse } from '../api/api-house.js';
import { huella } from './huella-command.js';

const PEOPLE = 24;
const permit = (purpose: string) => ({ purpose, decision: 'granted', countries: ['*'], from: '2023-06-01' });
const CONSENTS = ['search', 'forensic_matching', 'cross_border'].map(permit);
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te'];
const nameOf = (number: number): string =>
  [number % 12, (number * 5 + 1) % 12, (number * 7 + 3) % 12, Math.floor(number / 12) % 12]
    .map((at) => SYLLABLES[at])
    .join('');

const folder = mkdtempSync(join(tmpdir(), 'huella-estimation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what the model learns from people', () => {
  let house: ApiHouse;
  let search: string;
  let forensic: string;
  let weights: FittedWeights;
  beforeAll(async () => {
    house = await ApiHouse.open();
    search = (await house.enrol('AA-SEARCH', ['liaison'])).token;
    forensic = (await house.enrol('BB-FORENSIC', ['forensic'])).token;
    for (let number = 0; number < PEOPLE; number += 1) await person(number);
    await sweep();
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const person = async (number: number): Promise<void> => {
    const names = [
      { kind: 'legal', given: nameOf(number), surnames: [nameOf(number + 31), nameOf(number + 77)] },
    ];
    const report = {
      id: `R-${number}`,
      person: { names, sex: number % 2 ? 'male' : 'female', birthDate: `19${70 + number}-03-1${number % 9}` },
      lastContact: { date: '2023-05-02', place: { country: 'MX', admin1: 'Sonora' } },
      reporter: { relationship: 'mother', language: number % 3 ? 'es' : 'quc' },
      consents: CONSENTS,
    };
    const remains = {
      id: `B-${number}`,
      presumedIdentity: { names, basis: 'document_on_body' },
      found: { date: '2023-09-01', place: { country: 'MX', admin1: 'Sonora' } },
      estimates: { sex: { value: number % 2 ? 'male' : 'female', confidence: 0.9 } },
    };
    const receipt = '... on RecordReceipt { id } ... on InvalidInput { findings { path code } }';
    expect((await house.change(search, 'fileReport', { report }, receipt)).id).toBeDefined();
    expect((await house.change(forensic, 'registerRemains', { remains }, receipt)).id).toBeDefined();
  };
  /** Works off the run over everything that was asked for last, as a worker does. */
  const sweep = async (): Promise<{ id: string; modelVersion: string }> => {
    const asked = await house.sql<{ id: string; task: string }>(
      `INSERT INTO match_run (id, scope, state, requested_by)
       SELECT gen_random_uuid(), 'all', 'waiting', $1 WHERE NOT EXISTS (SELECT FROM match_run WHERE scope = 'all' AND state = 'waiting')
       RETURNING id`,
      [PLATFORM.actorId],
    );
    const [run] =
      asked.length > 0
        ? asked
        : await house.sql<{ id: string }>(
            `SELECT id FROM match_run WHERE scope = 'all' AND state = 'waiting'`,
          );
    const id = run?.id ?? '';
    await get(BeginRun).begin(id, id);
    for (let shard = 0; shard < 4; shard += 1)
      await get(ScanShard).scanShard(id, shard, () => Promise.resolve());
    await get(MergeRun).merge(id, () => Promise.resolve());
    await get(OpenMatches).openMatches(id);
    const [done] = await house.sql<{ id: string; modelVersion: string; state: string }>(
      'SELECT id, state, model_version AS "modelVersion" FROM match_run WHERE id = $1',
      [id],
    );
    expect(done?.state).toBe('done');
    return done ?? { id, modelVersion: '' };
  };
  const strongest = async () =>
    house.sql<{ id: string; modelVersion: string; state: string; log10LR: number }>(
      `SELECT id, state, model_version AS "modelVersion", log10_lr AS "log10LR" FROM hypothesis WHERE kind = 'identification'
       ORDER BY probability DESC, id LIMIT 1`,
    );

  it('takes in what is known from elsewhere, and says what it has passed over', async () => {
    const path = join(folder, 'known.ndjson');
    const line = (number: number, answer?: string) =>
      JSON.stringify({
        a: { institution: 'BB-FORENSIC', id: `B-${number}` },
        b: { institution: 'AA-SEARCH', id: `R-${number}` },
        ...(answer && { answer }),
      });
    const lines = Array.from({ length: PEOPLE }, (_, number) => line(number));
    writeFileSync(path, [...lines, line(999)].join('\n'));
    const { code, out } = await huella('judgements', 'import', path, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { takenIn: PEOPLE, passedOver: 1 }]);
    writeFileSync(path, [line(1), line(2, 'perhaps')].join('\n'));
    const refused = await huella('judgements', 'import', path);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('Line 2 of known.ndjson');
    const settled = await house.runtime.db.transact(PLATFORM, (tx) => get(KnownPairs).settled(tx));
    expect(settled.filter(({ same, pair }) => same && pair.kind === 'identification')).toHaveLength(PEOPLE);
  });

  it('tells whom it finds, to those who watch over it and to nobody else', async () => {
    const rows = await get(ReadFairness).read(OPERATOR, 'identification');
    const all = rows.find(({ by }) => by === 'all');
    expect(all).toMatchObject({ pairs: PEOPLE });
    expect(all?.first).toBeGreaterThan(0.9);
    const languages = rows.filter(({ by }) => by === 'language').map(({ value, pairs }) => [value, pairs]);
    expect(languages).toEqual([
      ['es', 16],
      ['quc', 8],
    ]);
    const asked = '{ linkageFairness { by value pairs } }';
    const { token: oversight } = await house.enrol('CC-CONSULATE', ['oversight']);
    expect((await house.ask(asked, { token: oversight })).data.linkageFairness).toContainEqual({
      by: 'country',
      value: 'HN',
      pairs: PEOPLE,
    });
    expect((await house.ask(asked, { token: search })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('tells whether the ratios of judged pairs mean what they say, and of which model', async () => {
    const { modelVersion, rows } = await get(ReadCalibration).read(OPERATOR, 'identification');
    expect(modelVersion).toBe(MODEL_VERSION);
    expect(rows.find(({ by }) => by === 'all')).toMatchObject({ value: 'all', same: PEOPLE });
    const asked = '{ linkageCalibration { modelVersion rows { by value same notSame cllr } } }';
    const { token: oversight } = await house.enrol('CC-CONSULATE', ['oversight']);
    const told = (await house.ask(asked, { token: oversight })).data.linkageCalibration as {
      rows: { by: string; same: number }[];
    };
    expect(told.rows.find(({ by }) => by === 'countries')?.same).toBe(PEOPLE);
    expect((await house.ask(asked, { token: search })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('learns a version, which is scored by only when somebody chooses it', async () => {
    weights = await get(FitModel).fit(OPERATOR);
    expect(weights.version).toBe(`${MODEL_VERSION}+w1`);
    expect(weights.kinds.identification?.labels.same).toBe(PEOPLE);
    expect(weights.kinds.identification?.labels.notSame).toBeGreaterThanOrEqual(20);
    expect(weights.kinds.living).toBeUndefined();
    expect((await sweep()).modelVersion).toBe(MODEL_VERSION);
  });

  it('scores by the version that was chosen, and loses no decision over it', async () => {
    // One that says more than the fit: the test is about what happens to the figures, not about what was learnt.
    const halved = {
      ...weights,
      kinds: {
        identification: {
          ...weights.kinds.identification,
          groups: { name: { power: 0.5, standardError: 0 } },
        },
      },
    };
    const path = join(folder, 'model.json');
    writeFileSync(path, JSON.stringify(halved));
    const brought = await huella('model', 'import', path, '--json');
    const { version } = JSON.parse(brought.out) as FittedWeights;
    expect(version).toBe(`${MODEL_VERSION}+w2`);

    const [before] = await strongest();
    await house.sql(`UPDATE match_side SET state = 'plausible' WHERE hypothesis_id = $1 AND side = 'a'`, [
      before?.id,
    ]);
    expect((await huella('model', 'use', version)).code).toBe(0);
    expect((await sweep()).modelVersion).toBe(version);
    const [after] = await house.sql<{ modelVersion: string; log10LR: number; side: string }>(
      `SELECT h.model_version AS "modelVersion", h.log10_lr AS "log10LR", s.state AS side FROM hypothesis h
       JOIN match_side s ON s.hypothesis_id = h.id AND s.side = 'a' WHERE h.id = $1`,
      [before?.id],
    );
    expect(after?.modelVersion).toBe(version);
    expect(after?.side).toBe('plausible');
    expect(after?.log10LR).toBeLessThan((before?.log10LR ?? 0) - 1);
    const [evidence] = await house.sql<{ sum: number }>(
      `SELECT sum((e ->> 'log10LR')::float8) AS sum FROM hypothesis, jsonb_array_elements(evidence) e WHERE id = $1`,
      [before?.id],
    );
    expect(evidence?.sum).toBeCloseTo(after?.log10LR ?? NaN, 9);
    // What it learns from is the model as written, whatever scores.
    const again = await get(FitModel).fit(OPERATOR);
    expect(again.kinds).toEqual(weights.kinds);
  });

  it('learns from the bank where people have settled too few pairs, and never against their word', async () => {
    const fitted = await huella('model', 'fit', '--from', 'bank', '--json');
    expect(fitted.code).toBe(0);
    const ofBank = JSON.parse(fitted.out) as FittedWeights;
    expect(ofBank.kinds.identification).toEqual(weights.kinds.identification);
    for (const kind of Object.values(ofBank.kinds))
      for (const { power } of Object.values(kind.groups)) expect(power).toBeGreaterThan(0);
    expect((await huella('model', 'fit', '--from', 'nowhere')).code).not.toBe(0);
    const { data } = await house.ask('{ linkageModels { version costs { kind } } }', { token: search });
    expect(data.linkageModels.map(({ version }: { version: string }) => version)).toContain(ofBank.version);
    const found = await get(BankEvidence).fitted();
    expect(found.identification?.bank.pairs).toBe(PEOPLE * PEOPLE);
    expect(found.identification?.bank.ways.find(({ way }) => way === 'names')).toMatchObject({ taken: true });
  });

  it('lists its versions to everybody, and refuses what is none', async () => {
    const { data } = await house.ask('{ linkageModels { version current costs { same } chart } }', {
      token: search,
    });
    const { models } = await get(LinkageModels).all(OPERATOR);
    expect(data.linkageModels.map(({ version }: { version: string }) => version)).toEqual([
      MODEL_VERSION,
      ...models.map(({ version }) => version),
    ]);
    expect(data.linkageModels.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const unknown = await huella('model', 'use', `${MODEL_VERSION}+w99`);
    expect(unknown.err).toContain('huella model list');
    const path = join(folder, 'none.json');
    writeFileSync(path, '{"format":"huella-weights-1","base":"linkage-0.1.0","kinds":{}}');
    expect((await huella('model', 'import', path)).err).toContain(MODEL_VERSION);
    expect((await huella('model', 'use', MODEL_VERSION)).code).toBe(0);
    const found = await house.runtime.db.transact(PLATFORM, (tx) => get(LinkageModels).weights(tx));
    expect(found).toBeUndefined();
    const listed = await huella('model', 'list');
    expect(listed.out).toContain(`scored by: ${MODEL_VERSION}`);
    expect((await huella('fairness', '--kind', 'friendship')).code).not.toBe(0);
    expect((await huella('fairness')).out).toContain('language');
  });
});
