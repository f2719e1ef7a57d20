import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, SYSTEM_FOLDER, type Binaries } from './binaries.js';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import { canEnter, serverUser, type ServerUser } from './server-user.js';

const START_SECONDS = 60;
const DATABASE = 'huella';

interface Note {
  readonly port: number;
  readonly password: string;
  readonly data: string;
}

export interface EmbeddedOptions {
  /** Folder of another PostgreSQL package than the installed one. */
  readonly binaries?: string | undefined;
  /** Flags of the server, as `-c name=value`. */
  readonly flags?: readonly string[];
}

/**
 * A PostgreSQL of one's own in a folder: created on first use, started when it does not run, left alone when
 * it does.
 *
 * The server outlives the process that started it (`pg_ctl` detaches), so a command that finds it running
 * uses it and leaves it; whoever started it may stop it. "Runs" means that a connection succeeds and that the
 * data directory is ours: after a kill -9 neither the pid file nor `pg_ctl status` can be believed.
 */
export class EmbeddedPostgres {
  private readonly noteFile: string;
  private readonly user: ServerUser;

  constructor(
    private readonly home: string,
    private readonly options: EmbeddedOptions = {},
  ) {
    this.noteFile = join(home, 'postgres.json');
    this.user = serverUser();
  }

  /** Makes sure that the server runs. `started` tells whether this call started it. */
  async ensure(): Promise<{ url: string; started: boolean; created: boolean }> {
    this.makeHome();
    const unlock = await this.lock();
    try {
      const known = this.readNote();
      if (known && (await answers(known))) return { url: urlOf(known), started: false, created: false };
      const binaries = findBinaries(this.user, this.options.binaries);
      const created = !known || !isDataFolder(known);
      const note = created ? await this.create(binaries) : await this.onFreePort(known);
      await this.start(binaries, note);
      await createDatabase(note);
      return { url: urlOf(note), started: true, created };
    } finally {
      unlock();
    }
  }

  /** Tells whether there is a server to start; nothing is made. */
  isCreated(): boolean {
    const note = this.readNote();
    return note !== undefined && isDataFolder(note);
  }

  /** The URL of the server if it runs now. */
  async running(): Promise<string | undefined> {
    const note = this.readNote();
    return note && (await answers(note)) ? urlOf(note) : undefined;
  }

  stop(): void {
    const note = this.readNote();
    if (!note) return;
    const { pgCtl } = findBinaries(this.user, this.options.binaries);
    this.call(pgCtl, ['-D', note.data, '-m', 'fast', '-w', 'stop']);
  }

  private makeHome(): void {
    try {
      mkdirSync(this.home, { recursive: true });
      const probe = join(this.home, `.write-${process.pid}`);
      writeFileSync(probe, '');
      rmSync(probe);
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
      throw new EmbeddedPostgresFailed(
        `The folder ${this.home} cannot be written (${code}).`,
        'Set HUELLA_HOME to a folder that this user may write.',
        { cause },
      );
    }
  }

