import { connect } from 'node:net';
import { RunImport } from '../../src/modules/exchange/imports/index.js';
import { PROGRESS_CHANNEL } from '../../src/platform/queue/index.js';
import { ApiHouse, type Answer } from './api-house.js';

const START = `mutation S($input: StartImportInput!) {
  startImport(input: $input) { __typename ... on ImportStarted { importId } ... on UserError { code message } }
}`;

const READ = `query R($id: UUID!, $after: String) {
  import(id: $id) {
    state mode format institution linesDone accepted rejected warnings stored unchanged
    progress { done total gaveUpBecause }
    refusal { code message mend }
    findings(first: 2, after: $after) {
      nodes { line path severity code message }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const line = (id: string, more = {}) =>
  `${JSON.stringify({ recordType: 'report', institution: 'AA-SEARCH', id, ...more })}\n`;

/** Two good lines, and three of which each is wrong in its own way. */
const FILE =
  line('F-1', { person: { names: [{ kind: 'legal', full: 'Persona Inventada' }], sex: 'female' } }) +
  line('F-2') +
  line('F-3', { status: 'lost' }) +
  line('F-4', { person: { names: [], sex: 'female', ageYears: { min: 300 } } }) +
  line('F-5', { marks: [{ type: 'feather' }] });

describe('files over the API', () => {
  let house: ApiHouse;
  let token: string;
  let foreign: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['coordinator']));
    ({ token: foreign } = await house.enrol('CC-CONSULATE', ['coordinator']));
  });
  afterAll(() => house.close());

  const hand = async (
    body: string,
    headers: Record<string, string> = { authorization: `Bearer ${token}` },
  ) => {
    const response = await fetch(`${house.api.url}/imports/files`, { method: 'POST', body, headers });
    return { status: response.status, answer: (await response.json()) as Answer['data'] };
  };
  const start = async (body: string, more = {}) => {
    const { answer } = await hand(body);
    const input = { uploadId: answer.uploadId, format: 'exchange', mode: 'store', ...more };
    return (await house.ask(START, { token, variables: { input } })).data.startImport;
  };
  const taskOf = async (importId: string) => {
    const [job] = await house.sql<{ task_id: string }>('SELECT task_id FROM import_job WHERE id = $1', [
      importId,
    ]);
    return job?.task_id ?? '';
  };
  const report = async (taskId: string, done: number, total: number) => {
    await house.sql('UPDATE task SET progress = $2 WHERE id = $1', [taskId, JSON.stringify({ done, total })]);
    await house.sql('SELECT pg_notify($1, $2)', [PROGRESS_CHANNEL, taskId]);
  };
  const work = async (importId: string) => {
    const signal = new AbortController().signal;
    await house.api.app.get(RunImport, { strict: false }).process(importId, () => Promise.resolve(), signal);
  };
  const read = async (id: string, after?: string) =>
    (await house.ask(READ, { token, variables: { id, after } })).data.import;

  it('are taken over byte by byte, whatever they are said to be', async () => {
    const body = 'x'.repeat(3_000_000);
    const { status, answer } = await hand(body, {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    });
    expect({ status, answer }).toMatchObject({ status: 201, answer: { bytes: body.length } });
    const [{ kept } = { kept: 0 }] = await house.sql<{ kept: number }>(
      'SELECT sum(length(content))::int AS kept FROM import_file_chunk WHERE file_id = $1',
      [answer.uploadId],
    );
    expect(kept).toBe(body.length);
  });

  it('are taken from nobody who may not import, in the language asked for', async () => {
    const { token: oversight } = await house.enrol('AA-SEARCH', ['oversight'], 'es');
    expect(await hand('{}', {})).toMatchObject({
      status: 401,
      answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(await hand('{}', { authorization: `Bearer ${oversight}` })).toMatchObject({
      status: 403,
      answer: {
        errors: [{ message: expect.stringContaining('Su función'), extensions: { code: 'FORBIDDEN' } }],
      },
    });
  });

  it('are refused at once when they announce more than a file may have', async () => {
    const { hostname, port } = new URL(house.api.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /imports/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: 3000000000\r\n\r\n{`,
    );
    let heard = '';
    for await (const piece of socket) heard += String(piece);
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toContain('IMPORTS.FILE_TOO_LARGE');
  });

  it('are read line by line, and say what is wrong page by page', async () => {
    const { importId } = await start(FILE);
    expect(await read(importId)).toMatchObject({
      state: 'waiting',
      mode: 'store',
      progress: { done: 0, total: 1 },
    });
    await work(importId);
    const done = await read(importId);
    expect(done).toMatchObject({
      ...{ state: 'done', format: 'exchange', institution: 'AA-SEARCH', linesDone: 5, refusal: null },
      ...{ accepted: 2, rejected: 3, stored: 2, unchanged: 0 },
    });
    const { findings } = done;
    const rest = await read(importId, findings.pageInfo.endCursor);
    const lines = [...findings.nodes, ...rest.findings.nodes].filter((one) => one.severity === 'error');
    expect(new Set(lines.map((one) => one.line))).toEqual(new Set([3, 4, 5]));
    for (const { code, message } of lines) expect(message).not.toBe(code);
  });

  it('of a laboratory bring profiles into the records that have their samples, or new remains where that is said', async () => {
    const table = 'sample,locus,allele1,allele2\nAPI-S1,TH01,6,9.3\nAPI-S1,vWA,"16,5",17\nAPI-S2,TH01,6,7\n';
    const { importId } = await start(table, { format: 'profiles-csv', profilesAs: 'remains' });
    await work(importId);
    const done = await read(importId);
    expect(done).toMatchObject({
      state: 'done',
      format: 'profiles-csv',
      accepted: 1,
      rejected: 1,
      stored: 1,
    });
    expect(done.findings.nodes).toContainEqual({
      ...{ line: 3, path: 'vWA', severity: 'error', code: 'PROFILES.DECIMAL_COMMA' },
      message: expect.stringContaining('point'),
    });
    expect(JSON.stringify(done)).not.toContain('16,5');
    const refused = await start('x', { format: 'exchange', profilesAs: 'remains' });
    expect(refused).toMatchObject({ code: 'IMPORTS.PROFILES_AS' });
  });

  it('store nothing in a dry run', async () => {
    const { importId } = await start(line('DRY-1'), { mode: 'dry_run' });
    await work(importId);
    expect(await read(importId)).toMatchObject({ state: 'done', mode: 'dry_run', accepted: 1 });
    const { data } = await house.ask('{ reports(filter: { code: "DRY-1" }) { nodes { id } } }', { token });
    expect(data.reports.nodes).toEqual([]);
  });

  it('that are no text say so, and how that is mended', async () => {
    const { importId } = await start('PK\u0003\u0004\u0000\u0000');
    await work(importId);
    const { state, refusal } = await read(importId);
    expect(state).toBe('refused');
    expect(refusal.message).not.toBe(refusal.code);
    expect(refusal.mend).toBeTruthy();
  });

  it('are read once for a key, however often it is asked', async () => {
    const { answer } = await hand(line('KEY-1'));
    const input = { uploadId: answer.uploadId, format: 'exchange', mode: 'store', idempotencyKey: 'file-1' };
    const ask = async (more = {}, by = token) =>
      (await house.ask(START, { token: by, variables: { input: { ...input, ...more } } })).data.startImport;
    const first = await ask();
    expect(first.importId).toEqual(expect.any(String));
    expect(await ask()).toEqual(first);
    await work(first.importId);
    expect(await ask()).toEqual(first);
    expect(await ask({ mode: 'dry_run' })).toMatchObject({ code: 'API.IDEMPOTENCY_KEY_REUSED' });
    expect((await ask({}, foreign)).importId).toBeUndefined();
  });

  it('are taken back by whoever coordinates the institution, and by nobody else', async () => {
    const { importId } = await start(line('BACK-1'));
    await work(importId);
    const undo = async (by: string) => {
      const query = `mutation { undoImport(input: { importId: "${importId}" }) { __typename ... on ImportUndone { removed restored left } } }`;
      return (await house.ask(query, { token: by })).data.undoImport;
    };
    expect(await undo(foreign)).toEqual({ __typename: 'NotFoundError' });
    expect(await undo(token)).toEqual({ __typename: 'ImportUndone', removed: 1, restored: 0, left: 0 });
    expect(await undo(token)).toEqual({ __typename: 'ConflictError' });
  });

  it('tell how far they are until they are done', async () => {
    const { importId } = await start(FILE.replaceAll('F-', 'G-'));
    const client = house.socket(token);
    const query = `subscription { importProgress(importId: "${importId}") { state linesDone progress { done total } } }`;
    const told: Answer['data'][] = [];
    const taskId = await taskOf(importId);
    for await (const { data } of client.iterate<Answer['data']>({ query })) {
      told.push(data?.importProgress);
      if (told.length === 1) await report(taskId, 1, 4);
      if (told.length === 2) {
        await work(importId);
        await report(taskId, 4, 4);
      }
    }
    await client.dispose();
    expect(told.slice(0, 2)).toEqual([
      { state: 'waiting', linesDone: 0, progress: { done: 0, total: 1 } },
      { state: 'waiting', linesDone: 0, progress: { done: 0.25, total: 1 } },
    ]);
    // Between them it may have told that it runs.
    expect(told.at(-1)).toEqual({ state: 'done', linesDone: 5, progress: { done: 1, total: 1 } });
  });
});
