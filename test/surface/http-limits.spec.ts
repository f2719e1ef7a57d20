import { connect } from 'node:net';
import type { Server } from 'node:http';
import { ApiHouse } from '../api/api-house.js';

const NO_ID = '00000000-0000-4000-8000-00000000000a';
const OPEN = [
  '/',
  '/schema.graphql',
  '/docs',
  '/docs/access.md',
  '/explorer',
  '/healthz',
  '/readyz',
  '/nowhere',
];
const OTHERS = [
  ['GET', '/graphql'],
  ['POST', '/graphql'],
  ['GET', '/auth/sign-in'],
  ['GET', '/auth/callback?code=x&state=y'],
  ['POST', '/auth/sign-out'],
  ['POST', '/auth/token'],
  ['POST', '/auth/family'],
  ['GET', '/window/plain'],
  ...['open', 'look', 'decide', 'write', 'turn', 'close'].map(
    (deed) => ['POST', `/window/plain/${deed}`] as const,
  ),
  ['GET', '/auth/step-up'],
  ['POST', '/auth/passkey/invited-open'],
  ...['invited', 'sign-in', 'step-up', 'add'].flatMap(
    (step) =>
      [
        ['POST', `/auth/passkey/${step}-options`],
        ['POST', `/auth/passkey/${step}`],
      ] as const,
  ),
  ['POST', '/imports/files'],
  ['DELETE', '/imports/files'],
  ['POST', '/photographs/files'],
  ['GET', `/imports/${NO_ID}/rejects`],
  ['POST', '/procedures/files'],
  ['GET', `/procedures/papers/${NO_ID}`],
  ['PUT', '/docs/access.md'],
] as const;

