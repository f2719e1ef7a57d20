import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { SPOKEN_LANGUAGES } from '../../src/platform/catalogue/index.js';
import { ApiHouse } from './api-house.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
/** What a browser can do by itself: go somewhere, and send a form. */
const METHODS = ['GET', 'POST'] as const;
const FORMS: readonly (readonly [type: string | undefined, body: string | undefined])[] = [
  [undefined, undefined],
  ['application/x-www-form-urlencoded', 'code=HN-1&phrase=none&query={__typename}'],
  ['application/x-www-form-urlencoded', `code=${'x'.repeat(6_000_000)}`],
  [
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nnothing\r\n--b--\r\n',
  ],
  ['text/plain', '{"query":"{__typename}"}'],
];

/** Layer of Express: a route, or a router of more. */
interface Layer {
  readonly route?: { readonly path: string | readonly string[] };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Paths of all routes that the running app has, its routers' too. */
function pathsOf(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => [
    ...(route ? [route.path].flat() : []),
    ...(handle?.stack ? pathsOf(handle.stack) : []),
  ]);
}

const routesOf = ({ api }: ApiHouse): string[] => {
  const express = api.app.getHttpAdapter().getInstance() as { readonly router: { readonly stack: Layer[] } };
  return [...new Set(pathsOf(express.router.stack))].sort();
};

/** Addresses of a route: with an id of nothing, with what is no id, and with what cannot be read. */
function addressesOf(path: string): string[] {
  const fill = (value: string) => path.replaceAll(/[:*]\w+|\*/gu, value);
  return [...new Set([randomUUID(), 'nonsense', '%ff'].map(fill))].flatMap((one) => [one, `${one}/beyond`]);
}

interface Met {
  readonly asked: string;
  readonly status: number;
  readonly type: string | null;
  readonly language: string;
  readonly page: string;
}

/** What is wrong with an answer that a person reads; nothing where it is a page that leads on. */
function faultsOf({ asked, status, type, language, page }: Met): string[] {
  if (status < 400) return [];
  const isPage = (type ?? '').startsWith('text/html') && /<h1>[^<]+<\/h1>/u.test(page);
  if (!isPage) return [`${asked}: ${status} is ${type ?? 'of no type'}: ${page.slice(0, 80)}`];
  return [
    ...(page.includes(`<html lang="${language}"`) ? [] : [`${asked}: ${status} is not in ${language}`]),
    ...(/(?:href|action)="\/[^"]*"/u.test(page) ? [] : [`${asked}: ${status} leads nowhere`]),
    ...(page.includes('{"') ? [`${asked}: ${status} shows JSON`] : []),
  ];
}

