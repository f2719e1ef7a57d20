import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { journalFile } from '../../../modules/records/records/index.js';
import type { Settings } from '../../../platform/config/index.js';
import { addressOf, isApiAt } from '../until-api-answers.js';
import { listenError } from '../listen-error.js';
import { failed, ok, warning, type DoctorCheck } from './check.js';

const PATIENCE_MS = 5_000;

/** The Node.js that runs this, against `engines` of package.json. */
export function nodeCheck(version = process.versions.node): DoctorCheck {
  const file = new URL('../../../../package.json', import.meta.url);
  const { engines } = JSON.parse(readFileSync(file, 'utf8')) as { engines: { node: string } };
  if (isInRange(version, engines.node)) return ok('node', `Node.js ${version}`);
  return failed(
    'node',
    `Node.js ${version} is not one that Huella is tested with.`,
    `Install one of ${engines.node}.`,
  );
}

/** Ranges as package.json of this project writes them: `>=20.19 <21 || >=22.13`. */
export function isInRange(version: string, range: string): boolean {
  const wanted = numberOf(version);
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .split(/\s+/u)
      .every((bound) =>
        bound.startsWith('>=') ? wanted >= numberOf(bound.slice(2)) : wanted < numberOf(bound.slice(1)),
      ),
  );
}

function numberOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1_000 + minor;
}

/** Checks that HUELLA_HOME can be written, or made. */
export function homeCheck({ HUELLA_HOME }: Pick<Settings, 'HUELLA_HOME'>): DoctorCheck {
  if (canHoldFiles(HUELLA_HOME)) return ok('home', HUELLA_HOME);
  return failed(
    'home',
    `${HUELLA_HOME} cannot be written by this user.`,
    'Set HUELLA_HOME to a folder that this user may write.',
  );
}

/**
 * Checks that a worker on this machine can write what is withdrawn into its journal, or make it. Nothing is
 * written.
 */
export function journalCheck(settings: Pick<Settings, 'WITHDRAWAL_JOURNAL' | 'HUELLA_HOME'>): DoctorCheck {
  const file = journalFile(settings);
  const isWell = existsSync(file) ? isWritableFile(file) : canHoldFiles(dirname(file));
  if (isWell) return ok('journal', file);
  return failed(
    'journal',
    `${file} cannot be written by this user: withdrawals would wait, and a backup that is restored would not know of them.`,
    'Set WITHDRAWAL_JOURNAL to a file that the worker may write, beside the database and not in it.',
  );
}

function isWritableFile(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Tells whether a folder can be written, or made in one that can. */
function canHoldFiles(wanted: string): boolean {
  let folder = wanted;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Checks that the API listens, or could. */
export async function portCheck(settings: Pick<Settings, 'HOST' | 'PORT'>): Promise<DoctorCheck> {
  const place = `${settings.HOST}:${settings.PORT}`;
  const error = await listenError(settings);
  if (error === undefined) return ok('port', `${place} is free`);
  const code = error.code ?? error.name;
  if (code === 'EADDRINUSE' && (await isApiAt(addressOf(settings))))
    return ok('port', `Huella answers at ${addressOf(settings)}`);
  const mends: Readonly<Record<string, string>> = {
    EADDRINUSE: 'Stop what listens there, or set PORT to another one.',
    EACCES: 'Set PORT to one of 1024 or above.',
    EADDRNOTAVAIL: 'Set HOST to an address of this machine; 0.0.0.0 is all of them.',
    ENOTFOUND: 'Set HOST to an address of this machine; 0.0.0.0 is all of them.',
  };
  return failed(
    'port',
    `${place} cannot be listened at (${code}).`,
    mends[code] ?? 'Set HOST and PORT to other ones.',
  );
}

/** Checks that the mail server greets (RFC 5321: 220). Nothing is sent. */
export async function mailCheck({ SMTP_URL }: Pick<Settings, 'SMTP_URL'>): Promise<DoctorCheck> {
  if (SMTP_URL === undefined) {
    return warning(
      'mail',
      'No mail server is set; alerts wait in the inbox.',
      'Set SMTP_URL to smtp://HOST:PORT.',
    );
  }
  const { hostname, port, protocol } = new URL(SMTP_URL);
  const isSecure = protocol === 'smtps:';
  const place = { host: hostname, port: Number(port) || (isSecure ? 465 : 587) };
  const code = await greetingCode(place, isSecure);
  if (code === undefined) return ok('mail', `${place.host}:${place.port} answers`);
  return failed(
    'mail',
    `The mail server at ${place.host}:${place.port} does not answer (${code}).`,
    'See that it runs, or correct SMTP_URL.',
  );
}

/**
 * A server that speaks TLS from the first byte greets only inside of it; that it takes the connection is
 * enough.
 */
function greetingCode(place: { host: string; port: number }, isSecure: boolean): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(place);
    const end = (code: string | undefined): void => {
      socket.destroy();
      resolve(code);
    };
    socket.setTimeout(PATIENCE_MS, () => end('ETIMEDOUT'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.name));
    socket.once('data', (bytes: Buffer) =>
      end(bytes.toString('latin1').startsWith('220') ? undefined : 'no greeting'),
    );
    if (isSecure) socket.once('connect', () => end(undefined));
  });
}
