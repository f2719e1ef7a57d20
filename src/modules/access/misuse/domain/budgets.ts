/** Things that are counted, each different one once an hour. */
export const COUNTED = [
  'read',
  'shown',
  'compared',
  'search',
  'case_question',
  'dna_word',
  'dna_exchange',
  'filed',
  'export',
] as const;
export type BudgetedThing = (typeof COUNTED)[number];

export const WINDOWS = ['hour', 'day'] as const;
export type Window = (typeof WINDOWS)[number];

/** Subjects of a budget: an account's, or that of all accounts of an institution together. */
export const SUBJECTS = ['person', 'institution'] as const;
export type BudgetSubject = (typeof SUBJECTS)[number];

type Limits = Readonly<Record<BudgetSubject, Readonly<Partial<Record<Window, number>>>>>;

/**
 * Budgets of questions of one account, and of one institution: the one table of them. `read`, all records
 * that are read, has its limit in the settings. A filed case raises none of them.
 */
export const BUDGETS: Readonly<Record<Exclude<BudgetedThing, 'read'>, Limits>> = {
  /** Records of others shown at level 3 or 4, or found by a search. */
  shown: { person: { hour: 100, day: 300 }, institution: { hour: 300, day: 2_000 } },
  /** Records of others shown at a lower level: what comparison has put beside one's own. */
  compared: { person: { hour: 300, day: 1_000 }, institution: { hour: 1_000, day: 5_000 } },
  search: { person: { hour: 100, day: 400 }, institution: { hour: 400, day: 2_500 } },
  case_question: { person: { day: 30 }, institution: { day: 200 } },
  dna_word: { person: { day: 20 }, institution: { day: 60 } },
  dna_exchange: { person: { day: 5 }, institution: { day: 20 } },
  /** Records that are filed by hand; what a machine or a file brings is not. Told and never refused: no family is sent away. */
  filed: { person: { day: 40 }, institution: { day: 400 } },
  export: { person: { day: 1 }, institution: { day: 3 } },
};

/** Budgets that are told of when they are used up, and refuse nothing. */
export const NEVER_REFUSED: ReadonlySet<BudgetedThing> = new Set(['filed']);

/** For so many days after it was set up an installation counts and tells, and stops nobody: nobody has seen a working day of it yet. */
export const TRIAL_DAYS = 14;
/** An account that is younger has a part of what others have. */
export const NEW_ACCOUNT_DAYS = 7;
export const NEW_ACCOUNT_SHARE = 0.25;

export function limitOf(
  what: Exclude<BudgetedThing, 'read'>,
  subject: BudgetSubject,
  window: Window,
  isNew: boolean,
): number | undefined {
  const limit = BUDGETS[what][subject][window];
  if (limit === undefined) return undefined;
  return isNew && subject === 'person' ? Math.max(1, Math.floor(limit * NEW_ACCOUNT_SHARE)) : limit;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Returns the beginning of the hour or the day (UTC) in which a moment lies. */
export function beginOf(window: Window, at: Date): Date {
  const length = window === 'hour' ? HOUR_MS : DAY_MS;
  return new Date(Math.floor(at.getTime() / length) * length);
}

export function endOf(window: Window, at: Date): Date {
  return new Date(beginOf(window, at).getTime() + (window === 'hour' ? HOUR_MS : DAY_MS));
}
