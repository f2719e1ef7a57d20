import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { changedGroups, MATERIAL_GROUPS, type MaterialGroup } from './material-groups.js';
import type { SideState } from './match-state.js';
import type { DecisionReason, ExclusionReason } from './reasons.js';

/**
 * Primary groups of evidence. By these alone a person can be identified: new ones are material whatever an
 * exclusion rests on.
 */
const PRIMARY = ['dna', 'dental', 'fingerprints', 'medical'] as const;

/** Other groups of evidence that are material to an exclusion, by what it rests on. */
const MATERIAL_TO: Readonly<Record<ExclusionReason, readonly MaterialGroup[]>> = {
  different_sex_dna: ['sex'],
  dna_exclusion: [],
  dental_unexplainable: [],
  fingerprints_differ: [],
  medical_unexplainable: [],
  marks_unexplainable: ['marks'],
  dates_impossible: ['dates'],
  places_impossible: ['places', 'dates'],
  age_or_stature_impossible: ['age', 'stature', 'dates'],
  known_elsewhere: ['identity'],
  found_alive: ['identity', 'dates'],
  record_mistaken: MATERIAL_GROUPS,
  other: MATERIAL_GROUPS,
};

/** Groups whose change takes the ground from an exclusion; of one that gave no reason, all of them. */
export function materialTo(reason: DecisionReason | null): ReadonlySet<MaterialGroup> {
  const own =
    reason !== null && reason in MATERIAL_TO ? MATERIAL_TO[reason as ExclusionReason] : MATERIAL_GROUPS;
  return new Set([...PRIMARY, ...own]);
}

/**
 * Exclusion of one side, with both records as they were when it was said; undefined where nobody knows any
 * more.
 */
export interface RememberedExclusion<Side extends string> {
  readonly side: Side;
  readonly state: SideState;
  readonly reasonCode: DecisionReason | null;
  readonly then: Readonly<Record<'a' | 'b', ExchangeRecord | undefined>>;
}

/**
 * Reopening of a match: the sides whose exclusion has lost its ground, and in which groups the two records
 * have changed that took it.
 */
export interface Reopening<Side extends string> {
  readonly sides: readonly Side[];
  readonly because: Readonly<Record<'a' | 'b', readonly MaterialGroup[]>>;
}

/** Finds the exclusions of a match that do not stand any more; undefined where all do. */
export function reopeningOf<Side extends string>(
  exclusions: readonly RememberedExclusion<Side>[],
  now: Readonly<Record<'a' | 'b', ExchangeRecord>>,
): Reopening<Side> | undefined {
  const sides: Side[] = [];
  const because = { a: new Set<MaterialGroup>(), b: new Set<MaterialGroup>() };
  for (const { side, state, reasonCode, then } of exclusions) {
    if (state !== 'excluded') continue;
    const material = materialTo(reasonCode);
    const changed = (['a', 'b'] as const).flatMap((record) => {
      const groups = then[record] ? changedGroups(then[record], now[record]) : MATERIAL_GROUPS;
      return groups.filter((group) => material.has(group)).map((group) => ({ record, group }));
    });
    if (changed.length > 0) sides.push(side);
    for (const { record, group } of changed) because[record].add(group);
  }
  return sides.length === 0 ? undefined : { sides, because: { a: [...because.a], b: [...because.b] } };
}