describe('the answers of every route', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  /** A program, and a person with a browser, who is answered with pages. */
  const ASKERS = ['*/*', 'text/html'];
  const ROUTES = [...OPEN.map((path) => ['GET', path] as const), ...OTHERS];

  it.each(ROUTES)('are sent with the headers that protect a browser: %s %s', async (method, path) => {
    for (const accept of ASKERS) {
      const asking = {
        method,
        redirect: 'manual',
        headers: { accept, origin: 'https://elsewhere.example' },
      } as const;
      const response = await fetch(`${house.api.url}${path}`, asking);
      const { headers, status } = response;
      if ((await response.text()) !== '')
        expect(headers.get('content-type')).toMatch(/^(?:text|application)\/[\w+-]+;.*charset=utf-8/iu);
      // No provider is set here: whoever would sign in is told so.
      expect(status === 503 || status < 500).toBe(true);
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'|\*/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/u);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    }
  });

  it('are those of every route that there is', () => {
    const known = new Set(ROUTES.map(([, path]) => path.split('?')[0]));
    const { router } = house.api.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
    const paths = router.stack.flatMap(pathsOf).filter((path) => !path.includes('*'));
    expect(paths.length).toBeGreaterThan(8);
    expect(
      paths.filter((path) => !known.has(path.replace(':name', 'access.md').replace(':id', NO_ID))),
    ).toEqual([]);
  });

  it.each([
    '..%2f..%2fpackage.json',
    '%2e%2e/package.json',
    '....//package.json',
    'decisions/../../package.json',
    'access.md%00',
  ])('hand out documents and nothing beside them: /docs/%s', async (name) => {
    const { status, text } = await raw(
      house,
      `GET /docs/${name} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('"dependencies"');
  });
});

interface Layer {
  readonly route?: { readonly path: string | readonly string[] };
  readonly handle?: { readonly stack?: Layer[] };
}

function pathsOf({ route, handle }: Layer): string[] {
  return route ? [route.path].flat() : (handle?.stack ?? []).flatMap(pathsOf);
}

describe('a connection that does not keep to HTTP', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());
  afterEach(async () => {
    expect((await fetch(`${house.api.url}/healthz`)).status).toBe(200);
  });

  let authorization: string;
  beforeAll(async () => {
    authorization = `Bearer ${(await house.enrol('AA-SEARCH', ['liaison'])).token}`;
  });

  const head = (more = '', start = 'GET /healthz HTTP/1.1'): string =>
    `${start}\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n${more}\r\n`;
  const BODY = '{"query":"{ __typename }"}';
  const CHUNKED = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
  const asked = (more: string, body = BODY): string => `${head(more, 'POST /graphql HTTP/1.1')}${body}`;
  const signedIn = (bytes: string): string =>
    bytes.replace('Connection: close\r\n', `$&Authorization: ${authorization}\r\n`);

  it.each([
    ['without a body', head()],
    ['with a body', asked(`Content-Length: ${BODY.length}\r\n`)],
    ['with a body in chunks', asked('Transfer-Encoding: chunked\r\n', CHUNKED)],
  ])(
    'is answered %s where nothing of it is broken, so that what is refused is refused for that',
    async (_, bytes) => {
      expect((await raw(house, signedIn(bytes))).status).toBe(200);
    },
  );

  it.each([
    ['headers of 100 KB', head(`X-Long: ${'x'.repeat(100_000)}\r\n`), [431]],
    ['ten thousand headers', head('X-A: b\r\n'.repeat(10_000)), [431]],
    ['a URL of 100 KB', head('', `GET /${'a'.repeat(100_000)} HTTP/1.1`), [431]],
    [
      'two ways to say how long its body is',
      asked(`Content-Length: ${BODY.length}\r\nTransfer-Encoding: chunked\r\n`, CHUNKED),
      [400],
    ],
    ['two lengths', asked(`Content-Length: ${BODY.length}\r\nContent-Length: 4\r\n`), [400]],
    ['a length that is none', asked('Content-Length: -1\r\n'), [400]],
    ['a chunk that is none', asked('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n'), [400]],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n\r\n', [400]],
    ['a header in two lines', head('X-A: b\r\n c: d\r\n'), [400]],
    ['a null character in a header', head('X-A: b\0c\r\n'), [400]],
    ['a bare line feed', 'GET /healthz HTTP/1.1\nHost: x\nConnection: close\n\n', [400]],
    ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['a body that is said to be gigantic', asked('Content-Length: 9007199254740991\r\n', ''), [400, 413]],
    [
      'a body packed in an unknown way',
      asked(`Content-Encoding: zstd-x\r\nContent-Length: ${BODY.length}\r\n`),
      [400, 415],
    ],
  ])('with %s is refused, and others are served on', async (_, bytes, statuses) => {
    // Of whoever is not signed in no body is unpacked.
    const { status, text } = await raw(house, signedIn(bytes));
    expect(statuses).toContain(status);
    expect(text).not.toMatch(/node:|\.ts:|\bat .*\(/u);
  });

  it.each([
    ['a packed body that unpacks to far more', 'gzip'],
    ['the same by deflate', 'deflate'],
  ])('with %s is refused at the limit', async (_, encoding) => {
    const { deflateSync, gzipSync } = await import('node:zlib');
    const packed = (encoding === 'gzip' ? gzipSync : deflateSync)(Buffer.alloc(64 * 1_048_576, 32));
    expect(packed.length).toBeLessThan(100_000);
    const response = await fetch(`${house.api.url}/graphql`, {
      method: 'POST',
      body: packed,
      headers: { 'content-type': 'application/json', 'content-encoding': encoding, authorization },
    });
    expect(response.status).toBe(413);
  });

  it('with JSON twenty thousand levels deep is answered', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    for (const body of [`{"query":"{ __typename }","variables":{"v":${deep}}}`, deep, '['.repeat(50_000)]) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const { status, text } = await house.post(body, headers);
      expect([[200, 400].includes(status), body.slice(0, 80), text.slice(0, 300)]).toEqual([
        true,
        body.slice(0, 80),
        text.slice(0, 300),
      ]);
      expect(text).not.toContain('INTERNAL');
    }
  });

  it('and says nothing is not waited for without end', () => {
    const server: Server = house.api.app.getHttpServer();
    expect(server.headersTimeout).toBe(20_000);
    expect(server.requestTimeout).toBe(12 * 3_600_000);
    expect(server.keepAliveTimeout).toBeLessThanOrEqual(10_000);
  });

  it('is closed with its fellows when the house closes, however many there are', async () => {
    const other = await ApiHouse.open();
    const { hostname, port } = new URL(other.api.url);
    const sockets = Array.from({ length: 200 }, () => connect(Number(port), hostname));
    const closed = sockets.map(
      (socket) => new Promise((done) => socket.on('error', () => undefined).on('close', done)),
    );
    for (const socket of sockets) socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nX-');
    expect((await fetch(`${other.api.url}/healthz`)).status).toBe(200);
    await other.close();
    await Promise.all(closed);
  });
});

/** Sends bytes as they are and reads what comes back. */
function raw(house: ApiHouse, bytes: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(house.api.url);
  return new Promise((done) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    socket.on('data', (piece: Buffer) => (text += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => done({ status: Number(/^HTTP\/1\.1 (\d+)/u.exec(text)?.[1] ?? 0), text }));
    socket.setTimeout(10_000, () => socket.destroy());
  });
}
