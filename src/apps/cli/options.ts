import { UsageError } from './cli-errors.js';
import { valueOf, type Call } from './command.js';

/** The value of an option without which the command can do nothing. */
export function neededOf(call: Call, option: string, command: string): string {
  const value = valueOf(call, option)?.trim();
  if (!value) throw new UsageError(`--${option} is missing.`, `See huella ${command} --help.`);
  return value;
}

/** The number that an option gives, where it is given. */
export function numberOf(call: Call, option: string): number | undefined {
  const text = valueOf(call, option)?.trim();
  if (text === undefined) return undefined;
  const value = text === '' ? NaN : Number(text);
  if (!Number.isFinite(value))
    throw new UsageError(`--${option} is no number.`, 'Write it with digits and a point, such as 0.01.');
  return value;
}
