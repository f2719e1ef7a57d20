/** Days before the end of a consent at which its holder is reminded, the last reminder first. */
export const REMINDER_DAYS = [7, 30] as const;

const DAY_MS = 86_400_000;

/** The mark of a reminder: of which end, and which of the two. */
export function reminderMark(endsAt: Date, days: number): string {
  return `${endsAt.toISOString()}/${days}`;
}

/**
 * Tells whether a reminder still holds: it is of this end, before it, and before the next reminder has taken
 * its place.
 */
export function reminderStands(mark: string, endsAt: Date | undefined, now: Date): boolean {
  if (!endsAt || endsAt <= now) return false;
  const given = REMINDER_DAYS.find((days) => mark === reminderMark(endsAt, days));
  if (given === undefined) return false;
  const left = endsAt.getTime() - now.getTime();
  return REMINDER_DAYS.every((days) => days >= given || left > days * DAY_MS);
}
