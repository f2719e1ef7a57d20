import { COUNTRY_CODES, partialDateBounds } from '../../../../kernel/contract/index.js';
import {
  CountRefused,
  EventFactMissing,
  EventMoveRefused,
  TimeMissing,
  TimeUnreadable,
} from './event.errors.js';

/** Kinds of events: what happened, or what was found. */
export const EVENT_KINDS = [
  'vessel',
  'bus',
  'train',
  'fire',
  'shelter',
  'desert_group',
  'mass_grave',
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Kinds of which nobody may know when it was; of all others at least the year is known, or a span. */
const WITHOUT_TIME: readonly EventKind[] = ['desert_group', 'mass_grave', 'other'];

/** `closed`: whoever was there stands on the list. `open`: there may have been others. */
export const MANIFESTS = ['open', 'closed'] as const;
export type Manifest = (typeof MANIFESTS)[number];

export const EVENT_STATES = ['open', 'reconciling', 'closed', 'reopened'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const EVENT_MOVES = ['reconcile', 'close', 'reopen'] as const;
export type EventMove = (typeof EVENT_MOVES)[number];

const MOVES: Readonly<Record<EventState, Partial<Record<EventMove, EventState>>>> = {
  open: { reconcile: 'reconciling', close: 'closed' },
  reconciling: { close: 'closed' },
  closed: { reopen: 'reopened' },
  reopened: { reconcile: 'reconciling', close: 'closed' },
};

/** Throws `EventMoveRefused`. */
export function afterEventMove(state: EventState, move: EventMove): EventState {
  const next = MOVES[state][move];
  if (!next) throw new EventMoveRefused(state);
  return next;
}

/** Standing of an institution to an event that another coordinates. */
export const MEMBER_STATES = ['invited', 'accepted', 'declined', 'left'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** Time of an event, from the earliest to the latest day that the records allow; partial dates. */
export interface EventTime {
  readonly from: string | null;
  readonly until: string | null;
}

export interface EventFacts extends EventTime {
  readonly code: string;
  readonly kind: EventKind;
  /** Name by which the event is known; never a person's. */
  readonly name: string;
  readonly country: string;
  readonly admin1: string | null;
  readonly locality: string | null;
  readonly manifest: Manifest;
}

export interface CoordinatedEvent extends EventFacts {
  readonly id: string;
  readonly seq: number;
  readonly coordinatorId: string;
  /** Institutions that are invited or take part. */
  readonly partyIds: readonly string[];
  /** Institution that is asked to coordinate from now on, since when and why; all null where nobody is. */
  readonly heirId: string | null;
  readonly heirReason: string | null;
  readonly heirAskedAt: Date | null;
  readonly state: EventState;
  readonly version: number;
  readonly openedAt: Date;
}

export interface EventMember {
  readonly institutionId: string;
  readonly state: MemberState;
  readonly invitedAt: Date;
  readonly changedAt: Date | null;
}

/** A number of persons, as somebody says it: there may be several, and none is the truth. */
export interface PersonCount {
  readonly institutionId: string;
  readonly persons: number;
  readonly source: string;
  readonly asOf: string;
}

/** Throws `TimeMissing` or `TimeUnreadable`. One date is both ends. */
export function requireTime(kind: EventKind, { from, until }: EventTime): EventTime {
  const time = { from: from ?? until, until: until ?? from };
  if (time.from === null || time.until === null) {
    if (!WITHOUT_TIME.includes(kind)) throw new TimeMissing();
    return time;
  }
  const [first, last] = [partialDateBounds(time.from), partialDateBounds(time.until)];
  if (!first || !last || first.firstDay > last.lastDay) throw new TimeUnreadable();
  return time;
}

/** Days since 1970 that the event may have been on; undefined where nobody knows. */
export function daysOf({ from, until }: EventTime): { first: number; last: number } | undefined {
  const [first, last] = [partialDateBounds(from ?? ''), partialDateBounds(until ?? '')];
  return first && last && { first: first.firstDay, last: last.lastDay };
}

export const isOpen = ({ state }: Pick<CoordinatedEvent, 'state'>): boolean => state !== 'closed';

const LONGEST = { code: 80, name: 200, place: 200, source: 200 } as const;
const MOST_PERSONS = 100_000;

/** Throws `EventFactMissing`, `TimeMissing` or `TimeUnreadable`. */
export function checkedFacts<T extends EventFacts>(facts: T): T {
  const { code, name, admin1, locality } = facts;
  const said = {
    ...{ code: code.trim(), name: name.trim() },
    ...{ admin1: admin1?.trim() || null, locality: locality?.trim() || null },
  };
  for (const field of ['code', 'name'] as const)
    if (said[field] === '' || said[field].length > LONGEST[field]) throw new EventFactMissing(field);
  for (const field of ['admin1', 'locality'] as const)
    if ((said[field]?.length ?? 0) > LONGEST.place) throw new EventFactMissing(field);
  if (!COUNTRY_CODES.has(facts.country)) throw new EventFactMissing('country');
  return { ...facts, ...said, ...requireTime(facts.kind, facts) };
}

/** Throws `CountRefused` with the place. */
export function checkedCount(said: Omit<PersonCount, 'institutionId'>): Omit<PersonCount, 'institutionId'> {
  const source = said.source.trim();
  if (!Number.isInteger(said.persons) || said.persons < 0 || said.persons > MOST_PERSONS)
    throw new CountRefused('persons');
  if (source === '' || source.length > LONGEST.source) throw new CountRefused('source');
  if (!partialDateBounds(said.asOf)) throw new CountRefused('asOf');
  return { ...said, source };
}
