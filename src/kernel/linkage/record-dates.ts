import { statedFacts } from '../contract/index.js';
import { type DayInterval, DAYS_A_YEAR, readPartialDate } from './calendar.js';
import type { ComparableRecord } from './comparable-record.js';

/** The intervals of days that a record speaks of. */

/** Last contact of a report, find of remains, since when a living person is where the record says. */
export function eventOf(record: ComparableRecord): DayInterval | undefined {
  if (record.recordType === 'report') return readPartialDate(record.lastContact?.date);
  if (record.recordType === 'remains') return readPartialDate(record.found?.date);
  return readPartialDate(record.since);
}

/** A stated interval before the find is an estimate: its ends are stretched by this share of its length. */
const INTERVAL_STRETCH = 0.2;
const DAYS_OF_DOUBT = 2;

/**
 * The span of days in which the person of these remains died: the stated date, else the post-mortem interval
 * before the find.
 */
export function deathOf(record: ComparableRecord): DayInterval | undefined {
  return deathByDate(record) ?? deathByInterval(record);
}

/**
 * Days that remains may have lain before they were first heard of: the widest window that a find without a
 * day leaves.
 */
const WINDOW_DAYS = 15 * 365;

/**
 * The window of death of remains whose find has no day: they were there when somebody recorded or identified
 * them.
 *
 * @returns undefined where the find has a day, or nothing else is dated
 */
export function deathWithoutDay(record: ComparableRecord): DayInterval | undefined {
  if (record.recordType !== 'remains' || readPartialDate(record.found?.date) !== undefined) return undefined;
  const known = [record.identity?.date, record.recordedAt].flatMap(
    (date) => readPartialDate(date?.slice(0, 10)) ?? [],
  );
  if (known.length === 0) return undefined;
  const last = Math.min(...known.map((date) => date.last));
  return { first: Math.max(0, last - WINDOW_DAYS), last };
}

function deathByDate({ deathDate }: ComparableRecord): DayInterval | undefined {
  if (deathDate === undefined || typeof deathDate === 'string') return readPartialDate(deathDate);
  const from = readPartialDate(deathDate.from ?? deathDate.to);
  const to = readPartialDate(deathDate.to ?? deathDate.from);
  return from === undefined || to === undefined
    ? undefined
    : { first: from.first, last: Math.max(from.first, to.last) };
}

function deathByInterval(record: ComparableRecord): DayInterval | undefined {
  const found = readPartialDate(record.found?.date);
  const { min: least = 0, max: most } = record.postMortemIntervalDays ?? {};
  // "At least so long" leaves the death anywhere before: the find alone says as much.
  if (found === undefined || most === undefined) return undefined;
  const stretch = (most - least) * INTERVAL_STRETCH + DAYS_OF_DOUBT;
  const first = Math.round(found.first - most - stretch);
  return { first: Math.max(0, first), last: Math.round(found.last - Math.max(0, least - stretch)) };
}

export interface StatedBirth {
  readonly byDate: DayInterval | undefined;
  readonly byAge: DayInterval | undefined;
}

/** Birth as stated, and as it follows from the age at the record's reference date. */
export function birthOf(record: ComparableRecord): StatedBirth {
  const { birth, age } = statedFacts(record);
  const byDate = readPartialDate(birth);
  const at = eventOf(record);
  const youngest = age?.min ?? age?.max;
  const oldest = age?.max ?? age?.min;
  if (at === undefined || youngest === undefined || oldest === undefined) return { byDate, byAge: undefined };
  const first = Math.round(at.first - (oldest + 1) * DAYS_A_YEAR) + 1;
  const last = Math.round(at.last - youngest * DAYS_A_YEAR);
  return { byDate, byAge: last < 0 ? undefined : { first: Math.max(0, first), last } };
}
