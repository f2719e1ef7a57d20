/** Reasons for which an institution does not confirm. */
export const DECLINE_REASONS = [
  'report_missing',
  'method_not_enough',
  'samples_doubtful',
  'contradicting_evidence',
  'not_competent',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Reasons for which an identification is contested. */
export const CONTEST_REASONS = [
  'family_doubts',
  'not_explained',
  'remains_incomplete',
  'effects_do_not_fit',
  'new_evidence',
  'institution_doubts',
  'other',
] as const;
export type ContestReason = (typeof CONTEST_REASONS)[number];

/** Grounds that the second examination rests on. */
export const REVIEW_REASONS = [
  'examined_again',
  'other_laboratory',
  'records_reviewed',
  'samples_mixed_up',
  'kinship_mistaken',
  'other',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** Words that somebody found alive allows to be told. */
export const ALLOWANCES = ['whereabouts', 'only_alive', 'nothing'] as const;
export type Allowance = (typeof ALLOWANCES)[number];

/** Persons whose word it is whether institutions of companions may be told. */
export const WHOSE_WORDS = ['family', 'person'] as const;
export type WhoseWord = (typeof WHOSE_WORDS)[number];
