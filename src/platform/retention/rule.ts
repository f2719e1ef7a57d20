/** Settings with which an installation says how long; docs/guides/OPERATIONS.md has the table. */
export type RetentionSetting = 'RETENTION_WITHDRAWN_DAYS' | 'RETENTION_LAPSED_DAYS' | 'RETENTION_CLOSED_DAYS';

/** Whole days, fixed or set by the installation; 0 is at once. */
export type RetentionDays = number | RetentionSetting;

/**
 * Rule of retention of one table: what goes, from when on, and what remains. SQL of this code alone, never of
 * anybody's text; the table is `t`.
 *
 * A rule that empties must leave out by its condition what it has emptied: it is asked again and again.
 */
export interface RetentionRule {
  /** Stands in the audit log beside what it took: `records.content`. */
  readonly name: string;
  readonly table: string;
  /** The moment from which the days are counted; a row without one stays. */
  readonly since: string;
  readonly where: string;
  readonly days: RetentionDays;
  /** Assignments that empty a row. Without them the row goes. */
  readonly empties?: string;
  /** The records whose content it was, as an array, for the audit log. Left out where it was of nobody's. */
  readonly records?: string;
  /** Record or match on which it rests: it stays as long as a ruling rests on that. */
  readonly restsOn?: { readonly record: string } | { readonly match: string };
  /** Remainder of the row, in words. */
  readonly remains: string;
}

/** Conditions, in SQL, under which a ruling rests on a record or a match. */
export interface Rulings {
  readonly onRecord: (id: string) => string;
  readonly onMatch: (id: string) => string;
}

/** Rules of retention of the platform, and the rulings that stop them. */
export interface Retention {
  readonly rules: readonly RetentionRule[];
  readonly rulings: Rulings;
}

/** Token under which the process hands the rules to whoever applies them. */
export const RETENTION_TOKEN = Symbol('retention');

/** Days that a rule waits in this installation. */
export function daysOf(rule: RetentionRule, settings: Readonly<Record<RetentionSetting, number>>): number {
  return typeof rule.days === 'number' ? rule.days : settings[rule.days];
}
