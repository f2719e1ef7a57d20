const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Tells whether the machine knows this time zone (IANA). */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that the clock on the wall is ahead of UTC at this instant. */
function offsetAt(zone: string, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** Local time in a zone at this instant: the day counted from 1970-01-01, and the minute of the day. */
export function localTime(zone: string, instant: number): { day: number; minute: number } {
  const local = instant + offsetAt(zone, instant);
  const day = Math.floor(local / DAY_MS);
  return { day, minute: Math.floor((local - day * DAY_MS) / 60_000) };
}

/**
 * The instant at which the wall shows this there. In the hour that is skipped in spring: an hour later on the
 * wall; in the one that comes twice in autumn: its first time (RFC 5545, 3.3.5).
 */
export function instantOf(zone: string, { day, minute }: { day: number; minute: number }): number {
  const local = day * DAY_MS + minute * 60_000;
  const [before, after] = [offsetAt(zone, local - DAY_MS), offsetAt(zone, local + DAY_MS)];
  const times = [local - before, local - after].sort((a, b) => a - b);
  return times.find((time) => time + offsetAt(zone, time) === local) ?? local - before;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}
