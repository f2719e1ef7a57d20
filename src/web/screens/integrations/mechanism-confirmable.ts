import type { ShownEndRule, ShownMechanism, ShownStep } from './mechanism-queries.js';

/** Why a step is off before anybody could confirm it, or because nobody has. */
const NOT_CONFIRMED: readonly ShownStep['noDate'][] = [
  'not_seen_in_text',
  'practice',
  'stale',
  'not_confirmed',
];

/** Tells whether a coordinator can confirm a step now. */
export const isStepWaiting = ({ noDate }: ShownStep): boolean => noDate === 'not_confirmed';

/** Tells whether a step is confirmed as it reads: what has no date for another reason is confirmed all the same. */
export const isConfirmed = ({ noDate }: ShownStep): boolean => !NOT_CONFIRMED.includes(noDate);

/** Tells whether a coordinator can confirm a rule of an end now. */
export const isRuleWaiting = (
  { isInForce, evidence }: ShownEndRule,
  { invented }: Pick<ShownMechanism, 'invented'>,
): boolean => !invented && !isInForce && evidence?.seen === 'text' && !evidence.isStale;
