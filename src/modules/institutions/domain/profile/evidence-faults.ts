import { dayFault, isDay } from './calendar-faults.js';
import type { Evidence } from './evidence-shape.js';
import { fault, type ProfileFault } from './profile-fault.js';
import type { UsableParts } from './usable-parts.js';

type Path = readonly PropertyKey[];

/**
 * Faults of how facts were read: days that are not there or have not come, a review that lies before the
 * reading, and nothing in which it was read.
 */
export function evidenceFaults({ read, invented }: UsableParts, today: string): ProfileFault[] {
  return read.flatMap(({ path, evidence, source }) => [
    ...faultsAt([...path, 'evidence'], evidence, today),
    // Of a country that exists the missing source is told of as that of anything else.
    ...(invented && source === undefined ? [fault([...path, 'source'], 'PROFILES.SEEN_NOWHERE')] : []),
  ]);
}

function faultsAt(path: Path, { checkedOn, reviewBy }: Evidence, today: string): ProfileFault[] {
  const ofDay = dayFault([...path, 'checkedOn'], checkedOn, today);
  if (ofDay) return [ofDay];
  if (!isDay(`${reviewBy}-01`)) return [fault([...path, 'reviewBy'], 'PROFILES.MONTH')];
  return reviewBy < checkedOn.slice(0, 7)
    ? [fault([...path, 'reviewBy'], 'PROFILES.REVIEW_BEFORE_CHECK', { checkedOn })]
    : [];
}
