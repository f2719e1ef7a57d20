// Alerts that stay open although nothing of what they are about waits for anybody: after a story there are none.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/**
 * Condition of an alert `a`: a match waits for a side as long as it is open and the side has come to no conclusion. Said from the rows
 * of the matches, and of nothing that alerts keep.
 */
export const MATCH_WAITS = `EXISTS (SELECT 1 FROM alert_match m JOIN hypothesis h ON h.id = m.hypothesis_id
  JOIN match_side s ON s.hypothesis_id = h.id
  WHERE m.alert_id = a.id AND h.state IN ('candidate', 'notified', 'in_confirmation', 'conflict')
    AND CASE s.side WHEN 'a' THEN h.record_a ELSE h.record_b END = ANY(m.record_ids)
    AND s.state NOT IN ('plausible', 'excluded', 'inconclusive'))`;

const STANDING = `SELECT count(*)::int AS alerts,
    count(*) FILTER (WHERE a.state NOT IN ('acted', 'closed') AND NOT ${MATCH_WAITS})::int AS "openOfSettled"
  FROM alert a WHERE EXISTS (SELECT 1 FROM alert_match m WHERE m.alert_id = a.id)`;

/**
 * Waits until the jobs that end alerts have run.
 * @param {string} url of the database
 * @param {number} seconds that it may take
 * @returns {Promise<{ alerts: number, openOfSettled: number }>} alerts about matches, and how many of them are open without cause
 */
export async function settledAlerts(url, seconds) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const last = Date.now() + seconds * 1000; ; await pause(500)) {
      const { rows } = await client.query(STANDING);
      if (rows[0].openOfSettled === 0 || Date.now() > last) return rows[0];
    }
  } finally {
    await client.end();
  }
}
