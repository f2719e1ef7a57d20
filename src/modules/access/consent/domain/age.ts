import { firstInstant, partialDateBounds } from '../../../../kernel/contract/index.js';

/** What is known of somebody's age; what is left out is not known. */
export interface KnownAge {
  /** Day of birth, a partial date. */
  readonly birth?: string | undefined;
  /** Age in years when it was said. */
  readonly age?: { readonly min?: number | undefined } | undefined;
  /** When the age was said, a partial date; left out: at the instant that is asked about. */
  readonly saidOn?: string | undefined;
}

/** Age from which somebody is no child: Convention on the Rights of the Child, article 1. */
export const OF_AGE = 18;
const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

/**
 * Tells whether somebody may be under eighteen, by the latest birth that is allowed: a child who is taken for
 * an adult is worse off than an adult who is taken for a child. Undefined where nothing is said of the age.
 *
 * @param at instant or partial date, ISO 8601
 */
export function mayBeUnderAge({ birth, age, saidOn }: KnownAge, at: string): boolean | undefined {
  const born = birth === undefined ? undefined : partialDateBounds(birth);
  if (born) return eighteenthBirthday(born.lastDay) > Date.parse(at);
  if (!age) return undefined;
  const passed = Math.max(0, (Date.parse(at) - firstInstant(saidOn ?? at)) / YEAR_MS);
  return (age.min ?? 0) + passed < OF_AGE;
}

/**
 * Returns the time at which somebody born on a day is of age everywhere on earth: where the day begins last,
 * that is the day after in Greenwich.
 */
function eighteenthBirthday(bornOn: number): number {
  const born = new Date(bornOn * DAY_MS);
  return Date.UTC(born.getUTCFullYear() + OF_AGE, born.getUTCMonth(), born.getUTCDate() + 1);
}
