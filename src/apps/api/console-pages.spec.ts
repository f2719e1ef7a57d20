import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express, { type Router } from 'express';
import { consolePages } from './console-pages.js';

async function served(pages: Router): Promise<{ server: Server; address: string }> {
  const server = await new Promise<Server>((done) => {
    const opened = express()
      .use(pages)
      .listen(0, '127.0.0.1', () => done(opened));
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('the pages of the console', () => {
  let folder: string;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'huella-console-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(
      join(folder, 'index.html'),
      '<meta name="style-nonce" content="STYLE_NONCE"><meta name="explorer" content="EXPLORER_SERVED"><meta name="demonstration" content="IS_DEMONSTRATION">',
    );
    writeFileSync(join(folder, 'window.html'), 'window');
    writeFileSync(join(folder, 'assets/main-1.js'), 'export {};');
    writeFileSync(join(folder, 'assets/main-1.js.br'), brotliCompressSync('export {};'));
    writeFileSync(join(folder, 'assets/main-1.js.gz'), gzipSync('export {};'));
    ({ server, address } = await served(consolePages(`${folder}/`)));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const nonceIn = async (path: string): Promise<string> => {
    const response = await fetch(`${address}${path}`);
    const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    return nonce;
  };

  it('are one page at each of its addresses, with a number for styles that is good once', async () => {
    const nonces = [];
    const screens = ['/alerts/1', '/matches', '/matches/1', '/report/new', '/drafts'];
    for (const path of ['/', '/', ...screens]) nonces.push(await nonceIn(path));
    expect(new Set(nonces).size).toBe(7);
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
  });

  it('have the window of families beside them, under the strict policy as it is', async () => {
    const response = await fetch(`${address}/window`);
    expect(await response.text()).toBe('window');
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self';");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('name files that are kept for good', async () => {
    const { headers, status } = await fetch(`${address}/assets/main-1.js`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('name files that come packed for whoever can unpack them (%s)', async (accepted, packed) => {
    const response = await fetch(`${address}/assets/main-1.js`, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(packed);
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await response.text()).toBe('export {};');
  });

  it('lead to the explorer only where there is one', async () => {
    const start = (page: string): string => /name="explorer" content="(\w+)"/.exec(page)?.[1] ?? '';
    expect(start(await (await fetch(address)).text())).toBe('yes');
    const without = await served(consolePages(`${folder}/`, { explorer: 'no' }));
    expect(start(await (await fetch(without.address)).text())).toBe('no');
    without.server.close();
  });

  it('say that all is invented in a demonstration and nowhere else', async () => {
    const said = (page: string): string => /name="demonstration" content="(\w+)"/.exec(page)?.[1] ?? '';
    expect(said(await (await fetch(address)).text())).toBe('no');
    const invented = await served(consolePages(`${folder}/`, { demonstration: 'yes' }));
    expect(said(await (await fetch(invented.address)).text())).toBe('yes');
    invented.server.close();
  });

  it('are not there where the console was not built', async () => {
    const bare = await served(consolePages(`${folder}/assets/`));
    expect((await fetch(bare.address)).status).toBe(404);
    bare.server.close();
  });

  it('are not there, and nothing worse, once an upgrade has replaced them', async () => {
    const name = `${address}/assets/main-2.js`;
    expect((await fetch(name)).status).toBe(404);
    writeFileSync(join(folder, 'assets/main-2.js'), 'export {};');
    const found = await fetch(name);
    expect([found.status, found.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    rmSync(join(folder, 'assets/main-2.js'));
    expect((await fetch(name)).status).toBe(404);
    expect((await fetch(`${address}/assets/main-1.js`)).status).toBe(200);
  });
});
