import { dayOfCivil, isCivilDay } from './civil-day.js';

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/;
const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1000;
/**
 * Bound of an offset from UTC in hours: the widest in use is +14:00; ISO 8601 itself knows no bound below a
 * day.
 */
const WIDEST_OFFSET_HOURS = 15;

export interface Instant {
  /** Milliseconds since 1970-01-01T00:00Z, with fractions where the text has more than three decimals. */
  readonly epochMs: number;
  /** The calendar day that was written, in the zone that was written, as days since 1970-01-01. */
  readonly writtenDay: number;
}

function offsetMs(
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number | undefined {
  if (sign === undefined) return 0;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (hour > WIDEST_OFFSET_HOURS || minute > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hour * MS_PER_HOUR + minute * MS_PER_MINUTE);
}

/** Reads an ISO 8601 instant with zone (extended format); undefined for anything else. */
export function readInstant(text: string): Instant | undefined {
  const parts = INSTANT.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)];
  const offset = offsetMs(parts[8], parts[9], parts[10]);
  if (!isCivilDay(year, month, day) || hour > 23 || minute > 59 || second > 59 || offset === undefined)
    return undefined;
  const writtenDay = dayOfCivil(year, month, day);
  const fractionMs = parts[7] === undefined ? 0 : Number(`0.${parts[7]}`) * MS_PER_SECOND;
  const timeMs = hour * MS_PER_HOUR + minute * MS_PER_MINUTE + second * MS_PER_SECOND + fractionMs;
  return { epochMs: writtenDay * MS_PER_DAY + timeMs - offset, writtenDay };
}
