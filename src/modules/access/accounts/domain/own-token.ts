import { DomainError } from '../../../../platform/errors/index.js';

/** A name that its holder gives to something of their own is too short or too long. */
export class NameRefused extends DomainError {
  constructor(path: string) {
    super('ACCESS.NAME_REFUSED', 'invalid', { longest: LONGEST_NAME }, path);
  }
}

/** A token was asked for that would outlive what this installation allows. */
export class TokenDaysRefused extends DomainError {
  constructor(days: number) {
    super('ACCESS.TOKEN_DAYS_REFUSED', 'invalid', { days }, 'days');
  }
}

const LONGEST_NAME = 60;

/** Throws `NameRefused`. */
export function readName(name: string, path: string): string {
  const read = name.trim();
  if (read === '' || [...read].length > LONGEST_NAME) throw new NameRefused(path);
  return read;
}

/** For how many days a token shall open something; as long as it may where none are said. Throws `TokenDaysRefused`. */
export function readTokenDays(days: number | undefined, most: number): number {
  if (days === undefined) return most;
  if (!Number.isInteger(days) || days < 1 || days > most) throw new TokenDaysRefused(most);
  return days;
}
