import type { EndEvent, Span, StartEvent, StepLimit } from './limit-shape.js';

/** The days of a country, in its time zone. */
export interface LimitCalendar {
  /** The end of the n-th working day after the day of this instant. */
  after(from: Date, workingDays: number): Date;
  /** Day of the civil calendar there at this instant, counted from 1970-01-01. */
  dayOf(at: Date): number;
  /** First instant of that day there. */
  startOf(day: number): Date;
}

/** Instants that limits count from; `step`: when the step itself can begin. */
export type Beginnings = { readonly step?: Date | undefined } & {
  readonly [event in StartEvent | EndEvent]?: Date | undefined;
};

/** Reasons that lie in a limit itself for which there is no last instant. */
export type WithoutDate = 'unknown' | 'none' | 'until_confirmed' | 'event_not_known';

/** Instants of a limit: until when, from when on, or neither, and why. */
export type LimitInstants =
  | { readonly is: 'due'; readonly dueAt: Date; readonly notBefore?: Date }
  | { readonly is: 'not_before'; readonly notBefore: Date }
  | { readonly is: 'no_date'; readonly why: WithoutDate };

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Instants of a limit.
 *
 * - Hours are elapsed hours: nights, holidays and changes of the clock count.
 * - Calendar days and months end with the last minute of their last day there. A month ends on the day of the
 *   same number, or on the last of a month that has none such (Colombia: Ley 4 of 1913, art. 59).
 * - Working days end with the office's day.
 * - At once is the instant of the beginning itself, at night and on holidays too.
 * - The earliest of several looks at those whose beginning is known: another can only make it earlier.
 */
export function limitInstants(limit: StepLimit, at: Beginnings, calendar: LimitCalendar): LimitInstants {
  if (limit.is === 'until_confirmed' || limit.is === 'none' || limit.is === 'unknown')
    return { is: 'no_date', why: limit.is };
  if (limit.is === 'not_before') {
    const opens = openingAfter(limit.wait, at, calendar);
    return opens ? { is: 'not_before', notBefore: opens } : NOT_KNOWN;
  }
  if (limit.is === 'between') {
    const [opens, end] = [openingAfter(limit.earliest, at, calendar), endOf(limit.latest, at, calendar)];
    return opens && end ? { is: 'due', dueAt: end, notBefore: opens } : NOT_KNOWN;
  }
  const end = lastInstant(limit, at, calendar);
  return end ? { is: 'due', dueAt: end } : NOT_KNOWN;
}

type Ending = Exclude<StepLimit, { is: WithoutDate | 'not_before' | 'between' }>;

function lastInstant(limit: Ending, at: Beginnings, calendar: LimitCalendar): Date | undefined {
  switch (limit.is) {
    case 'at_once':
      return at[limit.from ?? 'step'];
    case 'before':
      return at[limit.event];
    case 'yearly':
      return at.step && yearlyEnd(limit.by ?? '12-31', at.step, calendar);
    case 'earliest_of': {
      const ends = limit.of.flatMap((one) => endOf(one, at, calendar)?.getTime() ?? []);
      return ends.length > 0 ? new Date(Math.min(...ends)) : undefined;
    }
    case 'hours':
    case 'calendar_days':
    case 'months':
    case 'working_days':
      return endOf(limit, at, calendar);
  }
}

const NOT_KNOWN: LimitInstants = { is: 'no_date', why: 'event_not_known' };

/** The last instant of a stretch of time; undefined where its beginning is not known. */
function endOf(span: Span, at: Beginnings, calendar: LimitCalendar): Date | undefined {
  const from = at[span.from ?? 'step'];
  if (!from) return undefined;
  if (span.is === 'hours') return new Date(from.getTime() + span.hours * HOUR_MS);
  if (span.is === 'working_days') return calendar.after(from, span.days);
  return lastMinute(lastDay(span, calendar.dayOf(from)), calendar);
}

/** The first instant after a stretch of time has run out whole. */
function openingAfter(span: Span, at: Beginnings, calendar: LimitCalendar): Date | undefined {
  const from = at[span.from ?? 'step'];
  if (!from) return undefined;
  if (span.is === 'hours' || span.is === 'working_days') return endOf(span, at, calendar);
  return calendar.startOf(lastDay(span, calendar.dayOf(from)) + 1);
}

function lastDay(span: Exclude<Span, { is: 'hours' | 'working_days' }>, first: number): number {
  return span.is === 'calendar_days' ? first + span.days : monthsAfter(first, span.months);
}

function monthsAfter(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), longest)) / DAY_MS;
}

function yearlyEnd(by: string, from: Date, calendar: LimitCalendar): Date {
  const [month = 12, day = 31] = by.split('-').map(Number);
  const year = new Date(calendar.dayOf(from) * DAY_MS).getUTCFullYear();
  const ends = [year, year + 1].map((one) =>
    lastMinute(monthsAfter(Date.UTC(one, 0, 1) / DAY_MS, month - 1) + day - 1, calendar),
  );
  return ends.find((end) => end >= from) ?? from;
}

function lastMinute(day: number, calendar: LimitCalendar): Date {
  return new Date(calendar.startOf(day + 1).getTime() - MINUTE_MS);
}
