import { versionOf } from '../version-of.js';
import { Interrupted, OutputClosed } from './cli-errors.js';
import { COMMANDS } from './commands.js';
import { FAILURE, INTERRUPTED, SUCCESS } from './exit-codes.js';
import { helpOf, helpOfAll } from './help.js';
import { readArguments, type Arguments } from './read-arguments.js';
import { Teller, type TerminalOutput } from './teller.js';
import { withoutStatusWords } from './without-status-words.js';

/** Streams that a command writes to. */
export interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: TerminalOutput;
}

/**
 * Runs one command.
 * @returns the exit code: 0 done, 1 failed, 2 wrongly used or a file refused, 130 stopped
 */
export async function runCli(
  words: readonly string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const teller = new Teller(words.includes('--json'), streams.out, streams.err);
  const interruption = listenForInterruption(teller, streams.out);
  try {
    return await run(readArguments(words, COMMANDS), teller, interruption.signal);
  } catch (error) {
    return await fail(error, teller);
  } finally {
    interruption.end();
  }
}

async function run(read: Arguments, teller: Teller, signal: AbortSignal): Promise<number> {
  if (read.kind === 'version') {
    await teller.answer({ version: versionOf() }, [versionOf()]);
    return SUCCESS;
  }
  if (read.kind === 'help') {
    await teller.line(read.command ? helpOf(read.command) : helpOfAll(COMMANDS));
    return SUCCESS;
  }
  const { command, operands, options } = read;
  const { run: runCommand } = await command.load();
  const kept = await withoutStatusWords(command, options, teller.step);
  return (await runCommand({ operands, options: kept, teller, signal })) ?? SUCCESS;
}

/**
 * Milliseconds within which Ctrl-C counts once: it may come several times, from the terminal, and from npm
 * and other programs in between that pass it on.
 */
const SAME_MS = 1_000;

/** The first Ctrl-C asks, the second ends. */
function listenForInterruption(
  teller: Teller,
  out: NodeJS.WritableStream,
): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  let askedAt: number | undefined;
  const stop = (): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > SAME_MS) process.exit(INTERRUPTED);
      return;
    }
    askedAt = performance.now();
    teller.step('stopping …');
    controller.abort(new Interrupted());
  };
  const close = (): void => controller.abort(new OutputClosed());
  process.on('SIGINT', stop).on('SIGTERM', stop);
  out.on('error', close);
  const end = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  };
  return { signal: controller.signal, end };
}

async function fail(error: unknown, teller: Teller): Promise<number> {
  if (error instanceof OutputClosed || isClosedPipe(error)) return FAILURE;
  // The texts in all languages are loaded only for whom something has failed.
  const { explain, placesOf } = await import('./explain.js');
  const { exitCode, code, line } = explain(error);
  teller.step(line);
  for (const place of placesOf(error)) teller.step(place);
  if (teller.asJson) await teller.answer({ error: { code, message: line } }, []);
  return exitCode;
}

function isClosedPipe(error: unknown): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return code === 'EPIPE' && syscall === 'write';
}
