import { execFileSync } from 'node:child_process';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpEdge } from './http-edge.js';
import { fingerprintsOf, KnownOperations } from './known-operations.js';
import { SessionCookie } from './session-cookie.js';

const ME = 'query Me { me { id name } }';

describe('the operations of the pages of this platform', () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    const known = new KnownOperations(fingerprintsOf(ME));
    const app = express().use(httpEdge(new SessionCookie(undefined), { known }));
    app.post('/graphql', (_request, response) => void response.send('read'));
    server = await new Promise<Server>((done) => {
      const opened = app.listen(0, '127.0.0.1', () => done(opened));
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const ask = (body: object, headers: Record<string, string> = { cookie: 'huella=hu_x', origin: address }) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each([ME, 'query Me {\n  # whoever asks\n  me { id, name __typename }\n  __typename\n}'])(
    'are answered to a session by cookie: %j',
    async (query) => {
      expect((await ask({ query })).status).toBe(200);
    },
  );

  it.each([
    [{ query: 'query Me { me { id name roles } }' }],
    [{ query: `${ME} query Other { reports { nodes { id } } }`, operationName: 'Me' }],
    [{ query: 'query Me { me { id name x: __typename } }' }],
    [{ query: 'query Me { me { id name' }],
    [{ query: 7 }],
    [{}],
  ])('are all that it is answered: %j', async (body) => {
    const response = await ask(body);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'API.UNKNOWN_OPERATION' } }],
    });
  });

  it('are told by no error to a session that asks for others', async () => {
    const text = await (await ask({ query: 'query Me { me { idd nam } }' })).text();
    expect(text).not.toMatch(/did you mean|\bid\b|"name"/iu);
  });

  it('are no limit to whoever brings a token, or is not signed in', async () => {
    for (const headers of [{ authorization: 'Bearer hu_x' }, {}])
      expect(
        (await ask({ query: '{ reports { nodes { id } } }' }, headers as Record<string, string>)).status,
      ).toBe(200);
  });

  it('are found in the sources of the console, each whole', () => {
    const script = `import { consoleDocuments } from './scripts/console-documents.mjs';
      console.log(JSON.stringify(consoleDocuments()));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const documents = JSON.parse(said) as string[];
    expect(documents.length).toBeGreaterThan(8);
    expect(documents.flatMap(fingerprintsOf).every((one) => /^[0-9a-f]{64}$/.test(one))).toBe(true);
  });
});
