import { UsageError } from './cli-errors.js';
import type { Call } from './command.js';
import { neededOf } from './options.js';

/** Beginning, in UTC, of the day that an option names. Throws `UsageError` where it is none. */
export function dayOf(call: Call, option: string, command: string): Date {
  const text = neededOf(call, option, command);
  const day = new Date(`${text}T00:00:00.000Z`);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return day;
  throw new UsageError(
    `--${option} is a day of the calendar, year first.`,
    `Write it so: --${option} 2026-01-31.`,
  );
}
