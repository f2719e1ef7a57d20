import { setTimeout as pause } from 'node:timers/promises';
import { readBacklog, type Sql } from '../../platform/queue/index.js';

const LOOK_MS = 200;
/** Other people's work may keep a worker busy for ever; what follows from a run is done long before. */
const LONGEST_DRAIN_MS = 60_000;

/** Lets what follows from a run be done too: hypotheses, alerts, mails that are due. */
export async function untilDrained(sql: Sql, signal: AbortSignal): Promise<void> {
  const end = performance.now() + LONGEST_DRAIN_MS;
  while (performance.now() < end) {
    const { unhandedEvents, running, oldestDueSeconds } = await readBacklog(sql);
    if (unhandedEvents === 0 && running === 0 && oldestDueSeconds === 0) return;
    await pause(LOOK_MS, undefined, { signal });
  }
}