  /** Two first starts at once would race for the folder; the second waits for the first. */
  private async lock(): Promise<() => void> {
    const folder = join(this.home, '.starting');
    const end = Date.now() + START_SECONDS * 1000;
    for (;;) {
      try {
        mkdirSync(folder);
        writeFileSync(join(folder, 'pid'), String(process.pid));
        return () => rmSync(folder, { recursive: true, force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if (isAbandoned(folder) || Date.now() > end) rmSync(folder, { recursive: true, force: true });
        await pause(100);
      }
    }
  }

  private readNote(): Note | undefined {
    return existsSync(this.noteFile) ? (JSON.parse(readFileSync(this.noteFile, 'utf8')) as Note) : undefined;
  }

  private writeNote(note: Note): Note {
    writeFileSync(this.noteFile, JSON.stringify(note), { mode: 0o600 });
    return note;
  }

  private async onFreePort(note: Note): Promise<Note> {
    return (await isFree(note.port)) ? note : this.writeNote({ ...note, port: await freePort() });
  }

  private async create(binaries: Binaries): Promise<Note> {
    const note = {
      port: await freePort(),
      password: randomBytes(24).toString('hex'),
      data: this.dataFolder(),
    };
    rmSync(note.data, { recursive: true, force: true });
    mkdirSync(dirname(note.data), { recursive: true });
    mkdirSync(note.data, { mode: 0o700 });
    const passwordFile = join(tmpdir(), `.huella-${randomBytes(8).toString('hex')}`);
    writeFileSync(passwordFile, `${note.password}\n`, { mode: 0o600 });
    if (this.user.uid !== undefined && this.user.gid !== undefined) {
      chownSync(note.data, this.user.uid, this.user.gid);
      chownSync(passwordFile, this.user.uid, this.user.gid);
    }
    try {
      const done = this.call(binaries.initdb, [
        ...['-D', note.data, '-U', 'huella', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
        ...['--encoding=UTF8', '--locale=C', '--no-sync'],
      ]);
      if (done.status !== 0) {
        rmSync(note.data, { recursive: true, force: true });
        throw new EmbeddedPostgresFailed(
          `PostgreSQL could not create its files in ${note.data}: ${lastLine(done.output)}`,
          'Set HUELLA_HOME to a folder on a local disk with room, or DATABASE_URL to a PostgreSQL of your own.',
        );
      }
    } finally {
      rmSync(passwordFile, { force: true });
    }
    return this.writeNote(note);
  }

  /** Below the home where the server's user can enter it, else in a folder of ours named after the home. */
  private dataFolder(): string {
    if (canEnter(this.user, this.home)) return join(realpathSync(this.home), 'postgres');
    const name = createHash('sha256').update(realpathSync(this.home)).digest('hex').slice(0, 16);
    return join(SYSTEM_FOLDER, name, 'postgres');
  }

  private async start(binaries: Binaries, note: Note): Promise<void> {
    const log = join(note.data, 'server.log');
    const flags = [
      `-p ${note.port}`,
      '-c listen_addresses=127.0.0.1',
      '-c unix_socket_directories=',
      '-c timezone=UTC',
      '-c max_connections=150',
      '-c shared_buffers=256MB',
      '-c max_wal_size=2GB',
      // Errors of statements quote values; they go to whoever asked, and not into a file.
      '-c log_min_messages=log',
      '-c log_min_error_statement=panic',
      ...(this.options.flags ?? []),
    ].join(' ');
    const end = Date.now() + START_SECONDS * 1000;
    while (!(await answers(note))) {
      if (Date.now() > end) {
        throw new EmbeddedPostgresFailed(
          'The embedded PostgreSQL did not start within a minute.',
          `Its own words are in ${log}.`,
        );
      }
      this.call(binaries.pgCtl, ['-D', note.data, '-w', '-t', '30', '-l', log, '-o', flags, 'start']);
      if (!(await answers(note))) await pause(250);
    }
  }

  private call(program: string, args: readonly string[]): { status: number | null; output: string } {
    const env = { PATH: '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
    // The server inherits what is left open: a pipe would keep a caller waiting for its end.
    const quiet = program.endsWith('pg_ctl');
    const done = spawnSync(program, args, {
      ...this.user,
      env,
      cwd: '/',
      encoding: 'utf8',
      stdio: quiet ? 'ignore' : 'pipe',
    });
    return { status: done.status, output: quiet ? '' : `${done.stdout}\n${done.stderr}` };
  }
}

function urlOf(note: Note, database = DATABASE): string {
  return `postgres://huella:${note.password}@127.0.0.1:${note.port}/${database}`;
}

async function answers(note: Note): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(note, 'postgres'), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return (
      rows[0]?.data_directory === note.data ||
      realpathSync(rows[0]?.data_directory ?? '/') === realpathSync(note.data)
    );
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(note: Note): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(note, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function isDataFolder({ data }: Note): boolean {
  return existsSync(join(data, 'PG_VERSION'));
}

function isAbandoned(lock: string): boolean {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return false;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ESRCH') return true;
    // The holder makes the folder and then writes its number: give it a moment.
    return code === 'ENOENT' && existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5000;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
