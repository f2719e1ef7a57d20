import { readInstant } from '../instant.js';
import { partialDateBounds } from '../partial-date.js';

const DAY_MS = 86_400_000;

/** First moment of a partial date (UTC) or an instant, in milliseconds; without one, before all others. */
export function firstInstant(time: string | undefined): number {
  if (time === undefined) return Number.NEGATIVE_INFINITY;
  const firstDay = partialDateBounds(time)?.firstDay ?? Number.NEGATIVE_INFINITY;
  return readInstant(time)?.epochMs ?? firstDay * DAY_MS;
}

/** Last moment of a partial date (UTC), or the instant itself, in milliseconds. */
export function lastInstant(time: string): number {
  const lastDay = partialDateBounds(time)?.lastDay ?? Number.NEGATIVE_INFINITY;
  return readInstant(time)?.epochMs ?? (lastDay + 1) * DAY_MS - 1;
}
