const DAY_MS = 86_400_000;

/** For so long a webhook may take nothing that it is brought. Each message is tried for three days and five hours; this is longer. */
export const FAILING_DAYS = 5;

/** For so long the secret before the last signs too, so that a receiver can change it without losing a message. */
export const OLD_SECRET_HOURS = 24;

/** A webhook that has failed since before this time is ended. */
export function failingTooLongSince(now: Date): Date {
  return new Date(now.getTime() - FAILING_DAYS * DAY_MS);
}
