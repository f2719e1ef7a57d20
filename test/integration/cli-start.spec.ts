import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compiledProgram } from '../support/compiled-program.js';

/** `huella start` as a child, with what it has said until now. */
interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

function start(port: number): Started {
  const { DATABASE_URL = '', PATH = '' } = process.env;
  const child = spawn(process.execPath, [...compiledProgram('main.cli'), 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, TZ: 'UTC', DATABASE_URL, HUELLA_HOME: join(tmpdir(), 'huella-none'), PORT: String(port) },
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  }
  return { child, said: () => said, ended: new Promise((done) => child.once('exit', done)) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((done) => probe.close(() => done()));
  return port;
}

async function until(isSo: () => boolean, what: () => string): Promise<void> {
  const end = Date.now() + 40_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`It never came to this; it said:\n${what()}`);
    await pause(50);
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const pidsIn = (said: string, name: string) =>
  [...said.matchAll(new RegExp(`${name} started \\(process (\\d+)\\)`, 'gu'))].map((match) =>
    Number(match[1]),
  );

it('runs API and worker, starts a killed one again, and stops all of it when asked', async () => {
  const { child, said, ended } = start(await freePort());
  await until(() => said().includes('Huella answers at') && said().includes('worker.started'), said);
  const [worker = 0] = pidsIn(said(), 'worker');
  process.kill(worker, 'SIGKILL');
  await until(() => said().split('worker.started').length === 3, said);
  const pids = [...pidsIn(said(), 'worker'), ...pidsIn(said(), 'API')];
  expect(pids).toHaveLength(3);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);
});

it('does not start beside something that listens there already, and says so in one line', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const { said, ended } = start(port);
  expect(await ended).toBe(1);
  expect(said()).toMatch(new RegExp(`^[^\\n]*127\\.0\\.0\\.1:${port}[^\\n]*PORT[^\\n]*\\n$`, 'u'));
  await new Promise((done) => other.close(done));
});
