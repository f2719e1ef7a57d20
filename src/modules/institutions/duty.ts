import type { DutyKind } from './domain/alert-kind-lists.js';

export { ESCALATION_STEPS } from './domain/profile/escalation.js';

/** Reasons for which somebody lets a duty rest for a while. */
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
  /**
   * Report of a family, where whoever does the duty gets in touch with it, so that the alert can say whether
   * that is safe.
   */
  readonly reportId?: string;
  /** Whoever is not to do it: a second person is to. */
  readonly otherThanId?: string;
  /** Whoever was named for it. */
  readonly firstId?: string;
  /** Key of what it belongs to with others: duties of one kind and key of an institution are one alert. */
  readonly bundle?: string;
}

declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Something is now the duty of the event's institution, until then (ISO 8601). */
    readonly 'duties.opened': Duty & { readonly dueAt: string };
    /** A duty has been done, or nobody needs it any more. */
    readonly 'duties.closed': Duty;
  }
}

export const DUTY_OPENED = 'duties.opened';
export const DUTY_CLOSED = 'duties.closed';
