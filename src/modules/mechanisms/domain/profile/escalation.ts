/** The steps that follow when nobody does what is due, in order. */
export const ESCALATION_STEPS = ['reminder', 'coordinator', 'ministry', 'oversight'] as const;

export type EscalationStep = (typeof ESCALATION_STEPS)[number];

/** What may rest past its due date. What is promised to another institution or to a family by a date may not, whatever a profile says. */
export const KINDS_THAT_REST = [
  'identification',
  'living',
  'duplicate_report',
  'same_remains',
  'several',
  'transmission',
  'inquiry',
  'data_request',
  'conflict',
  'confirmation',
  'contest',
  'tell_family',
  'family_search',
  'family_message',
  'agreement',
  'event_invitation',
  'event_reconciliation',
  'event_contradiction',
  'joint_reexamination',
  'event_handover',
  'procedure',
  'complaint',
  'recommendation',
] as const;

export type KindThatRests = (typeof KINDS_THAT_REST)[number];

/** Working days between two steps, working days of rest, and how often: the most that a profile may give. */
export const LIMITS = { days: 30, rest: 20, rests: 5 } as const;

/** Who may be told by the step `ministry`: authorities that answer for others. */
export const OVERSEERS = [
  'foreign_ministry',
  'search_mechanism',
  'prosecutor',
  'ombudsman',
  'oversight',
] as const;
