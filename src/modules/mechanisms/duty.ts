/** What an institution can owe beside the review of a match. Each becomes an alert with an owner, a due date and an escalation. */
export const DUTY_KINDS = [
  /** A report was transmitted: acknowledge it. */
  'transmission',
  /** A transmission has ended: delete what was given with it, or say why not. */
  'deletion',
  /** A register was asked whether the person is there: answer. */
  'inquiry',
  /** The other side of a match needs more data. */
  'data_request',
  /** The two sides of a match differ. */
  'conflict',
  /** An identification was proposed: confirm it, or say why not. */
  'confirmation',
  /** A family contests: have it examined again. */
  'contest',
  /** An identification is confirmed: tell the family, in person. */
  'tell_family',
  /** Somebody dead is identified and the family is not known: find it. */
  'family_search',
  /** A family has asked or written through its window. */
  'family_message',
  /** An agreement waits for a signature, or ends soon. */
  'agreement',
  /** Another institution coordinates an event and asks to take part: answer. */
  'event_invitation',
  /** Another institution asks to coordinate its event from now on: answer. */
  'event_handover',
  /** Persons of the list of an event are not accounted for: reconcile. */
  'event_reconciliation',
  /** Two things that are said in an event cannot both be. */
  'event_contradiction',
  /** A step of a procedure is this institution's: a paper, a visa, a transport. */
  'procedure',
  /** The same of one that is seen by those alone who act in it: nobody outside the institution is told when it lies. */
  'protected_procedure',
  /** A procedure stopped, for what it rested on was revoked: say that it has stopped here. */
  'procedure_stopped',
  /** Of identifications that were proposed together one was revoked: look at the others again. */
  'joint_reexamination',
  /** Somebody complains of another institution: look into it and answer. */
  'complaint',
  /** An oversight body recommends something: answer. */
  'recommendation',
] as const;

export type DutyKind = (typeof DUTY_KINDS)[number];

export { ESCALATION_STEPS } from './domain/profile/escalation.js';

/** Why somebody lets a duty rest for a while. */
export const SNOOZE_REASONS = [
  'awaits_others',
  'awaits_laboratory',
  'awaits_family',
  'awaits_authority',
  'travels_to_family',
  'other',
] as const;

export type SnoozeReason = (typeof SNOOZE_REASONS)[number];

/**
 * A duty by the thing that it is about; the institution whose duty it is stands in the event. Opening twice is opening once, and
 * a thing has one open duty of a kind at each institution.
 */
export interface Duty {
  readonly kind: DutyKind;
  /** Id of the thing: transmission, inquiry, match, identification … Never its content. */
  readonly subjectId: string;
  /** Where whoever does it gets in touch with a family: its report, so that the alert can say whether that is safe. */
  readonly reportId?: string;
}

declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Something is now the duty of the event's institution, until then (ISO 8601). */
    readonly 'duties.opened': Duty & { readonly dueAt: string };
    /** It has been done, or nobody needs it any more. */
    readonly 'duties.closed': Duty;
  }
}

export const DUTY_OPENED = 'duties.opened';
export const DUTY_CLOSED = 'duties.closed';
