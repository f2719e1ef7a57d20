import { z } from 'zod';
import { PROFILE_TEXT } from './text-shape.js';

/** Kinds of limits of a step, as laws and protocols write them. */
export const LIMIT_KINDS = [
  'hours',
  'calendar_days',
  'months',
  'working_days',
  'at_once',
  'earliest_of',
  'not_before',
  'between',
  'before',
  'yearly',
  'until_confirmed',
  'none',
  'unknown',
] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/**
 * Events from which a limit may count, beside the beginning of the step itself, which counts where none is
 * named.
 */
export const START_EVENTS = [
  'report',
  'disappearance',
  'request',
  'found',
  'inquiry_began',
  'feature_known',
  'status_verified',
  'match',
] as const;
export type StartEvent = (typeof START_EVENTS)[number];

/** Events that a step has to be done before; nobody knows when they come until they are planned. */
export const END_EVENTS = ['burial', 'return'] as const;
export type EndEvent = (typeof END_EVENTS)[number];

/**
 * Events from which the platform counts, where what is stored names their day. Of the others nothing stored here
 * tells: a burial and a return stand in the record of a body, which is another's, and a due date would tell it.
 */
export const SEEN_EVENTS = [
  'report',
  'disappearance',
  'request',
  'found',
  'match',
] as const satisfies readonly StartEvent[];

const isSeen = (event: StartEvent | EndEvent): boolean => SEEN_EVENTS.some((one) => one === event);

/** Greatest numbers: a limit of more than ten years is a slip of the pen. */
const MOST = { hours: 8784, days: 3660, months: 120 } as const;

const from = z.enum(START_EVENTS).optional();
const count = (most: number) => z.number().int().min(1).max(most);
const hours = z.strictObject({ is: z.literal('hours'), hours: count(MOST.hours), from });
const calendarDays = z.strictObject({ is: z.literal('calendar_days'), days: count(MOST.days), from });
const months = z.strictObject({ is: z.literal('months'), months: count(MOST.months), from });
const workingDays = z.strictObject({
  is: z.literal('working_days'),
  days: z.number().int().min(0).max(MOST.days),
  from,
});

/** A stretch of time: what a term is made of. */
const span = z.discriminatedUnion('is', [hours, calendarDays, months, workingDays]);
const why = z.strictObject(PROFILE_TEXT);

/** Limit of a step (docs/guides/mechanisms.md); `limitInstants` yields its instants. */
export const stepLimit = z.discriminatedUnion('is', [
  hours,
  calendarDays,
  months,
  workingDays,
  z.strictObject({ is: z.literal('at_once'), from }),
  z.strictObject({ is: z.literal('earliest_of'), of: z.array(span).min(2).max(6) }),
  z.strictObject({ is: z.literal('not_before'), wait: span }),
  z.strictObject({ is: z.literal('between'), earliest: span, latest: span }),
  z.strictObject({ is: z.literal('before'), event: z.enum(END_EVENTS) }),
  z.strictObject({
    is: z.literal('yearly'),
    /** Last day of each year for it; without it the last of the year. */
    by: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional(),
  }),
  z.strictObject({ is: z.literal('until_confirmed') }),
  z.strictObject({ is: z.literal('none'), why }),
  z.strictObject({ is: z.literal('unknown'), why: why.optional() }),
]);

/** Kinds of limits that are a stretch of time. */
export const SPAN_KINDS: readonly LimitKind[] = span.options.map(({ shape }) => shape.is.value);

/** Keys that each kind of limit takes, beside `is`. */
export const LIMIT_KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  stepLimit.options.map(({ shape }) => [shape.is.value, Object.keys(shape).filter((key) => key !== 'is')]),
);

export type StepLimit = z.infer<typeof stepLimit>;
export type Span = z.infer<typeof span>;

/** The unseen events for which a limit never makes a date here; none where it can make one. */
export function unseenEventsOf(limit: StepLimit): readonly (StartEvent | EndEvent)[] {
  const unseen = eventsOf(limit).filter((event) => !isSeen(event));
  // The earliest of several looks at those whose beginning is known.
  const isDatedAll = limit.is === 'earliest_of' && unseen.length < limit.of.length;
  return isDatedAll ? [] : [...new Set(unseen)];
}

function eventsOf(limit: StepLimit): readonly (StartEvent | EndEvent)[] {
  if (limit.is === 'before') return [limit.event];
  const parts = [limit, ...spansOf(limit)];
  return parts.flatMap((one) => ('from' in one && one.from ? [one.from] : []));
}

function spansOf(limit: StepLimit): readonly Span[] {
  if (limit.is === 'earliest_of') return limit.of;
  if (limit.is === 'not_before') return [limit.wait];
  return limit.is === 'between' ? [limit.earliest, limit.latest] : [];
}

/** The part of a step of a protocol that says how long it may take. */
interface Limited {
  readonly limit?: StepLimit | undefined;
  readonly workingDays?: number | 'unknown' | undefined;
}

/** The limit of a step; `workingDays` alone is a limit of working days, or one that no source says. */
export function limitOf({ limit, workingDays: days }: Limited): StepLimit {
  if (limit) return limit;
  return typeof days === 'number' ? { is: 'working_days', days } : { is: 'unknown' };
}
