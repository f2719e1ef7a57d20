import { handlersOf } from '../../src/apps/job-lists.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { RunImport } from '../../src/modules/exchange/imports/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { workOffEvents } from '../support/work-off-events.js';
import { ApiHouse, invented, PERMITTING } from './api-house.js';

const WALKS = ['responsible.tell-of-import', 'responsible.settle-undone'];
const START = `mutation Start($input: StartImportInput!) {
  startImport(input: $input) { __typename ... on ImportStarted { importId } ... on UserError { code message } }
}`;

describe('an office that routing names for the reports of a file', () => {
  let house: ApiHouse;
  let keeper: string;
  let liaison: string;
  let agent: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const { app } = house.api;
    const mexico = shippedProfiles('demonstration').find(({ country }) => country === 'MX');
    await app.get(AddMechanism, { strict: false }).add(OPERATOR, mexico);
    ({ token: keeper } = await house.enrol('AA-SEARCH', ['coordinator']));
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: agent } = await house.enrol('MX-PROSECUTOR', ['liaison', 'coordinator']));
    await agree();
  });
  afterAll(() => house.close());

  beforeEach(async () => {
    await workOffEvents(house, ['matching']);
    await house.sql('TRUNCATE alert, duty CASCADE');
    await house.sql('DELETE FROM routed_office');
    await house.sql('DELETE FROM task WHERE name = ANY($1)', [WALKS]);
  });

  const agree = async () => {
    const agreement = {
      ...{ id: 'OFFICES', parties: ['AA-SEARCH', 'MX-PROSECUTOR'] },
      ...{ categories: ['report', 'remains', 'living'] as const, level: 1 },
    };
    await house.api.app
      .get(LoadInstitutions, { strict: false })
      .loadFile(OPERATOR, { institutions: [], agreements: [agreement] });
  };
  const report = (id: string, more: object = {}) => ({
    ...{ recordType: 'report', institution: 'AA-SEARCH', id },
    ...invented(),
    ...{ consents: PERMITTING, ...more },
  });
  const several = (prefix: string, count: number, more: object = {}) =>
    Array.from({ length: count }, (_, at) => report(`${prefix}-${at}`, more));
  const stored = async (records: readonly object[]) => {
    const body = records.map((one) => `${JSON.stringify(one)}\n`).join('');
    const headers = { authorization: `Bearer ${keeper}` };
    const response = await fetch(`${house.api.url}/imports/files`, { method: 'POST', body, headers });
    const { uploadId } = (await response.json()) as { uploadId: string };
    const input = { uploadId, format: 'exchange', mode: 'store' };
    const { data } = await house.ask(START, { token: keeper, variables: { input } });
    const { importId } = data.startImport as { importId: string };
    const { signal } = new AbortController();
    await house.api.app.get(RunImport, { strict: false }).process(importId, () => Promise.resolve(), signal);
    const [job] = await house.sql('SELECT state, rejected FROM import_job WHERE id = $1', [importId]);
    expect(job).toEqual({ state: 'done', rejected: 0 });
    return importId;
  };
  interface Walk {
    readonly id: string;
    readonly name: string;
    readonly payload: object;
  }
  const run = async ({ id, name, payload }: Walk) => {
    const task = { id, name, payload, parentId: undefined, attempt: 1, maxAttempts: 1 };
    const progress = () => Promise.resolve();
    const { signal } = new AbortController();
    const handler = handlersOf(house.api.app).find((one) => one.name === name);
    await handler?.run({ payload, task, signal, progress });
  };
  /** Does all that waits, page after page, and returns the pages that asked for one another. */
  const workOff = async () => {
    const pages: Walk[] = [];
    for (;;) {
      await workOffEvents(house, ['matching']);
      const waiting = await house.sql<Walk>(
        `WITH taken AS (UPDATE task SET state = 'done', finished_at = now() WHERE name = ANY($1) AND state = 'pending'
           RETURNING *) SELECT id, name, payload FROM taken`,
        [WALKS],
      );
      if (waiting.length === 0) return pages;
      pages.push(...waiting);
      for (const walk of waiting) await run(walk);
    }
  };
  const bring = async (records: readonly object[]) => {
    const importId = await stored(records);
    return { importId, pages: await workOff() };
  };
  const alerts = async () => {
    const rows = await house.sql<{ state: string; subjects: string[] }>(
      `SELECT a.state, array_agg(s.subject_id::text) AS subjects FROM alert a JOIN alert_subject s ON s.alert_id = a.id
         JOIN institution i ON i.id = a.institution_id
       WHERE i.code = 'MX-PROSECUTOR' AND a.kind LIKE 'responsible%' GROUP BY a.id ORDER BY a.seq`,
    );
    return rows.map(({ state, subjects }) => [state, subjects.length]);
  };
  const written = async () => {
    const rows = await house.sql<{ code: string; said: string }>(
      `SELECT r.code, CASE WHEN o.ended_at IS NOT NULL THEN 'ended' ELSE coalesce(o.bar, 'told') END AS said
       FROM routed_office o JOIN institution i ON i.id = o.office_id JOIN record r ON r.id = o.subject_id
       WHERE i.code = 'MX-PROSECUTOR' ORDER BY r.seq`,
    );
    return Object.fromEntries(rows.map(({ code, said }) => [code, said]));
  };

  it('is told of each by one alert, in pages of a hundred, however many there are', async () => {
    const { pages } = await bring(several('MANY', 250));
    expect(pages.map(({ name }) => name)).toEqual([
      'responsible.tell-of-import',
      'responsible.tell-of-import',
    ]);
    expect(await alerts()).toEqual([['delivered', 250]]);
    const { data } = await house.ask('{ inbox { edges { node { kind subjectCount } } } }', { token: agent });
    expect(data.inbox).toEqual({ edges: [{ node: { kind: 'responsible', subjectCount: 250 } }] });
    // Another file is another alert.
    await bring(several('FEW', 2));
    expect(await alerts()).toEqual([
      ['delivered', 250],
      ['delivered', 2],
    ]);
  });

  it('is told once where pages are run again, also after a worker died between two records', async () => {
    const importId = await stored(several('AGAIN', 120));
    const first = { id: '00000000-0000-4000-8000-000000000000', name: WALKS[0] ?? '', payload: { importId } };
    const { signal } = new AbortController();
    const handler = handlersOf(house.api.app).find(({ name }) => name === first.name);
    const task = { ...first, parentId: undefined, attempt: 1, maxAttempts: 2 };
    const dies = (done: number) => (done === 40 ? Promise.reject(new Error('killed')) : Promise.resolve());
    await expect(handler?.run({ payload: first.payload, task, signal, progress: dies })).rejects.toThrow(
      'killed',
    );
    expect(Object.keys(await written())).toHaveLength(40);
    await run(first);
    await run(first);
    expect(await house.sql('SELECT 1 FROM task WHERE name = ANY($1)', [WALKS])).toHaveLength(1);
    const pages = await workOff();
    for (const page of pages) await run(page);
    await workOff();
    expect(Object.values(await written())).toEqual(Array(120).fill('told'));
    expect(await alerts()).toEqual([['delivered', 120]]);
    const told = await house.sql(`SELECT 1 FROM outbox_event WHERE name = 'duties.opened'
      AND payload ->> 'subjectId' IN (SELECT id::text FROM routed_office)
      AND institution_id = (SELECT id FROM institution WHERE code = 'MX-PROSECUTOR')`);
    expect(told).toHaveLength(120);
  });

  it('is not told of reports that were there before and that the file changed', async () => {
    await bring([report('OLD-1')]);
    await house.sql('TRUNCATE alert, duty CASCADE');
    await house.sql('DELETE FROM routed_office');
    await bring([report('OLD-1', { marks: [] }), report('NEW-1')]);
    expect(await written()).toEqual({ 'NEW-1': 'told' });
    expect(await alerts()).toEqual([['delivered', 1]]);
    await bring([report('NEW-1', { marks: [] })]);
    expect(await alerts()).toEqual([['delivered', 1]]);
  });

  it('hears nothing of whoever did not consent, and no more where a later file takes a consent away', async () => {
    await bring([report('YES'), report('NO', { consents: [] })]);
    expect(await written()).toEqual({ YES: 'told', NO: 'consent' });
    await bring([report('YES', { consents: [] })]);
    expect(await written()).toEqual({ YES: 'ended', NO: 'consent' });
    expect(await alerts()).toEqual([['closed', 1]]);
  });

  it('hears nothing of a report from which the family has struck it out', async () => {
    await bring([report('STRUCK')]);
    const [{ id } = { id: '' }] = await house.sql<{ id: string }>(
      `SELECT id FROM record WHERE code = 'STRUCK'`,
    );
    await house.change(
      liaison,
      'strikeOffices',
      { recordId: id, strike: ['MX-PROSECUTOR'] },
      '... on ReportOfficesStruck { recordId }',
    );
    await workOff();
    expect(await written()).toEqual({ STRUCK: 'ended' });
    await bring([report('STRUCK', { marks: [] })]);
    expect(await written()).toEqual({ STRUCK: 'ended' });
    expect(await alerts()).toEqual([['closed', 1]]);
  });

  it('hears by one alert of all that an agreement lets it hear afterwards', async () => {
    await house.sql('DELETE FROM agreement');
    await bring(several('LATER', 5));
    expect(Object.values(await written())).toEqual(Array(5).fill('agreement'));
    expect(await alerts()).toEqual([]);
    await agree();
    await workOff();
    expect(Object.values(await written())).toEqual(Array(5).fill('told'));
    expect(await alerts()).toEqual([['delivered', 5]]);
  });

  it('has nothing to do with what is taken back with its import, and hears anew when it comes again', async () => {
    const { importId } = await bring([report('BACK-1'), report('BACK-2')]);
    const undone = await house.change(
      keeper,
      'undoImport',
      { importId },
      '__typename ... on ImportUndone { removed }',
    );
    expect(undone).toMatchObject({ removed: 2 });
    await workOff();
    expect(await written()).toEqual({ 'BACK-1': 'ended', 'BACK-2': 'ended' });
    expect(await alerts()).toEqual([['closed', 2]]);
    await bring([report('BACK-1'), report('BACK-2')]);
    expect(await written()).toEqual({ 'BACK-1': 'told', 'BACK-2': 'told' });
    expect(await alerts()).toEqual([
      ['closed', 2],
      ['delivered', 2],
    ]);
  });

  it('is told of a new report that somebody amends before its page has come', async () => {
    const importId = await stored([report('EARLY')]);
    await house.sql(`UPDATE outbox_event SET handed_at = now() WHERE handed_at IS NULL`);
    await house.sql(
      `INSERT INTO record_version (record_id, version, content, content_hash, status, withdrawn, removed, import_id, changed_at,
         replaced_by)
       SELECT id, version, content, content_hash, status, withdrawn, removed, import_id, changed_at,
         (SELECT id FROM actor LIMIT 1) FROM record WHERE code = 'EARLY'`,
    );
    await house.sql(`UPDATE record SET version = version + 1, import_id = NULL WHERE code = 'EARLY'`);
    await run({ id: importId, name: WALKS[0] ?? '', payload: { importId } });
    expect(await written()).toEqual({ EARLY: 'told' });
    await workOff();
  });
});
