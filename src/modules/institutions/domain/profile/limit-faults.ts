import { sortedJson } from '../../../../kernel/contract/index.js';
import { isDay, placeFaults, type CalendarWorld } from './calendar-faults.js';
import type { Span, StepLimit } from './limit-shape.js';
import { fault, type ProfileFault } from './profile-fault.js';
import type { ProtocolStep } from './profile-shape.js';
import { whoFaults } from './reference-faults.js';
import type { UsableParts } from './usable-parts.js';

type Path = readonly PropertyKey[];

/** Faults of what steps say of their limits, of where they are done and of whom they tell. */
export function limitFaults(parts: UsableParts, world: CalendarWorld): ProfileFault[] {
  return parts.steps.flatMap(({ at, entry }) => {
    const path = ['protocol', 'steps', at];
    return [
      ...howOftenSaid(path, entry),
      ...(entry.limit ? contradictions([...path, 'limit'], entry.limit) : []),
      ...(entry.calendar ? placeFaults([...path, 'calendar'], entry.calendar, world) : []),
      ...toldFaults([...path, 'tells'], entry, parts),
    ];
  });
}

/** A step says once how long it may take. */
function howOftenSaid(path: Path, { limit, workingDays }: ProtocolStep): ProfileFault[] {
  if (limit === undefined)
    return workingDays === undefined ? [fault([...path, 'limit'], 'PROFILES.LIMIT_MISSING')] : [];
  return workingDays === undefined ? [] : [fault([...path, 'workingDays'], 'PROFILES.LIMIT_BESIDE_DAYS')];
}

function contradictions(path: Path, limit: StepLimit): ProfileFault[] {
  if (limit.is === 'earliest_of') {
    const texts = limit.of.map(sortedJson);
    return texts.flatMap((one, at) =>
      texts.indexOf(one) < at ? [fault([...path, 'of', at], 'PROFILES.LIMIT_SAME')] : [],
    );
  }
  if (limit.is === 'between')
    return isBefore(limit.earliest, limit.latest) ? [] : [fault(path, 'PROFILES.LIMIT_BETWEEN')];
  const isNoDay = limit.is === 'yearly' && limit.by !== undefined && !isDay(limit.by);
  return isNoDay ? [fault([...path, 'by'], 'PROFILES.DAY')] : [];
}

/** Whether one stretch of time ends before another, where both begin together; else nobody can say. */
function isBefore(one: Span, other: Span): boolean {
  return one.from !== other.from || hoursOf(one) < hoursOf(other);
}

const [DAY, WORKING_DAY, MONTH] = [24, 24 * (7 / 5), 24 * (365.25 / 12)];

function hoursOf(span: Span): number {
  if (span.is === 'hours') return span.hours;
  if (span.is === 'months') return span.months * MONTH;
  return span.days * (span.is === 'working_days' ? WORKING_DAY : DAY);
}

/** The office of a nationality is named by its kind: it stands in the file of another country. */
function toldFaults(path: Path, { tells = [] }: ProtocolStep, parts: UsableParts): ProfileFault[] {
  return tells.flatMap((one, at) => {
    if (one.of === undefined) return whoFaults([...path, at], one, parts);
    return one.kind !== undefined && one.code === undefined
      ? []
      : [fault([...path, at], 'PROFILES.TOLD_BY_KIND')];
  });
}

/** Faults of who may end a search. */
export function endFaults(parts: UsableParts): ProfileFault[] {
  return parts.mayEnd.flatMap(({ at, entry }) =>
    entry.who.flatMap((one, number) => whoFaults(['mayEnd', at, 'who', number], one, parts)),
  );
}
