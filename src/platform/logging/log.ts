import pino, { type Logger } from 'pino';

/** The only kinds of value that a log line may carry: no objects, no free text of a record. */
export type FactValue = string | number | boolean | readonly string[] | undefined;

/**
 * A fact: a fixed message and named fields (ids, counts, codes, durations).
 *
 * There is no way to log a sentence made on the spot, so that no name can slip into one.
 */
export interface LogFact {
  readonly fact: string;
  readonly [field: string]: FactValue;
}

const PLACE = /^ +at .+:\d+\)?$/u;

export class Log {
  private constructor(private readonly logger: Logger) {}

  /** JSON lines on standard error, so that the standard output stays the command's own. */
  static atLevel(level: string): Log {
    return new Log(
      pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2)),
    );
  }

  info(fact: LogFact): void {
    this.logger.info(fact);
  }

  debug(fact: LogFact): void {
    this.logger.debug(fact);
  }

  warn(fact: LogFact): void {
    this.logger.warn(fact);
  }

  /** Logs the class, code and stack of an error; its message only where it is a code of ours. */
  failure(fact: LogFact, error: unknown): void {
    const known = error instanceof Error ? error : undefined;
    const code = known && 'code' in known ? String(known.code) : undefined;
    this.logger.error({ ...fact, error: known?.name ?? typeof error, code, place: known && placeOf(known) });
  }
}

/**
 * Returns the places where an error was thrown, without what was said. A stack begins with the message, whose
 * lines may look like places.
 */
export function placeOf({ stack = '', message }: Error): readonly string[] {
  const from = message === '' ? -1 : stack.indexOf(message);
  const frames = from === -1 ? stack : stack.slice(from + message.length);
  return frames
    .split('\n')
    .filter((line) => PLACE.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
}
