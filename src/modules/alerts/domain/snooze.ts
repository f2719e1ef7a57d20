import {
  alertKindFacts,
  type AlertKind,
  type EscalationTerms,
  type KindThatRests,
  type SnoozeReason,
} from '../../institutions/index.js';
import { SnoozeNotAhead, SnoozesSpent, SnoozeTooLong, WordsNeeded, WordsPersonal } from './alert-errors.js';
import { requireShort } from './answer.js';

/** Number of times that an alert may be let rest, where the country's profile does not say. */
const MOST_SNOOZES = 2;

/** From this step of the escalation on others have been told, and the clock is no longer the owner's. */
const STEPS_OF_OWNER = 1;

/** Limits of a country to letting alerts rest: working days at a time, and number of times. */
export interface RestLimits {
  readonly days: number;
  readonly most: number;
}

export function restLimits(kind: AlertKind, terms: EscalationTerms | undefined): RestLimits {
  const house = alertKindFacts(kind).graceDays;
  // What may not rest in the house, no profile lets rest.
  const days = house === 0 ? 0 : (terms?.rest?.[kind as KindThatRests] ?? house);
  return { days, most: terms?.rests ?? MOST_SNOOZES };
}

/**
 * Tells whether an alert may be let rest: it has rested fewer times than it may, and nobody above its owner
 * has been told.
 */
export function maySnooze(
  alert: { readonly stepsTaken: number; readonly snoozes: number },
  most: number,
): boolean {
  return alert.snoozes < most && alert.stepsTaken <= STEPS_OF_OWNER;
}

/**
 * Throws where the alert may not rest until then.
 * @param latest end of the grace after its due date; `most`: how often it may rest
 */
export function requireSnooze(
  alert: { readonly stepsTaken: number; readonly snoozes: number },
  until: Date,
  { now, latest, most }: { readonly now: Date; readonly latest: Date; readonly most: number },
): void {
  if (!maySnooze(alert, most)) throw new SnoozesSpent(most);
  if (until <= now) throw new SnoozeNotAhead();
  if (until > latest) throw new SnoozeTooLong(latest);
}

/** An address or six digits: a telephone, a document, a date of birth. Names cannot be told from words; that is asked of people. */
const PERSONAL = /\S@\S|\d(?:[\s./-]?\d){5}/u;

/** The words as they are kept beside a reason; throws where they are missing, or say of whom it is. */
export function wordsBeside(reason: SnoozeReason, words: string | undefined): string | undefined {
  const said = words?.trim();
  if (!said && reason === 'other') throw new WordsNeeded();
  if (said) requireShort(said, 'words');
  if (said && PERSONAL.test(said)) throw new WordsPersonal();
  return said === '' ? undefined : said;
}
