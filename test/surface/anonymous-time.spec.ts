import { once } from 'node:events';
import { request } from 'node:http';
import { ApiHouse } from '../api/api-house.js';
import { HOSTILE_DOCUMENTS } from './hostile-documents.js';

/** Of the processor; the one thread that answers everybody has no more than a second in a second. */
const LIMIT_MS = 50;

/** The least of some: what else the process does at the time, cleaning its memory above all, is not the request's. */
async function leastMs(ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let at = 0; at < 5; at += 1) {
    const before = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1_000);
  }
  return Math.min(...took);
}

describe('one request of somebody who is not signed in', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const JSON_TYPE = { 'content-type': 'application/json' };
  const STRANGE = { ...JSON_TYPE, authorization: 'Bearer hu_0123456789012345678901234567890123456789012' };

  it.each(Object.keys(HOSTILE_DOCUMENTS))(
    'takes little of the processor, by a token of nobody too: %s',
    async (name) => {
      const body = JSON.stringify(HOSTILE_DOCUMENTS[name]?.());
      for (const headers of [JSON_TYPE, STRANGE])
        expect(await leastMs(() => house.post(body, headers))).toBeLessThan(LIMIT_MS);
    },
  );

  it.each([
    '/',
    '/schema.graphql',
    '/docs',
    '/docs/what-we-hold.md',
    '/explorer',
    '/window/plain',
    '/healthz',
    '/readyz',
    '/auth/sign-in',
    '/nowhere',
  ])('takes little of the processor: GET %s', async (path) => {
    const ask = async (): Promise<string> => (await fetch(`${house.api.url}${path}`)).text();
    expect(await leastMs(ask)).toBeLessThan(LIMIT_MS);
  });

  it.each(['/auth/token', '/auth/family', '/window/plain/open', '/imports/files', '/photographs/files'])(
    'takes little of the processor, sent as much as it may be: POST %s',
    async (path) => {
      for (const bytes of [8_000, 32_000, 1_000_000]) {
        const body = 'a=1&'.repeat(bytes / 4);
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const ask = async (): Promise<unknown> =>
          fetch(`${house.api.url}${path}`, { method: 'POST', body, headers })
            .then((response) => response.text())
            // One that is announced too long is hung up on.
            .catch(() => undefined);
        expect(await leastMs(ask)).toBeLessThan(LIMIT_MS);
      }
    },
  );

  it('is heard to its end where a signed-out person sends a long report, and told to sign in', async () => {
    const body = JSON.stringify({ query: '{ me { name } }', variables: { text: 'x'.repeat(900_000) } });
    const { status, errors } = await house.post(body, JSON_TYPE);
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([200, ['UNAUTHENTICATED']]);
  });

  it('is hung up on where more comes than a request may have, unannounced', async () => {
    const asked = request(`${house.api.url}/graphql`, { method: 'POST', headers: JSON_TYPE });
    const answered = once(asked, 'response');
    for (let at = 0; at < 48; at += 1) asked.write(Buffer.alloc(65_536));
    asked.end();
    await expect(answered).rejects.toThrow(/ECONNRESET|EPIPE|hang up/u);
    expect((await fetch(`${house.api.url}/healthz`)).status).toBe(200);
  });
});
