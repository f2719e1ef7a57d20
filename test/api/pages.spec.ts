import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
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
    const files = [...text.matchAll(/\/explorer\/static\/[\w.-]+/g)].map(([path]) => path);
    expect(files.map((path) => path.split('.').at(-1))).toEqual(expect.arrayContaining(['js', 'css']));
    for (const path of new Set(files)) expect((await get(path)).status).toBe(200);
    for (const path of files.filter((one) => one.endsWith('.css')))
      expect((await get(path)).text).not.toMatch(/(?:url\(|@import)\s*["']?(?:https?:)?\/\//);
  });

  it('let the explorer load every part that its script asks for later', async () => {
    const parts = readdirSync('dist/explorer').filter((name) => name.endsWith('.js'));
    for (const worker of ['editor.worker', 'graphql.worker', 'json.worker'])
      expect(parts.filter((name) => name.startsWith(worker))).toHaveLength(1);
    for (const part of parts) {
      const { status, headers } = await get(`/explorer/static/${part}`);
      expect({ part, status, type: headers.get('content-type') }).toEqual({
        part,
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

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'ht'] as const;
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

describe('what a person meets where the browser has no page to show', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const visit = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(`${house.api.url}${path}`, {
      ...{ method, redirect: 'manual', headers: { accept: BROWSER, 'accept-language': 'en', ...headers } },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const waysOn = (page: string) => [...page.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
  const headingOf = (page: string) => /<h1>([^<]+)<\/h1>/.exec(page)?.[1];

  it.each([
    ['en', 'There is nothing at this address'],
    ['es', 'No hay nada en esta dirección'],
    ['pt', 'Não há nada neste endereço'],
    ['fr', 'Il n’y a rien à cette adresse'],
    ['ht', 'Pa gen anyen nan adrès sa a'],
  ])('is a page in the language of the reader: a wrong address (%s)', async (language, heading) => {
    const { status, headers, text } = await visit('/nonsense', { 'accept-language': `${language};q=0.9` });
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect([headingOf(text), text.match(/<h1>/g)?.length]).toEqual([heading, 1]);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain('<main>');
    expect(waysOn(text)).toEqual(['/']);
    expect(headers.get('content-language')).toBe(language);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('vary')).toBe('Accept, Accept-Language, Cookie');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/style-src 'self' 'sha256-[^']+';/);
    expect(policy).not.toContain('unsafe');
  });

  it('speaks the language that was chosen in the console, where it is one', async () => {
    const langOf = async (cookie: string) =>
      /<html lang="([^"]*)"/.exec((await visit('/nonsense', { cookie })).text)?.[1];
    expect(await langOf('huella-language=ht')).toBe('ht');
    expect(await langOf('another=1; huella-language=fr; more=2')).toBe('fr');
    for (const other of ['huella-language=de', 'huella-language="><b>', 'not-huella-language=fr'])
      expect(await langOf(other)).toBe('en');
  });

  it('says nothing of the address, and is the same for every one', async () => {
    const { text: page } = await visit('/nonsense');
    for (const path of [
      ...['/alerts/', '/matches/x/y/z', '/docs/canary.md', '/docs/%ff', '/auth/canary', '/imports/canary'],
      ...['/canary%3Cscript%3E?canary=<script>canary</script>#canary', '//canary.example/canary'],
    ]) {
      const { status, text } = await visit(path, { 'x-request-id': 'canary-canary', referer: '/canary' });
      expect([path, status]).toEqual([path, path === '/docs/%ff' ? 400 : 404]);
      expect(text).toBe(page);
    }
  });

  it.each(['/nonsense', '/auth/sign-in', '/graphql'])('is asked about by HEAD as well: %s', async (path) => {
    const [whole, head] = [await visit(path), await visit(path, {}, 'HEAD')];
    expect([head.status, head.text]).toEqual([whole.status, '']);
    for (const name of ['content-type', 'content-length', 'content-language', 'vary', 'cache-control'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
  });

  it.each(['*/*', 'application/json', 'application/json, text/html;q=0.5', 'image/avif,*/*;q=0.8'])(
    'is what programs read for whoever accepts %s',
    async (accept) => {
      const asked = { accept, 'x-request-id': 'request-4711', cookie: 'huella-language=fr' };
      expect(await visit('/nonsense?a=b', asked)).toMatchObject({
        status: 404,
        text: '{"errors":[{"message":"Cannot GET /nonsense?a=b","extensions":{"code":"NOT_FOUND","requestId":"request-4711"}}]}',
      });
      expect(await visit('/auth/sign-in', asked)).toMatchObject({
        status: 503,
        text: '{"errors":[{"message":"No identity provider is set up here. Set OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL (docs/guides/OPERATIONS.md), or use a token.","extensions":{"code":"UNAVAILABLE","reason":"ACCESS.NO_PROVIDER","requestId":"request-4711"}}]}',
      });
      expect(await visit('/graphql', asked)).toMatchObject({
        status: 405,
        text: '{"errors":[{"message":"GraphQL is asked by POST with a JSON body, and subscriptions by WebSocket. What can be asked stands at /schema.graphql.","extensions":{"code":"BAD_REQUEST","reason":"API.POST_ONLY","requestId":"request-4711"}}]}',
      });
    },
  );

  it('is what programs read for whoever sends something, and a page where a browser sends its form', async () => {
    const typeOf = async (accept: string) => {
      const { status, headers } = await visit('/nonsense', { accept }, 'POST');
      return [status, headers.get('content-type')];
    };
    expect(await typeOf('*/*')).toEqual([404, 'application/json; charset=utf-8']);
    expect(await typeOf(BROWSER)).toEqual([404, 'text/html; charset=utf-8']);
  });

  it.each(LANGUAGES)(
    'says where no identity provider is who can help, and what is to be set (%s)',
    async (language) => {
      const path = '/auth/sign-in?purpose=search&as=canary&to=/canary';
      const { status, text, headers } = await visit(path, { 'accept-language': language });
      expect([status, headers.get('content-language')]).toEqual([503, language]);
      for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'])
        expect(text).toContain(name);
      expect(text).not.toContain('canary');
      expect(waysOn(text)).toEqual(['/', '/docs/OPERATIONS.md']);
      for (const way of waysOn(text)) expect((await visit(way ?? '')).status).toBe(200);
    },
  );

  it('leads to signing in, and says of a file no more than of an address', async () => {
    const nothing = await visit('/nonsense');
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const authorization = `Bearer ${token}`;
    for (const path of [`/procedures/papers/${randomUUID()}`, `/imports/${randomUUID()}/rejects`]) {
      const stranger = await visit(path);
      expect([stranger.status, headingOf(stranger.text)]).toEqual([401, 'You are not signed in']);
      expect(waysOn(stranger.text)).toEqual(['/auth/sign-in', '/']);
      expect(stranger.text).not.toContain(path);
      const signedIn = await visit(path, { authorization });
      expect([signedIn.status, signedIn.text]).toEqual([404, nothing.text]);
    }
    const { token: other } = await house.enrol('AA-SEARCH', ['delivery']);
    const denied = await visit(`/procedures/papers/${randomUUID()}`, { authorization: `Bearer ${other}` });
    expect([denied.status, headingOf(denied.text)]).toEqual([403, 'This is not open to you']);
  });

  it('is a page for whoever signs out by the form of one, and is signed in no more', async () => {
    const { status, text } = await visit('/auth/sign-out', {}, 'POST');
    expect([status, headingOf(text), waysOn(text)]).toEqual([
      401,
      'You are not signed in',
      ['/auth/sign-in', '/'],
    ]);
  });

  it('leads a family back to its window, and whoever opens the address of programs to the start', async () => {
    expect(waysOn((await visit('/window/plain/open')).text)).toEqual(['/window/plain']);
    expect(waysOn((await visit('/window/elsewhere')).text)).toEqual(['/window']);
    expect(waysOn((await visit('/windows')).text)).toEqual(['/']);
    const programs = await visit('/graphql');
    expect([programs.status, headingOf(programs.text)]).toEqual([405, 'This address is for programs']);
    expect([programs.headers.get('allow'), waysOn(programs.text)]).toEqual(['POST', ['/']]);
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
