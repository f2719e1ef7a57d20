import type { Evidence } from './evidence-shape.js';
import type { ProtocolStep } from './profile-shape.js';

/** Reasons for which the due dates of a step are off, whatever its limit says. */
export const SWITCHED_OFF = ['not_seen_in_text', 'practice', 'stale', 'not_confirmed'] as const;
export type SwitchedOff = (typeof SWITCHED_OFF)[number];

/** What is known of a step beside its limit. */
interface Standing {
  /** True of a country that does not exist: nobody there has to read a law. */
  readonly invented: boolean;
  /** Whether the coordinator of the country has confirmed the step as it reads now. */
  readonly isConfirmed: boolean;
  /** Day of the calendar on which is asked: `2026-12-02`. */
  readonly today: string;
}

/**
 * The reason for which a step makes no due date; undefined where it makes one. A due date that no law knows
 * sends people after work that nobody owes: it takes a text that was read, that is not stale, and an officer
 * of the country who has confirmed it.
 */
export function whySwitchedOff(
  { evidence }: Pick<ProtocolStep, 'evidence'>,
  { invented, isConfirmed, today }: Standing,
): SwitchedOff | undefined {
  if (invented) return undefined;
  if (evidence?.seen !== 'text') return 'not_seen_in_text';
  if (evidence.basis === 'practice') return 'practice';
  if (isStale(evidence, today)) return 'stale';
  return isConfirmed ? undefined : 'not_confirmed';
}

/** Tells whether the last month in which a fact may be relied on has passed on a day (`2026-12-02`). */
export function isStale({ reviewBy }: Pick<Evidence, 'reviewBy'>, today: string): boolean {
  return reviewBy < today.slice(0, 7);
}
