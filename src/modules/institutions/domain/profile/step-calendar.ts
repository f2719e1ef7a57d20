import { areaKey, subareaKey } from '../routing/district.js';
import type { District } from './competence-shape.js';
import type { MechanismProfile, ProtocolStep } from './profile-shape.js';

type Terms = Pick<NonNullable<MechanismProfile['calendar']>, 'region' | 'timeZone'>;

/**
 * Region and time zone in which an office reckons a step: those of the part of the country in which its district
 * lies whole, else those of the step; undefined: as the country does.
 */
export function stepCalendarOf(
  { calendar, institutions }: Pick<MechanismProfile, 'calendar' | 'institutions'>,
  step: Pick<ProtocolStep, 'calendar'>,
  office?: { readonly code: string },
): Terms | undefined {
  const covers = office && institutions.find(({ code }) => code === office.code)?.covers;
  const part = covers && calendar?.parts?.find((one) => holds(one, covers));
  return part ? { region: part.region, timeZone: part.timeZone } : step.calendar;
}

/** Whether a district lies within a part of its country. */
function holds(part: Omit<District, 'country'>, district: District): boolean {
  return (
    isAmong(district.areas, part.areas, areaKey) && isAmong(district.subareas, part.subareas, subareaKey)
  );
}

function isAmong(
  names: readonly string[] | undefined,
  all: readonly string[] | undefined,
  keyOf: (name: string) => string,
): boolean {
  if (all === undefined) return true;
  const keys = new Set(all.map(keyOf));
  return names !== undefined && names.every((name) => keys.has(keyOf(name)));
}
