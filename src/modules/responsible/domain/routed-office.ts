import type {
  HearingBar,
  OfficeDuty,
  Route,
  RouteBasis,
  RouteReason,
  RouteRole,
} from '../../institutions/index.js';

export type OfficeAnswer = 'acknowledged' | 'acting' | 'not_ours';

/** What an office is responsible for: a report by itself, or two records that may be one person. */
export interface RoutedSubject {
  readonly kind: 'report' | 'match';
  readonly id: string;
}

/** A holder by whose record alone an office is named with this role and duty. */
export interface NamingSide {
  readonly holderId: string;
  /** What bars the office by that record alone. */
  readonly bar: HearingBar | null;
}

/** An office that routing names, as it is written down. */
export interface RoutedOffice {
  readonly id: string;
  readonly seq: number;
  readonly subjectKind: RoutedSubject['kind'];
  readonly subjectId: string;
  readonly recordIds: readonly string[];
  readonly holderIds: readonly string[];
  readonly officeId: string;
  readonly role: RouteRole;
  readonly duty: OfficeDuty;
  readonly reasons: readonly RouteReason[];
  readonly basis: RouteBasis | null;
  /** Why it does not hear of it; null where it does. */
  readonly bar: HearingBar | null;
  readonly sides: readonly NamingSide[];
  readonly toldAt: Date | null;
  readonly answer: OfficeAnswer | null;
  readonly answerReason: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
}

export type ResponsibilityState = 'open' | 'answered' | 'ended';

/** What has ended stays so, whether or not it was answered before. */
export function stateOf({
  endedAt,
  answeredAt,
}: Pick<RoutedOffice, 'endedAt' | 'answeredAt'>): ResponsibilityState {
  if (endedAt) return 'ended';
  return answeredAt ? 'answered' : 'open';
}

/** The office of a route, and whether it may hear. */
export interface RoutedNow {
  readonly route: Route;
  readonly officeId: string;
  readonly bar: HearingBar | undefined;
  readonly sides: readonly NamingSide[];
}

/** What is to be done so that what is written down agrees with what holds now. */
export interface OfficeChanges {
  /** Named for the first time, or named anew after it had ended: told, or barred. */
  readonly written: readonly RoutedNow[];
  /** Written down, and no part of it any more. */
  readonly ended: readonly RoutedOffice[];
}

/**
 * Compares the offices that are written down of one subject with those that routing names now.
 *
 * An office that was told is told once: another role or reason, found later, changes nothing of its duty. Who
 * was told and may hear no more, or is named no more, is at its end; whoever may hear now is told.
 */
export function officeChanges(before: readonly RoutedOffice[], now: readonly RoutedNow[]): OfficeChanges {
  const known = new Map(before.map((row) => [row.officeId, row]));
  const hears = new Set(now.filter(({ bar }) => bar === undefined).map(({ officeId }) => officeId));
  const stands = (row: RoutedOffice): boolean => row.toldAt !== null && row.endedAt === null;
  return {
    written: now.filter(({ officeId, bar }) => {
      const row = known.get(officeId);
      if (!row) return true;
      return stands(row) ? bar !== undefined : (bar ?? null) !== row.bar || bar === undefined;
    }),
    ended: before.filter((row) => stands(row) && !hears.has(row.officeId)),
  };
}

/** What a holder of a record may know of an office that routing names for its report or match. */
export interface OfficeAsHeld {
  readonly row: RoutedOffice;
  /** Why it does not hear, as far as that follows from the holder's own record. */
  readonly bar: HearingBar | null;
  /** When its part came to its end, unless by what the other record says. */
  readonly endedAt: Date | null;
}

/**
 * Returns what the holder of one of the records may know of an office; undefined: nothing.
 *
 * Which office is named tells of a place or a nationality, and what bars it tells of consents and wishes: each
 * holder learns what follows from its own record alone, and never what the other side's record has to do with it.
 */
export function officeAsHeld(row: RoutedOffice, holderId: string): OfficeAsHeld | undefined {
  const own = row.sides.filter((side) => side.holderId === holderId);
  if (own.length === 0) return undefined;
  const bar = row.bar === null ? null : (own.find((side) => side.bar !== null)?.bar ?? null);
  if (row.toldAt === null && bar === null) return undefined;
  return { row, bar, endedAt: row.bar === null || bar !== null ? row.endedAt : null };
}
