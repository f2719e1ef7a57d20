import { DomainError } from '../../platform/errors/index.js';
import { valueOf, type Call } from './command.js';

/** The value of an option without which the command can do nothing. */
export function neededOf(call: Call, option: string, command: string): string {
  const value = valueOf(call, option)?.trim();
  if (!value) throw new DomainError('CLI.OPTION_MISSING', 'invalid', { option, command });
  return value;
}

/** The number that an option gives, where it is given. */
export function numberOf(call: Call, option: string): number | undefined {
  const text = valueOf(call, option)?.trim();
  if (text === undefined) return undefined;
  const value = text === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new DomainError('CLI.NO_NUMBER', 'invalid', { option });
  return value;
}
