import type { QueryLogEntry } from './entry.js';
import { DAY_MS, HOUR_MS, PARAMETERS } from './parameters.js';

/**
 * R9: many records opened at an hour at which the institution has hardly ever been at work. Nothing is usual before some days are known.
 *
 * @param entries of the whole institution
 */
export function unusualHours(
  entries: readonly QueryLogEntry[],
  actorId: string,
  now: Date,
): readonly QueryLogEntry[] {
  const { opens, usualShare, leastDays, leastEntries } = PARAMETERS.unusualHours;
  const recent = entries.filter(
    (one) => one.actorId === actorId && now.getTime() - one.at.getTime() <= HOUR_MS && one.objects.length > 0,
  );
  if (new Set(recent.flatMap(({ objects }) => objects)).size <= opens) return [];
  const before = entries.filter(({ at }) => dayOf(at) < dayOf(now));
  const days = new Set(before.map(({ at }) => dayOf(at)));
  if (days.size < leastDays || before.length < leastEntries) return [];
  const hour = now.getUTCHours();
  const near = before.filter(({ at }) => Math.min(...distances(at.getUTCHours(), hour)) <= 1);
  return near.length / before.length < usualShare ? recent : [];
}

const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS);

const distances = (a: number, b: number): readonly number[] => [Math.abs(a - b), 24 - Math.abs(a - b)];
