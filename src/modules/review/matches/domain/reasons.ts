import type { SideState } from './match-state.js';

/** Reasons for which a side holds that two records are not of one person. */
export const EXCLUSION_REASONS = [
  'different_sex_dna',
  'dna_exclusion',
  'dental_unexplainable',
  'fingerprints_differ',
  'medical_unexplainable',
  'marks_unexplainable',
  'dates_impossible',
  'places_impossible',
  'age_or_stature_impossible',
  'known_elsewhere',
  'found_alive',
  'record_mistaken',
  'other',
] as const;

/** Reasons for which a side cannot tell. */
export const INCONCLUSIVE_REASONS = [
  'too_little_data',
  'poor_condition',
  'poor_profile',
  'too_few_relatives',
  'awaits_examination',
  'other',
] as const;

/** Reasons for which a side looks again at what both have excluded. */
export const RETHINKING_REASONS = ['new_evidence', 'mistaken_exclusion', 'family_asks', 'other'] as const;

export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
export type DecisionReason =
  | ExclusionReason
  | (typeof INCONCLUSIVE_REASONS)[number]
  | (typeof RETHINKING_REASONS)[number];

/** Reason that a side gives for its decision: a word of a list, and more in its own words where it likes. */
export interface GivenReason {
  readonly code: DecisionReason | undefined;
  readonly words: string | undefined;
}

/**
 * The list from which a decision takes its reason; undefined where it needs none.
 *
 * @param isTakenBack whether both sides had excluded the match
 */
export function reasonsFor(decision: SideState, isTakenBack: boolean): readonly DecisionReason[] | undefined {
  if (decision === 'excluded') return EXCLUSION_REASONS;
  if (decision === 'inconclusive') return INCONCLUSIVE_REASONS;
  return decision === 'under_review' && isTakenBack ? RETHINKING_REASONS : undefined;
}

/** `other` says nothing by itself. */
export function isReasonEnough({ code, words }: GivenReason): boolean {
  return code !== undefined && (code !== 'other' || Boolean(words?.trim()));
}
