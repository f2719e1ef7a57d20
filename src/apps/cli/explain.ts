import { readSettings, SettingRefused } from '../../platform/config/index.js';
import { DomainError, isConnectionLost } from '../../platform/errors/index.js';
import { placeOf } from '../../platform/logging/index.js';
import { saysItsMend } from '../says-its-mend.js';
import { Interrupted, UsageError } from './cli-errors.js';
import { FAILURE, INTERRUPTED, WRONG_USAGE } from './exit-codes.js';
import { terminalMessage } from './terminal-message.js';

/**
 * Explanation of an error for a person: one line with cause and mend, no stack, and no value that an error
 * might quote.
 */
export interface ErrorExplanation {
  readonly exitCode: number;
  readonly code: string;
  readonly line: string;
}

/** Errors of the system that a command can meet with a file, in the words of the catalogue. */
const OF_FILES: Readonly<Record<string, string>> = {
  ENOENT: 'CLI.NO_SUCH_FILE',
  EACCES: 'CLI.NOT_ALLOWED',
  EPERM: 'CLI.NOT_ALLOWED',
  EROFS: 'CLI.READ_ONLY',
  EISDIR: 'CLI.IS_FOLDER',
  ENOTDIR: 'CLI.NO_FOLDER',
  ENOSPC: 'CLI.DISK_FULL',
};

/** Errors of the operating system, and what mends them. */
const SYSTEM: Readonly<Record<string, (place: string) => string>> = {
  EMFILE: () =>
    'This process may not open more files. Raise the limit (ulimit -n) and run the command again.',
  EADDRINUSE: (place) => `Something listens at ${place} already. Stop it, or choose another PORT.`,
};

export function explain(error: unknown): ErrorExplanation {
  if (error instanceof Interrupted)
    return { exitCode: INTERRUPTED, code: 'CLI.INTERRUPTED', line: `${error.what} ${error.mend}` };
  if (error instanceof UsageError) return { exitCode: WRONG_USAGE, code: 'CLI.USAGE', line: error.message };
  if (error instanceof SettingRefused)
    return { exitCode: WRONG_USAGE, code: 'CLI.SETTING_REFUSED', line: error.message };
  if (error instanceof DomainError) return explainDomain(error);
  if (saysItsMend(error))
    return { exitCode: FAILURE, code: codeIn(error), line: `${error.what} ${error.mend}` };
  return explainSystem(error) ?? unexpected(error);
}

function explainDomain(error: DomainError): ErrorExplanation {
  const exitCode = error.kind === 'invalid' ? WRONG_USAGE : FAILURE;
  // A refusal of a file says itself what to do; the catalogue speaks for the rest.
  const text = 'mend' in error ? error.message : terminalMessage(error.code, error.parameters);
  const place = error.path === undefined ? '' : ` (at ${error.path})`;
  return { exitCode, code: error.code, line: `${text}${place}` };
}

function explainSystem(error: unknown): ErrorExplanation | undefined {
  const { code, path, address, port } = error as {
    code?: string;
    path?: string;
    address?: string;
    port?: number;
  };
  if (code === undefined) return undefined;
  if (isConnectionLost(error)) {
    const line =
      'The connection to the database was lost. See that it runs, then run the command again: it goes on, nothing is doubled.';
    return { exitCode: FAILURE, code, line };
  }
  const place = path ?? (port === undefined ? 'A file' : `${address ?? ''}:${port}`);
  const text = OF_FILES[code];
  const line = text === undefined ? SYSTEM[code]?.(place) : terminalMessage(text, { place });
  return line === undefined
    ? undefined
    : { exitCode: code === 'ENOENT' || code === 'EISDIR' ? WRONG_USAGE : FAILURE, code, line };
}

/** Explains an error that nobody expected. Its message may quote a record, so only its kind is told. */
function unexpected(error: unknown): ErrorExplanation {
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const code = error instanceof Error ? codeIn(error) : 'CLI.UNEXPECTED';
  const line = `Something unexpected went wrong (${kind}${code === 'CLI.UNEXPECTED' ? '' : `, ${code}`}). Run it again with LOG_LEVEL=debug to see where.`;
  return { exitCode: FAILURE, code, line };
}

function codeIn(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'CLI.UNEXPECTED';
}

/**
 * Returns the places where an error happened, for those who asked for them; not its message, which a stack
 * begins with.
 */
export function placesOf(error: unknown): readonly string[] {
  return wantsDebug() && error instanceof Error ? placeOf(error) : [];
}

function wantsDebug(): boolean {
  try {
    return readSettings().LOG_LEVEL === 'debug';
  } catch {
    return false;
  }
}
