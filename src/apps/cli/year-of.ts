import { UsageError } from './cli-errors.js';
import { valueOf, type Call } from './command.js';

/** The year that an option names. Throws `UsageError` where it is none. */
export function yearOf(call: Call, option: string): number | undefined {
  const text = valueOf(call, option);
  if (text === undefined) return undefined;
  if (/^\d{4}$/u.test(text)) return Number(text);
  throw new UsageError(`--${option} is a year of four digits.`, `Write it so: --${option} 2025.`);
}
