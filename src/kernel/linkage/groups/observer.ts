import type { ComparableRecord } from '../comparable-record.js';

/**
 * The condition of the remains says how well whoever wrote a record could see what is on a body: "not
 * observed" is information on a fresh body, next to none on a skeleton, and none at all where the part was
 * not recovered.
 */
const CONDITIONS = ['fresh', 'decomposed', 'mummified', 'submerged', 'burnt', 'skeletonised'] as const;
const COMPLETENESS = ['complete', 'nearly_complete', 'partial', 'isolated', 'commingled'] as const;

const SOFT_TISSUE_SEEN: readonly number[] = [0.5, 0.75, 0.5, 0.55, 0.55, 0.25, 0.04];
const BONE_SEEN: readonly number[] = [0.4, 0.4, 0.4, 0.4, 0.4, 0.35, 0.45];
const PART_RECOVERED: readonly number[] = [0.8, 1, 0.95, 0.5, 0.1, 0.3];

/** Codes: 0 a family, 1 a living person in the flesh, then remains by condition and completeness. */
const FAMILY = 0;
const LIVING = 1;
const FIRST_OF_REMAINS = 2;
export const OBSERVERS = FIRST_OF_REMAINS + (CONDITIONS.length + 1) * (COMPLETENESS.length + 1);

/** A family tells most of what is there; a shelter writes down little. */
const TOLD_BY_FAMILY = 0.5;
const SEEN_ON_LIVING = 0.5;

export function observerOf(record: ComparableRecord): number {
  if (record.recordType === 'report') return FAMILY;
  if (record.recordType !== 'remains') return LIVING;
  const condition = CONDITIONS.findIndex((value) => value === record.condition) + 1;
  const completeness = COMPLETENESS.findIndex((value) => value === record.completeness) + 1;
  return FIRST_OF_REMAINS + condition * (COMPLETENESS.length + 1) + completeness;
}

/** Returns the chance that the observer records something that the person has. */
export function chanceSeen(observer: number, isInBone: boolean): number {
  if (observer === FAMILY) return TOLD_BY_FAMILY;
  if (observer === LIVING) return SEEN_ON_LIVING;
  const condition = Math.floor((observer - FIRST_OF_REMAINS) / (COMPLETENESS.length + 1));
  const completeness = (observer - FIRST_OF_REMAINS) % (COMPLETENESS.length + 1);
  return (isInBone ? BONE_SEEN : SOFT_TISSUE_SEEN)[condition]! * PART_RECOVERED[completeness]!;
}
