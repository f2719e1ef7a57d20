import { areaKey } from '../routing/district.js';
import { fault, type ProfileFault } from './profile-fault.js';
import type { CompetenceRule } from './competence-shape.js';
import type { PlacedProfileEntry, UsableParts } from './usable-parts.js';

/** Two institutions that both lead the same search: each would wait for the other. */
export function primaryFaults({ competence }: UsableParts): ProfileFault[] {
  const primaries = competence.filter(({ entry }) => entry.role === 'primary');
  return primaries.flatMap(({ at, entry }, number) => {
    const rival = primaries.slice(0, number).find((one) => isRival(one, entry));
    if (!rival) return [];
    return [
      fault(['competence', at], 'PROFILES.TWO_PRIMARIES', {
        first: rival.entry.id,
        second: entry.id,
      }),
    ];
  });
}

function isRival({ entry: one }: PlacedProfileEntry<CompetenceRule>, other: CompetenceRule): boolean {
  const isOther = one.who.code !== other.who.code || one.who.kind !== other.who.kind;
  // Whoever receives leads what it holds itself: of two of these only one does.
  const isOfHolder = one.when.receives === true || other.when.receives === true;
  return isOther && !isOfHolder && meet(one.records, other.records) && isSameCase(one.when, other.when);
}

/** Whether two rules speak of the same people by the same measures; a narrower one goes before a wider. */
function isSameCase(one: CompetenceRule['when'], other: CompetenceRule['when']): boolean {
  const areas = [one, other].map(({ place }) => place?.areas?.map(areaKey));
  const subareas = [one, other].map(({ place }) => place?.subareas?.map(areaKey));
  return (
    one.place?.country === other.place?.country &&
    one.isChild === other.isChild &&
    one.sex === other.sex &&
    bothOrNone(areas[0], areas[1]) &&
    bothOrNone(subareas[0], subareas[1]) &&
    bothOrNone(one.familyIn, other.familyIn) &&
    bothOrNone(one.nationality, other.nationality)
  );
}

function bothOrNone(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return meet(one, other);
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => other.includes(word));
}
