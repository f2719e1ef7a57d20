import type { RetentionRule } from '../../../platform/retention/index.js';
import { openMatch } from '../../matches/index.js';

/** When an alert was done with of which no match is anybody's work any more: such a one would be raised again without it. */
const doneAt = (
  alert: string,
): string => `(SELECT a.changed_at FROM alert a WHERE a.id = ${alert} AND a.state IN ('acted', 'closed')
  AND NOT EXISTS (SELECT 1 FROM alert_match am WHERE am.alert_id = a.id AND ${openMatch('am.hypothesis_id')}))`;

const HANGING_DIGEST = 'NOT EXISTS (SELECT 1 FROM alert_delivery d WHERE d.digest_id = t.id)';

const REMAINS = 'the entries of the audit log';

/** What hangs on an alert goes before it; whatever stops the round in between, the alert waits for the next one. */
const HANGING = [
  'alert_delivery',
  'alert_offer',
  'alert_snooze',
  'alert_change',
  'alert_step',
  'alert_subject',
  'alert_match',
] as const;

export const NOTIFICATIONS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'notifications.absences',
    table: 'absence',
    since: 't.ends_at',
    where: 'true',
    days: 'RETENTION_CLOSED_DAYS',
    remains: 'the entries of the audit log',
  },
  {
    name: 'notifications.digests',
    table: 'digest',
    since: "CASE WHEN t.state <> 'due' THEN t.created_at END",
    where: HANGING_DIGEST,
    days: 'RETENTION_CLOSED_DAYS',
    remains: 'the entries of the audit log',
  },
  {
    name: 'notifications.webhook-attempts',
    table: 'webhook_attempt',
    since: 't.at',
    where: 'true',
    days: 14,
    remains: 'the delivery with its state and last code',
  },
  ...HANGING.map((table) => ({
    name: `notifications.${table.replace('_', '-')}`,
    table,
    since: doneAt('t.alert_id'),
    where: 'true',
    days: 'RETENTION_CLOSED_DAYS' as const,
    remains: REMAINS,
  })),
  {
    name: 'notifications.alert',
    table: 'alert',
    since: doneAt('t.id'),
    where: HANGING.map((table) => `NOT EXISTS (SELECT 1 FROM ${table} h WHERE h.alert_id = t.id)`).join(
      ' AND ',
    ),
    days: 'RETENTION_CLOSED_DAYS',
    remains: REMAINS,
  },
];
