/** The steps that follow when nobody does what is due, in order. */
export const ESCALATION_STEPS = ['reminder', 'coordinator', 'ministry', 'oversight'] as const;

export type EscalationStep = (typeof ESCALATION_STEPS)[number];

/** Working days between two steps, working days of rest, and how often: the most that a profile may give. */
export const LIMITS = { days: 30, rest: 20, rests: 5 } as const;

/** Kinds of institution that the step `ministry` may tell: authorities that answer for others. */
export const OVERSEERS = [
  'foreign_ministry',
  'search_mechanism',
  'prosecutor',
  'ombudsman',
  'oversight',
] as const;
