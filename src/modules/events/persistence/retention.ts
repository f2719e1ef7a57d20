import type { RetentionRule } from '../../../platform/retention/index.js';

export const EVENTS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'events.manifest',
    table: 'manifest_entry',
    since: "(SELECT e.changed_at FROM coordinated_event e WHERE e.id = t.event_id AND e.state = 'closed')",
    where: "t.name <> ''",
    days: 'RETENTION_CLOSED_DAYS',
    empties: "name = '', name_key = '', age_years = NULL, reference = NULL",
    remains: 'that somebody stood on the list, who said so, and what became of them',
  },
];
