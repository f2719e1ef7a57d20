import { setTimeout as pause } from 'node:timers/promises';
import { OPERATOR } from '../../modules/access/index.js';
import { ReadRuns, type StartedRun } from '../../modules/matching/index.js';
import { readBacklog } from '../../platform/queue/index.js';
import { CommandFailed } from './cli-errors.js';
import type { House } from './with-house.js';

const LOOK_MS = 200;
/** Other people's work may keep a worker busy for ever; what follows from a run is done long before. */
const LONGEST_DRAIN_MS = 60_000;

export interface Waiting {
  readonly house: House;
  readonly asked: StartedRun;
  readonly signal: AbortSignal;
  readonly tell: (share: number, text: string) => void;
}

interface RunTask {
  readonly state: string;
  readonly code: string | null;
  readonly share: number;
  readonly isShard: boolean;
}

/** Looks until a run is done, and tells how far it is. Throws where one of its tasks has given up. */
export async function untilRunIsDone({ house, asked, signal, tell }: Waiting): Promise<void> {
  const runs = house.use(ReadRuns);
  for (;;) {
    const { state, shards } = await runs.one(OPERATOR, asked.runId);
    if (state === 'done' || state === 'superseded') return;
    const tasks = await tasksOf(house, asked);
    const dead = tasks.find((task) => task.state === 'dead');
    if (dead)
      throw new CommandFailed(
        `The matching has stopped (${dead.code ?? 'no code'}).`,
        'huella doctor tells more and can revive it.',
      );
    const parts = tasks.filter((task) => task.isShard);
    const done = parts.filter((task) => task.state === 'done').length;
    const share = parts.reduce((sum, task) => sum + task.share, 0) / (Math.max(shards, 1) + 1);
    tell(share, stageOf(parts.length, done));
    await pause(LOOK_MS, undefined, { signal });
  }
}

function stageOf(shards: number, done: number): string {
  if (shards === 0) return 'reading the bank';
  return done === shards ? 'merging what the shards have found' : `${done} of ${shards} shards compared`;
}

/** Lets what follows from a run be done too: hypotheses, alerts, mails that are due. */
export async function untilDrained({ runtime }: House, signal: AbortSignal): Promise<void> {
  const end = performance.now() + LONGEST_DRAIN_MS;
  while (performance.now() < end) {
    const { unhandedEvents, running, oldestDueSeconds } = await readBacklog(runtime.source);
    if (unhandedEvents === 0 && running === 0 && oldestDueSeconds === 0) return;
    await pause(LOOK_MS, undefined, { signal });
  }
}

async function tasksOf({ runtime }: House, { runId }: StartedRun): Promise<RunTask[]> {
  return runtime.source.query<RunTask[]>(
    `SELECT state, last_error_code AS code, payload ? 'shard' AS "isShard",
       CASE WHEN state = 'done' THEN 1
            ELSE coalesce((progress ->> 'done')::float8 / nullif((progress ->> 'total')::float8, 0), 0) END AS share
     FROM task WHERE payload ->> 'runId' = $1`,
    [runId],
  );
}
