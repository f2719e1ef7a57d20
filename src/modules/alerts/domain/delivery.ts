export type DeliveryChannel = 'inbox' | 'mail' | 'webhook';

/**
 * `waiting`: the channel is not set up yet; `bundled`: told with other things, at their time; `due`: to be tried; `failed`: given up; `dropped`: no longer of use to anybody.
 */
export type DeliveryState = 'waiting' | 'bundled' | 'due' | 'delivered' | 'failed' | 'dropped';

/** Occasion of a delivery: the new alert, whose it becomes or may become, or a step of its escalation. */
export type DeliveryOccasion =
  | 'opened'
  | 'assigned'
  | 'offered'
  | 'stand_in'
  | 'returned'
  | 'reminder'
  | 'coordinator'
  | 'ministry'
  | 'oversight';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Seconds until the next attempt, by the number of attempts made. Standard Webhooks 1.0 asks for a schedule of several
 * days with growing waits; this one makes thirteen attempts in three days and five hours.
 */
export const WAITS_SECONDS: readonly number[] = [
  5,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

export function waitAfter(attempts: number): number | undefined {
  return WAITS_SECONDS[attempts - 1];
}

/**
 * Tells whether an alert counts as delivered: once mail or webhook was taken over. While one of them is under
 * way it is not; where neither is, it lies in the inbox, which is all that can be done.
 */
export function isDelivered(
  deliveries: readonly { readonly channel: DeliveryChannel; readonly state: DeliveryState }[],
): boolean {
  const outward = deliveries.filter(({ channel }) => channel !== 'inbox');
  if (outward.some(({ state }) => state === 'delivered')) return true;
  return (
    !outward.some(({ state }) => state === 'due' || state === 'bundled') &&
    deliveries.some(({ channel }) => channel === 'inbox')
  );
}

/** A person is told that it is theirs; the institution's own systems have been told of the alert already. */
export function isForPersonAlone(occasion: DeliveryOccasion): boolean {
  return ['assigned', 'offered', 'stand_in', 'returned'].includes(occasion);
}
