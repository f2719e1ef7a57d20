import { AbsenceInCircle, AbsenceNotAhead, AbsenceOverlaps } from './alert-errors.js';

/** Absence of a person from work, with the deputy who takes the work meanwhile. */
export interface Absence {
  readonly id: string;
  readonly actorId: string;
  readonly deputyId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

type Planned = Omit<Absence, 'id'>;

/** People away at a given time, each with the deputy who is named for them. */
export type Away = ReadonlyMap<string, string | null>;

export function awayAt(absences: readonly Absence[], time: Date): Away {
  return new Map(
    absences
      .filter(({ startsAt, endsAt }) => startsAt <= time && time < endsAt)
      .map(({ actorId, deputyId }) => [actorId, deputyId]),
  );
}

/**
 * Throws where somebody cannot be away so: in the past, twice at a time, or in a circle, in which the work of all would be with nobody.
 * @param others of the same institution, ended ones left out
 */
export function requireAbsence(planned: Planned, others: readonly Absence[], now: Date): void {
  if (planned.endsAt <= planned.startsAt || planned.endsAt <= now) throw new AbsenceNotAhead();
  if (others.some((one) => one.actorId === planned.actorId && overlap(one, planned)))
    throw new AbsenceOverlaps();
  if (isCircle(planned, others)) throw new AbsenceInCircle();
}

/**
 * Tells whether the work would come back from deputy to deputy to the one who is away, at any moment of the
 * absence.
 */
function isCircle(planned: Planned, others: readonly Absence[]): boolean {
  const leadsBack = (at: Planned, seen: readonly string[]): boolean => {
    if (at.deputyId === null || seen.includes(at.deputyId)) return false;
    if (at.deputyId === planned.actorId) return true;
    const [next, path] = [at.deputyId, [...seen, at.deputyId]];
    return others
      .filter((one) => one.actorId === next && overlap(one, at))
      .some((one) => leadsBack({ ...one, ...common(one, at) }, path));
  };
  return leadsBack(planned, []);
}

type Time = Pick<Absence, 'startsAt' | 'endsAt'>;

function overlap(one: Time, other: Time): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function common(one: Time, other: Time): Time {
  return {
    startsAt: one.startsAt > other.startsAt ? one.startsAt : other.startsAt,
    endsAt: one.endsAt < other.endsAt ? one.endsAt : other.endsAt,
  };
}
