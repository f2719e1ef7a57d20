import type { QueryLogEntry } from './entry.js';
import { DAY_MS, HOUR_MS, PARAMETERS } from './parameters.js';

/**
 * R9: many records opened within an hour from a network from which the institution has hardly ever worked, nor the account on several days: of many
 * people each has a home. Nothing is usual before some days are known, and where the line changes its network each is counted by itself.
 *
 * @param entries of the whole institution
 */
export function unusualPlace(
  entries: readonly QueryLogEntry[],
  actorId: string,
  now: Date,
): readonly QueryLogEntry[] {
  const { opens, usualShare, ownDays, leastDays, leastEntries } = PARAMETERS.unusualPlace;
  const recent = entries.filter(
    (one) => one.actorId === actorId && now.getTime() - one.at.getTime() <= HOUR_MS && one.objects.length > 0,
  );
  const before = entries.filter(({ at, network }) => network !== null && dayOf(at) < dayOf(now));
  if (before.length < leastEntries || new Set(before.map(({ at }) => dayOf(at))).size < leastDays) return [];
  const isUsual = (network: string): boolean => {
    const there = before.filter((one) => one.network === network);
    const own = there.filter((one) => one.actorId === actorId);
    return (
      there.length / before.length >= usualShare || new Set(own.map(({ at }) => dayOf(at))).size >= ownDays
    );
  };
  const networks = new Set(recent.flatMap(({ network }) => network ?? []));
  const unusual = new Set([...networks].filter((network) => !isUsual(network)));
  const strange = recent.filter(({ network }) => network !== null && unusual.has(network));
  return new Set(strange.flatMap(({ objects }) => objects)).size > opens ? strange : [];
}

const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS);
