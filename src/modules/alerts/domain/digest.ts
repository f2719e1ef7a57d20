import type { DeliveryOccasion } from './delivery.js';

/** Rhythm in which somebody is told by mail of new things: of each thing at once, or in bundles. */
export const RHYTHMS = ['each', 'hourly', 'daily'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** `weekly`: the figures of an institution, for those who lead it. */
export type DigestKind = Exclude<Rhythm, 'each'> | 'weekly';

/** Minute of the day, on the wall of the institution's country, at which bundles of the day and of the week go out. */
export const MORNING = 8 * 60;

const HOURS = Array.from({ length: 10 }, (_, hour) => MORNING + 60 * hour);
const DAY_MS = 86_400_000;

/** Occasions that are news and no reminder. The steps of an escalation wait for nobody. */
const BUNDLED: readonly DeliveryOccasion[] = ['opened', 'assigned', 'offered', 'stand_in', 'returned'];

export function mayBundle(occasion: DeliveryOccasion): boolean {
  return BUNDLED.includes(occasion);
}

/** The days and hours on which offices are open. */
export interface OpenHours {
  next(from: Date, minutes: readonly number[]): Date;
}

/**
 * Time at which the bundle goes out in which something waits that has come now; undefined where it cannot
 * wait: it would leave less than a day until it is due.
 */
export function bundleTime(
  rhythm: Rhythm,
  open: OpenHours,
  { now, dueAt }: { readonly now: Date; readonly dueAt: Date },
): Date | undefined {
  if (rhythm === 'each') return undefined;
  const at = open.next(now, rhythm === 'hourly' ? HOURS : [MORNING]);
  return dueAt.getTime() - at.getTime() < DAY_MS ? undefined : at;
}

/** Figures of one week of an institution. */
export interface WeekFigures {
  /** Open and past the due date, by how long; `escalated` of all of them are known to others than the owner. */
  readonly overdue: Readonly<Record<'to_3_days' | 'to_10_days' | 'to_30_days' | 'longer', number>>;
  readonly escalated: number;
  /** Open and not late: due within seven days, and later. */
  readonly soon: number;
  readonly later: number;
  /** Answered in the last seven days, by the due date or after it. */
  readonly inTime: number;
  readonly late: number;
}
