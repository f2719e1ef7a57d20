import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { SETTINGS, SettingRefused } from './settings.js';

/** The file beside an installation that holds its settings, passwords included, one `NAME=value` a line. */
export const ENVIRONMENT_FILE = '.env';

/** Bits of a file's mode by which somebody else than its owner reads or writes it (POSIX). */
const OTHERS = 0o077;

/** Values of a file by variable; nothing where there is none. */
export function readEnvironmentFile(file: string): Readonly<Record<string, string>> {
  const text = textOf(file);
  return text === undefined ? {} : entriesOf(text);
}

/**
 * Takes the settings of the file in the working folder for this process, where its environment has none: what
 * somebody has set for one start goes before the file. Variables that are no settings stay out, for one such
 * as `NODE_OPTIONS` would let whoever writes the file run what they like.
 *
 * Throws `SettingRefused` where others may read the file: it holds passwords.
 */
export function takeEnvironmentFile(
  file: string = ENVIRONMENT_FILE,
  environment: Record<string, string | undefined> = process.env,
): void {
  const given = readEnvironmentFile(file);
  const own = takenFrom(given, environment);
  if (own.length === 0) return;
  if (isOpenToOthers(file))
    throw new SettingRefused(file, 'a file that its owner alone may read (chmod 600)');
  for (const name of own) environment[name] = given[name];
}

/** Settings of a file that the environment does not set itself. */
function takenFrom(
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return Object.keys(SETTINGS).filter((name) => given[name] && !environment[name]);
}

/**
 * How a file of settings stands: `absent`, `closed` to all but its owner, `open` to others, or `refused` by every
 * command, for it is open and sets something that the environment does not.
 */
export type FileStanding = 'absent' | 'closed' | 'open' | 'refused';

export function standingOfEnvironmentFile(
  file: string = ENVIRONMENT_FILE,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): FileStanding {
  const given = textOf(file);
  if (given === undefined) return 'absent';
  if (!isOpenToOthers(file)) return 'closed';
  return takenFrom(entriesOf(given), environment).length > 0 ? 'refused' : 'open';
}

/** Settings that the environment of this process holds, by variable. */
export function givenEnvironment(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, process.env[name]]));
}

/** Tells whether somebody else than the owner may read a file; Windows keeps no such mode. */
export function isOpenToOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0;
}

/**
 * Writes variables into the file, for its owner alone. Lines of other variables and comments
 * stay; the file is replaced whole, so that nobody reads half of it.
 *
 * @param values what each variable shall be; null takes it out
 */
export function writeEnvironmentFile(file: string, values: Readonly<Record<string, string | null>>): void {
  const kept = (textOf(file) ?? '').split('\n').filter((line) => !(nameIn(line) in values));
  if (kept.at(-1) === '') kept.pop();
  const own = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [lineOf(name, value)],
  );
  const text = `${[...kept, ...own].join('\n')}\n`;
  const part = `${file}.part`;
  writeFileSync(part, text, { mode: 0o600, flush: true });
  // A part that an interrupted run has left keeps its own mode.
  chmodSync(part, 0o600);
  renameSync(part, file);
}

/** Tells whether a value can stand in the file: a line has no line breaks, and no quote within its quotes. */
export function canStandInFile(value: string): boolean {
  return !/['\r\n]/u.test(value);
}

/** The variable that a line sets; an empty text where it sets none. */
function nameIn(line: string): string {
  return /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/u.exec(line)?.[1] ?? '';
}

/** Single quotes keep `$`, `#` and spaces as they are, here, in Compose and in systemd. */
function lineOf(name: string, value: string): string {
  return /^[\w@%+,./:=?&-]*$/u.test(value) ? `${name}=${value}` : `${name}='${value}'`;
}

function entriesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parseEnv(text)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
