import type { Tx } from '../../../platform/database/index.js';

/** Numbers of messages that leave the installation, by state, of all institutions: counts alone. */
export interface DeliveryCounts {
  readonly channel: 'mail' | 'webhook';
  /** To be tried, or to be tried again. */
  readonly due: number;
  /** Not set up yet: they wait for it. */
  readonly waiting: number;
  /** Delivered and given up within a day. */
  readonly delivered: number;
  readonly failed: number;
  readonly oldestDueSeconds: number;
}

/** Counts what was sent within a day and what waits, by channel; the platform's own work sees all of it. */
export async function countDeliveries(tx: Tx): Promise<DeliveryCounts[]> {
  return tx.query<DeliveryCounts[]>(
    `SELECT channel, count(d.id) FILTER (WHERE state = 'due')::int AS due,
       count(d.id) FILTER (WHERE state = 'waiting')::int AS waiting,
       count(d.id) FILTER (WHERE state = 'delivered' AND delivered_at > now() - interval '1 day')::int AS delivered,
       count(d.id) FILTER (WHERE state = 'failed' AND last_attempt_at > now() - interval '1 day')::int AS failed,
       coalesce(extract(epoch FROM now() - min(d.created_at) FILTER (WHERE state = 'due')), 0)::float8 AS "oldestDueSeconds"
     FROM unnest(ARRAY['mail', 'webhook']) AS channel LEFT JOIN alert_delivery d USING (channel)
     GROUP BY channel ORDER BY channel`,
  );
}
