import { randomUUID } from 'node:crypto';
import { Heartbeat } from '../../src/platform/health/heartbeat.js';
import { ApiHouse, type Loose } from './api-house.js';

const OUTSIDE = /(?:https?:)?\/\/[\w-]+\.[\w.-]+/i;

describe('pages of the API process', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const get = async (path: string) => {
    const response = await fetch(`${house.api.url}${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const policyOf = (headers: Headers) => headers.get('content-security-policy') ?? '';

  it('begin with one that leads on to the others', async () => {
    const { status, text, headers } = await get('/');
    expect(status).toBe(200);
    expect(text).not.toMatch(OUTSIDE);
    expect(policyOf(headers)).not.toContain('unsafe');
    for (const [, path] of text.matchAll(/href="([^"]+)"/g)) {
      expect({ path, status: (await get(path ?? '')).status }).toEqual({ path, status: 200 });
    }
  });

  it('name no explorer where it is switched off, neither the first one nor the refusal of a question by GET', async () => {
    const without = await ApiHouse.open([], { EXPLORER: 'no' });
    try {
      const [start, refusal] = await Promise.all(
        ['/', '/graphql'].map(async (path) => (await fetch(`${without.api.url}${path}`)).text()),
      );
      expect(start).toContain('href="/schema.graphql"');
      expect(refusal).toContain('/schema.graphql');
      for (const text of [start, refusal]) expect(text).not.toMatch(/explorer/iu);
      expect((await fetch(`${without.api.url}/explorer`)).status).toBe(404);
    } finally {
      await without.close();
    }
  });

  it('have an explorer that is whole from here and may load nothing from elsewhere', async () => {
    const { text, headers } = await get('/explorer');
    expect(text).not.toMatch(OUTSIDE);
    const policy = policyOf(headers);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(OUTSIDE);
    expect(policy).not.toMatch(/script-src[^;]*(unsafe-inline|unsafe-eval|\*)/);
    const files = [...text.matchAll(/\/explorer\/static\/[\w.]+/g)].map(([path]) => path);
    expect(files).toEqual(expect.arrayContaining(['/explorer/static/ruru.js', '/explorer/static/ruru.css']));
    for (const path of new Set(files)) expect((await get(path)).status).toBe(200);
    const styles = (await get('/explorer/static/ruru.css')).text;
    expect(styles).not.toMatch(/(?:url\(|@import)\s*["']?(?:https?:)?\/\//);
  });

  it('let the explorer load every part that its script asks for later', async () => {
    for (const worker of ['editorWorker.js', 'graphqlWorker.js', 'jsonWorker.js']) {
      const { status, headers } = await get(`/explorer/static/${worker}`);
      expect({ worker, status, type: headers.get('content-type') }).toEqual({
        worker,
        status: 200,
        type: 'text/javascript; charset=utf-8',
      });
    }
    expect((await get('/explorer/static/../package.json')).status).toBe(404);
  });

  it('show the schema that is served', async () => {
    const { text } = await get('/schema.graphql');
    expect(text).toContain('type Query {');
  });

  it('serve no file but the documents', async () => {
    expect((await get('/docs/..%2Fpackage.json')).status).toBe(404);
    expect((await get('/docs/%2e%2e%2fpackage.json')).status).toBe(404);
  });
});

describe('health', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
    await house.sql('DELETE FROM outbox_event');
  });
  afterAll(() => house.close());

  const ready = async () => {
    const response = await fetch(`${house.api.url}/readyz`);
    const report = (await response.json()) as { status: string; checks: Loose[] };
    const check = (name: string) => report.checks.find((one) => one.name === name);
    return { code: response.status, status: report.status, check };
  };

  it('is alive without asking anybody', async () => {
    const response = await fetch(`${house.api.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('says that no worker is there, how to mend it, and serves all the same', async () => {
    const { code, status, check } = await ready();
    expect([code, status]).toEqual([200, 'degraded']);
    expect(check('database')).toEqual({ name: 'database', standing: 'ok' });
    expect(check('worker')).toMatchObject({ standing: 'warning', counts: { workers: 0 } });
    expect(check('worker')?.hint).toContain('worker');
  });

  it('hears a worker as long as it beats', async () => {
    const heartbeat = new Heartbeat(house.runtime.source, house.runtime.log);
    await heartbeat.start();
    expect(await ready()).toMatchObject({ code: 200, status: 'ready' });
    await house.sql(`UPDATE worker_heartbeat SET seen_at = now() - interval '40 seconds'`);
    const { status, check } = await ready();
    expect(status).toBe('degraded');
    expect(check('worker')?.ageSeconds).toBeGreaterThanOrEqual(40);
    await heartbeat.stop();
    expect(await house.sql('SELECT * FROM worker_heartbeat')).toEqual([]);
  });

  it('tells how long events and tasks have been waiting', async () => {
    await house.sql(
      `INSERT INTO outbox_event (id, name, payload, created_at) VALUES ($1, 'x', '{}', now() - interval '10 minutes')`,
      [randomUUID()],
    );
    const { check } = await ready();
    expect(check('outbox')).toMatchObject({ standing: 'warning', counts: { events: 1 } });
    expect(check('outbox')?.ageSeconds).toBeGreaterThanOrEqual(600);
    await house.sql('DELETE FROM outbox_event');
    await house.sql(
      `INSERT INTO task (id, name, payload, state, max_attempts, due_at)
       VALUES ($1, 'x', '{}', 'pending', 1, now() - interval '5 minutes')`,
      [randomUUID()],
    );
    expect((await ready()).check('queue')).toMatchObject({ standing: 'warning', counts: { pending: 1 } });
  });
});

describe('health without a database', () => {
  it('is 503, and tells nothing of where the database is', async () => {
    const house = await ApiHouse.open();
    await house.runtime.source.destroy();
    const response = await fetch(`${house.api.url}/readyz`);
    const text = await response.text();
    await house.api.close();
    await house.runtime.listener.stop();
    expect(response.status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      status: 'unavailable',
      checks: [{ name: 'database', standing: 'failed' }],
    });
    expect(text).not.toContain(new URL(process.env.DATABASE_URL ?? '').host);
  });
});
