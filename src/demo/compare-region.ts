import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMONSTRATION, readMark, setMark } from '../platform/installation/index.js';
import { readBacklog } from '../platform/queue/index.js';
import { OPERATOR } from '../modules/access/accounts/index.js';
import { ReadRuns, StartRun } from '../modules/matching/runs/index.js';
import type { Runtime } from '../apps/runtime.js';
import { untilRunIsDone } from '../apps/wait-for-run.js';

/**
 * Compares everything in the region once, and waits until the institutions have been told. A worker has to be
 * running.
 * @returns whether it was done now; otherwise by an earlier start
 */
export async function compareRegion(runtime: Runtime, app: INestApplicationContext): Promise<boolean> {
  const isCompared = await runtime.db.transact(OPERATOR, (tx) => readMark(tx, DEMONSTRATION));
  if (isCompared) return false;
  const { runId } = await app.get(StartRun, { strict: false }).all(OPERATOR);
  await untilRunIsDone({ runs: app.get(ReadRuns, { strict: false }), runId });
  await settled(runtime);
  await runtime.db.transact(OPERATOR, (tx) => setMark(tx, DEMONSTRATION, runId));
  return true;
}

/** Waits until all that followed from the comparison is done: hypotheses opened, institutions told. */
async function settled(runtime: Runtime): Promise<void> {
  for (;;) {
    const { waiting, pending, running, unhandedEvents } = await readBacklog(runtime.source);
    if (waiting + pending + running + unhandedEvents === 0) return;
    await pause(200);
  }
}
