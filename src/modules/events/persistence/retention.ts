import type { RetentionRule } from '../../../platform/retention/index.js';

/** When the event was closed, where it still is. */
const CLOSED_AT = `(SELECT max(s.done_at) FROM event_step s JOIN coordinated_event e ON e.id = s.event_id
  WHERE e.id = t.event_id AND e.state = 'closed')`;

export const EVENTS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'events.manifest',
    table: 'manifest_entry',
    since: CLOSED_AT,
    where: "t.name <> ''",
    days: 'RETENTION_CLOSED_DAYS',
    empties: "name = '', name_key = '', age_years = NULL, reference = NULL",
    remains: 'that somebody stood on the list, who said so, and what became of them',
  },
];