describe('what a browser is answered where something does not work', () => {
  let house: ApiHouse;
  let turn = 0;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(async () => {
    // The last test has closed its database.
    await house.api.close();
    await house.runtime.listener.stop();
  });

  /** Each visit in the next language. */
  async function visit(
    path: string,
    more: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Met> {
    const language = SPOKEN_LANGUAGES[turn++ % SPOKEN_LANGUAGES.length] ?? 'en';
    const response = await fetch(`${house.api.url}${path}`, {
      ...{ redirect: 'manual', ...more },
      headers: { accept: BROWSER, 'accept-language': language, ...more.headers },
    });
    const { status, headers } = response;
    const page = await response.text();
    const asked = `${more.method ?? 'GET'} ${path} ${more.headers?.['content-type'] ?? ''}`.trim();
    return { asked, status, type: headers.get('content-type'), language, page };
  }

  /** What is sent to an address, each form; the whole of a large body only where one is read. */
  function formsFor(address: string, method: (typeof METHODS)[number]): typeof FORMS {
    if (method === 'GET') return FORMS.slice(0, 1);
    const isRead = !address.endsWith('/beyond') && !address.includes('%ff');
    return FORMS.filter(([, body = '']) => isRead || body.length < 100_000);
  }

  /** Every route, in each way that a browser has. */
  async function walk(headers: Record<string, string>): Promise<readonly Met[]> {
    const more = ['/nonsense', '/assets/nonsense.js', '/.well-known/nonsense', '/'];
    const asked = [...routesOf(house), ...more]
      .flatMap(addressesOf)
      .flatMap((address) => METHODS.map((method) => ({ address, method })))
      .flatMap((one) => formsFor(one.address, one.method).map((form) => ({ ...one, form })));
    const met: Met[] = [];
    for (const { address, method, form } of asked) {
      const [type, body] = form;
      const given = { ...headers, ...(type && { 'content-type': type }) };
      met.push(await visit(address, { method, headers: given, ...(body !== undefined && { body }) }));
    }
    return met;
  }

  it('knows the routes of the running app', () => {
    const routes = routesOf(house);
    for (const one of [
      '/graphql',
      '/readyz',
      '/auth/sign-in',
      '/auth/family',
      '/window/plain/open',
      '/docs/:name',
    ])
      expect(routes).toContain(one);
    expect(routes.length).toBeGreaterThan(25);
  });

  it('is a page in the language of the reader that leads on, at every route and to whoever is not signed in', async () => {
    const met = await walk({});
    expect(met.flatMap(faultsOf)).toEqual([]);
    const statuses = new Set(met.map(({ status }) => status));
    for (const status of [400, 401, 404, 405, 406, 413]) expect([...statuses]).toContain(status);
  });

  it('is such a page to whoever is signed in, and may not or finds nothing', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const met = await walk({ authorization: `Bearer ${token}` });
    expect(met.flatMap(faultsOf)).toEqual([]);
  });

  it('is such a page to whoever tries too often, and says so', async () => {
    const method = 'POST';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const path of ['/auth/family', '/auth/token', '/window/plain/open']) {
      const body = 'code=HN-1&phrase=none&grant_type=client_credentials&client_id=x&client_secret=y';
      let met = await visit(path, { method, headers, body });
      for (let at = 0; at < 200 && met.status !== 429; at += 1)
        met = await visit(path, { method, headers, body });
      expect([path, met.status]).toEqual([path, 429]);
      expect(faultsOf(met)).toEqual([]);
    }
  });

  it('is such a page where another site has made the browser ask', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
    const met = await visit('/window/plain/open', { method: 'POST', headers, body: 'code=HN-1' });
    expect(met.status).toBe(403);
    expect(faultsOf(met)).toEqual([]);
  });

  it('is the status and JSON to programs, which ask for no page', async () => {
    for (const accept of ['*/*', 'application/json']) {
      const { status, type } = await visit('/nonsense', { method: 'POST', headers: { accept } });
      expect([status, type]).toEqual([404, 'application/json; charset=utf-8']);
    }
  });

  /** Sends bytes that no route sees, and returns what came. */
  async function sent(bytes: string): Promise<string> {
    const { hostname, port } = new URL(house.api.url);
    const line = connect(Number(port), hostname);
    line.end(bytes);
    return text(line);
  }

  it.each([
    [
      431,
      `GET / HTTP/1.1\r\nHost: x\r\nAccept: ${BROWSER}\r\nAccept-Language: fr\r\nCookie: a=${'x'.repeat(40_000)}\r\n\r\n`,
    ],
    [400, `GET / HTTP/1.1\r\nHost: x\r\nAccept: ${BROWSER}\r\nAccept-Language: fr\r\nno header\r\n\r\n`],
  ])('is such a page where the request cannot be read as far as a route: %d', async (status, bytes) => {
    const answer = await sent(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
    const [, page = ''] = answer.split('\r\n\r\n');
    const type = /content-type: ([^\r]*)/iu.exec(answer)?.[1] ?? null;
    expect(faultsOf({ asked: `${status}`, status, type, language: 'fr', page })).toEqual([]);
    expect(answer).toContain("default-src 'self'");
  });

  it('is the bare status where no browser has asked what cannot be read', async () => {
    expect(await sent('nonsense\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });

  it('is such a page, and 503, where the database is away', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    await house.runtime.source.destroy();
    const statuses = new Set<number>();
    for (const path of [
      '/readyz',
      `/imports/${randomUUID()}/rejects`,
      `/procedures/papers/${randomUUID()}`,
    ]) {
      const met = await visit(path, { headers: { authorization: `Bearer ${token}` } });
      expect(faultsOf(met)).toEqual([]);
      statuses.add(met.status);
    }
    expect([...statuses]).toEqual([503]);
    expect((await walk({})).flatMap(faultsOf)).toEqual([]);
  });
});
