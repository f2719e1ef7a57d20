/**
 * Deeds that can have been done in a case. Each has its sentence in the catalogue, `TIMELINE.` and its name.
 */
export const TIMELINE_DEEDS = [
  ...(['filed', 'amended', 'compared', 'receipt_issued', 'receipt_ended'] as const),
  ...(['transmitted', 'transmission_acknowledged', 'transmission_returned', 'transmission_ended'] as const),
  ...(['deletion_asked', 'deletion_answered'] as const),
  ...(['register_asked', 'register_answered'] as const),
  ...(['message_written', 'message_read', 'message_closed'] as const),
  ...(['match_opened', 'match_decided', 'match_joined', 'match_parted', 'match_reopened'] as const),
  ...(['match_settled', 'match_lapsed', 'data_asked', 'data_answered', 'conflict_looked_at'] as const),
  ...([
    'alert_opened',
    'alert_assigned',
    'alert_read',
    'alert_acted',
    'alert_overdue',
    'alert_put_off',
  ] as const),
  ...(['alert_reminder', 'alert_coordinator', 'alert_ministry', 'alert_oversight'] as const),
  ...(['alert_chain_ended', 'alert_closed'] as const),
  ...(['identification_proposed', 'identification_confirmed', 'identification_declined'] as const),
  ...(['identification_lapsed', 'identification_allowed', 'identification_told'] as const),
  ...(['identification_companions_allowed', 'identification_companions_refused'] as const),
  ...(['identification_contested', 'identification_reaffirmed', 'identification_revoked'] as const),
  ...(['procedure_proposed', 'procedure_opened', 'procedure_step_begun', 'procedure_step_done'] as const),
  ...(['procedure_handed', 'procedure_done', 'procedure_refused', 'procedure_cancelled'] as const),
  ...(['procedure_declined', 'procedure_stopped'] as const),
  ...(['complaint_opened', 'complaint_answered'] as const),
  ...(['telling_planned', 'telling_cancelled', 'telling_added'] as const),
] as const;

export type TimelineDeed = (typeof TIMELINE_DEEDS)[number];

/** Something that was done in a case, as one viewer may know it. Words of people, names and values of records are never in it. */
export interface TimelineEntry {
  readonly at: Date;
  readonly what: TimelineDeed;
  /** The institution that did it; undefined of the platform's own work, and where the viewer may not know whose it is. */
  readonly institutionId?: string | undefined;
  /** The thing that it was done to: report, match, transmission, alert … */
  readonly subjectId: string;
  /** Until when an answer is awaited. */
  readonly dueAt?: Date | undefined;
  /** More of it, as a word of the list that the deed has: a decision, a reason, a kind of alert. */
  readonly word?: string | undefined;
}

export function isTimelineDeed(text: string): text is TimelineDeed {
  return (TIMELINE_DEEDS as readonly string[]).includes(text);
}
