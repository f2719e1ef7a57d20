import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Guide } from './guide.js';
import { guidePages } from './guide-pages.js';

describe('what a demonstration answers to its console', () => {
  let server: Server;
  let address: string;
  let guide: Guide | undefined;
  const begun: number[] = [];
  beforeAll(async () => {
    server = await new Promise((done) => {
      const opened = express()
        .use(guidePages(() => guide))
        .listen(0, '127.0.0.1', () => done(opened));
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/demonstration`;
  });
  afterAll(() => server.close());

  it('is not there before the region is, and begins a story for the own page alone', async () => {
    expect((await fetch(`${address}/world`)).status).toBe(503);
    guide = {
      world: () => Promise.resolve({ people: [], counts: [] }),
      begin: () => Promise.resolve({ number: begun.push(1), draft: {} }),
    } as unknown as Guide;
    const world = await fetch(`${address}/world`);
    expect([world.status, world.headers.get('cache-control')]).toEqual([200, 'no-store']);
    // A form of another page can send these, and no script of it the other.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect(
        (await fetch(`${address}/story`, { method: 'POST', headers: { 'content-type': type }, body: 'a=1' }))
          .status,
      ).toBe(415);
    expect(begun).toEqual([]);
    const headers = { 'content-type': 'application/json' };
    const story = await fetch(`${address}/story`, { method: 'POST', headers, body: '{}' });
    expect(await story.json()).toEqual({ number: 1, draft: {} });
  });

  it('tells no cause where something fails', async () => {
    guide = { world: () => Promise.reject(new Error('a secret')) } as unknown as Guide;
    const world = await fetch(`${address}/world`);
    expect([world.status, await world.text()]).toEqual([500, '']);
  });
});
