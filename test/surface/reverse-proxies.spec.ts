import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request as askPlain } from 'node:http';
import { request as askSafely } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { freePort } from '../../src/demo/free-port.js';
import { UPLOAD_LIMIT_MB } from '../../src/modules/exchange/imports/use-cases/upload-file.js';
import { ApiHouse } from '../api/api-house.js';
import { RECIPE_OF, recipeText, type Ports } from './reverse-proxy.js';

/** What nobody shall find in a log. */
const SECRET = 'somebody@example.net';
const TRIES = 600;
const LINE = `${JSON.stringify({ type: 'report', id: 'P-1', person: { names: [], sex: 'female' } })}\n`;
const START = `mutation S($input: StartImportInput!) {
  startImport(input: $input) { __typename ... on ImportStarted { importId } ... on UserError { code } }
}`;

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks as a browser on this machine would, whose certificate nobody has signed. */
async function ask(url: string, { method = 'GET', body, headers = {} }: Asked = {}): Promise<Answered> {
  const options = { method, headers, rejectUnauthorized: false, agent: false } as const;
  const asked = url.startsWith('https:') ? askSafely(url, options) : askPlain(url, options);
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: await textOf(response),
  };
}

/** All files that a proxy has written, by name; sockets and folders have no text. */
function writtenIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

it('of nginx lets files come that are as large as the API takes them', () => {
  const [, gigabytes] = /client_max_body_size (\d+)g;/u.exec(recipeText('nginx.conf')) ?? [];
  expect(Number(gigabytes) * 1024).toBe(UPLOAD_LIMIT_MB);
});

for (const [name, { program, start }] of Object.entries(RECIPE_OF)) {
  const describeWithProgram = program ? describe : describe.skip;
  describeWithProgram(`the recipe for ${name}, where the machine has it`, () => {
    let house: ApiHouse;
    let folder: string;
    let ports: Ports;
    let address: string;
    let proxy: ChildProcess;
    let token: string;
    let isOpen = false;

    const isAnswering = async (): Promise<boolean> => {
      try {
        return (await ask(`${address}/healthz`)).status === 200;
      } catch {
        return false;
      }
    };

    beforeAll(async () => {
      ports = { plain: await freePort(), tls: await freePort(), api: await freePort() };
      address = `https://localhost:${ports.tls}`;
      house = await ApiHouse.open([], {
        PORT: String(ports.api),
        PUBLIC_URL: address,
        TRUSTED_PROXIES: '1',
      });
      isOpen = true;
      // Both recipes are tried on one database, which counts attempts.
      await house.sql('DELETE FROM attempt');
      ({ token } = await house.enrol('AA-SEARCH', ['coordinator']));
      folder = mkdtempSync(join(tmpdir(), 'proxy-'));
      proxy = start(program ?? '', folder, ports);
      let isUp = await isAnswering();
      for (let tried = 0; !isUp && tried < TRIES && proxy.exitCode === null; tried += 1) {
        await pause(50);
        isUp = await isAnswering();
      }
      if (!isUp) throw new Error(`${name} does not answer: ${JSON.stringify([...writtenIn(folder)])}`);
    });
    afterAll(async () => {
      const gone = proxy.exitCode === null ? once(proxy, 'exit') : undefined;
      proxy.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
      if (isOpen) await house.close();
    });

    const asPerson = (more: Readonly<Record<string, string>> = {}) => ({
      authorization: `Bearer ${token}`,
      ...more,
    });
    const askApi = async (query: string, variables: object, headers = asPerson()) => {
      const body = JSON.stringify({ query, variables });
      const json = { ...headers, 'content-type': 'application/json' };
      return JSON.parse((await ask(`${address}/graphql`, { method: 'POST', body, headers: json })).text) as {
        data: Record<string, Record<string, string>>;
      };
    };

    it('sends people who come without TLS to where there is', async () => {
      const { status, headers } = await ask(`http://localhost:${ports.plain}/docs?as=${SECRET}`);
      expect([301, 308]).toContain(status);
      // A port other than the usual one is this spec's own, and Caddy leaves it out.
      const to = new URL(headers.location ?? '');
      expect([to.protocol, to.hostname, to.pathname]).toEqual(['https:', 'localhost', '/docs']);
    });

    it('passes on questions, files larger than its own limit, and what comes over a WebSocket', async () => {
      expect((await ask(`${address}/`, { headers: { accept: 'text/html' } })).status).toBe(200);
      const body = LINE + ' '.repeat(9_000_000);
      const file = { method: 'POST', body, headers: asPerson({ 'content-type': 'application/x-ndjson' }) };
      const handed = await ask(`${address}/imports/files`, file);
      const { uploadId } = JSON.parse(handed.text) as { uploadId: string };
      const input = { uploadId, format: 'exchange', mode: 'DRY_RUN' };
      const { data } = await askApi(START, { input });
      expect(data.startImport).toEqual({ __typename: 'ImportStarted', importId: expect.any(String) });
      const importId = data.startImport?.importId;
      const client = createClient({
        url: `${address.replace('https', 'wss')}/graphql`,
        webSocketImpl: class extends WebSocket {
          constructor(url: string, protocols: string[]) {
            super(url, protocols, { rejectUnauthorized: false, headers: { origin: address } });
          }
        },
        connectionParams: asPerson(),
        retryAttempts: 0,
      });
      const query = `subscription { importProgress(importId: "${importId}") { state } }`;
      const told = client.iterate({ query });
      expect((await told.next()).value).toEqual({ data: { importProgress: { state: 'WAITING' } } });
      await told.return?.();
      await client.dispose();
    });

    it('says where somebody comes from, whatever they say of it', async () => {
      const guess = (n: number) =>
        ask(`${address}/auth/token`, {
          method: 'POST',
          body: new URLSearchParams({ grant_type: 'client_credentials' }).toString(),
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            authorization: `Basic ${btoa(`nobody-${n}:x`)}`,
            'x-forwarded-for': `198.51.100.${n}`,
          },
        });
      const statuses = await Promise.all(
        Array.from({ length: 120 }, async (_, n) => (await guess(n)).status),
      );
      expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    });

    it('keeps nothing of what passes, and writes no address of anybody into a log', async () => {
      const asking = { headers: { cookie: `who=${SECRET}` } };
      await ask(`${address}/auth/sign-in?as=${SECRET}`, asking);
      await house.close();
      isOpen = false;
      // The error of a proxy whose API is gone.
      expect((await ask(`${address}/auth/sign-in?as=${SECRET}`, asking)).status).toBe(502);
      await pause(200);
      const written = writtenIn(folder);
      const logs = [...written].filter(([file]) => file.endsWith('.log'));
      expect(logs.map(([, log]) => log).join('')).toContain('/auth/sign-in');
      expect([...written].filter(([, content]) => content.includes(SECRET)).map(([file]) => file)).toEqual(
        [],
      );
      expect([...written].filter(([, content]) => content.includes('"P-1"')).map(([file]) => file)).toEqual(
        [],
      );
    });
  });
}
