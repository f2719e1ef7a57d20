import { setTimeout as pause } from 'node:timers/promises';
import { readBacklog, type Sql } from '../../platform/queue/index.js';

const LOOK_MS = 200;
/**
 * Milliseconds after which nothing is expected any more of a backlog that stands still: the longest task that
 * follows, a shard of the reports that know more, takes less.
 */
const LONGEST_STILL_MS = 10 * 60_000;
/** Milliseconds that are waited at most: other people's work may keep a worker busy for ever. */
const LONGEST_DRAIN_MS = 60 * 60_000;

/**
 * Lets what follows from a run be done too: reports of one person compared together, hypotheses, alerts,
 * mails that are due.
 *
 * @returns false where work was left, which a worker goes on with
 */
export async function untilDrained(sql: Sql, signal: AbortSignal): Promise<boolean> {
  const end = performance.now() + LONGEST_DRAIN_MS;
  let [left, stillSince] = [-1, performance.now()];
  while (performance.now() < Math.min(end, stillSince + LONGEST_STILL_MS)) {
    const { unhandedEvents, waiting, pending, running, oldestDueSeconds } = await readBacklog(sql);
    if (unhandedEvents === 0 && running === 0 && oldestDueSeconds === 0) return true;
    const now = unhandedEvents + waiting + pending + running;
    if (now !== left) [left, stillSince] = [now, performance.now()];
    await pause(LOOK_MS, undefined, { signal });
  }
  return false;
}
