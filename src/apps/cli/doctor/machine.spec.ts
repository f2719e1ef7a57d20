import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeCheck, isInRange, journalCheck, mailCheck, nodeCheck, portCheck } from './machine.js';

async function listening(greeting: string): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) =>
    socket
      .on('error', () => undefined)
      .resume()
      .end(greeting),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

const closed = (server: Server) => new Promise((resolve) => server.close(resolve));

it.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['21.7.0', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['23.11.0', false],
  ['24.11.0', true],
  ['26.0.0', true],
])('Node.js %s is one of ">=20.19 <21 || >=22.13 <23 || >=24.11": %s', (version, isSo) => {
  expect(isInRange(version, '>=20.19 <21 || >=22.13 <23 || >=24.11')).toBe(isSo);
});

it('holds the Node.js that runs the tests for good, and an old one not', () => {
  expect(nodeCheck().standing).toBe('ok');
  expect(nodeCheck('18.20.0')).toMatchObject({ standing: 'failed', mend: expect.stringContaining('20.19') });
});

it('finds a home that can be made, and one that cannot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huella-doctor-'));
  try {
    writeFileSync(join(folder, 'file'), '');
    expect(homeCheck({ HUELLA_HOME: join(folder, 'new/home') }).standing).toBe('ok');
    expect(homeCheck({ HUELLA_HOME: join(folder, 'file/home') })).toMatchObject({
      standing: 'failed',
      mend: expect.stringContaining('HUELLA_HOME'),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('finds a journal of withdrawals that can be written or made, and one that cannot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huella-doctor-'));
  const standing = (journal?: string) =>
    journalCheck({ HUELLA_HOME: join(folder, 'home'), WITHDRAWAL_JOURNAL: journal }).standing;
  try {
    writeFileSync(join(folder, 'file'), '');
    expect([standing(), standing(join(folder, 'new/journal')), standing(join(folder, 'file'))]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
    expect(standing(folder)).toBe('failed');
    expect(
      journalCheck({ HUELLA_HOME: folder, WITHDRAWAL_JOURNAL: join(folder, 'file/journal') }),
    ).toMatchObject({
      standing: 'failed',
      mend: expect.stringContaining('WITHDRAWAL_JOURNAL'),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('tells a free port from one where something else listens', async () => {
  const { server, port } = await listening('not http');
  expect(await portCheck({ HOST: '127.0.0.1', PORT: port })).toMatchObject({
    standing: 'failed',
    mend: expect.stringContaining('PORT'),
  });
  await closed(server);
  expect(await portCheck({ HOST: '127.0.0.1', PORT: port })).toMatchObject({ standing: 'ok' });
});

it('knows a mail server by its greeting', async () => {
  const [mail, other] = [await listening('220 mail.example ESMTP\r\n'), await listening('hello\r\n')];
  const standing = async (port: number) =>
    (await mailCheck({ SMTP_URL: `smtp://127.0.0.1:${port}` })).standing;
  expect([await standing(mail.port), await standing(other.port)]).toEqual(['ok', 'failed']);
  await Promise.all([closed(mail.server), closed(other.server)]);
  expect(await standing(mail.port)).toBe('failed');
  expect((await mailCheck({})).standing).toBe('warning');
});
