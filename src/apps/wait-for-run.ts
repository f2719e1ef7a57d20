import { setTimeout as pause } from 'node:timers/promises';
import { OPERATOR } from '../modules/access/accounts/index.js';
import type { ReadRuns } from '../modules/matching/runs/index.js';

const LOOK_MS = 200;

/** A task of the run has used up its attempts: nothing goes on before somebody has looked at it. */
export class RunGaveUp extends Error {
  readonly what: string;
  readonly mend = 'huella doctor tells more and can revive it.';

  constructor(readonly code: string) {
    const what = `The matching has stopped (${code}).`;
    super(what);
    this.what = what;
    this.name = 'RunGaveUp';
  }
}

export interface RunWait {
  readonly runs: ReadRuns;
  readonly runId: string;
  readonly signal?: AbortSignal;
  readonly tell?: (share: number, text: string) => void;
}

/**
 * Looks until a run is done, and tells how far it is. Throws `RunGaveUp` where one of its tasks has given up.
 */
export async function untilRunIsDone({ runs, runId, signal, tell }: RunWait): Promise<void> {
  for (;;) {
    const run = await runs.one(OPERATOR, runId);
    if (run.state === 'done' || run.state === 'superseded') return;
    const { done, total, stage, gaveUpBecause } = await runs.progressOf(OPERATOR, run);
    if (gaveUpBecause !== undefined) throw new RunGaveUp(gaveUpBecause);
    tell?.(done / total, stage === 'tables' ? TABLES : stageOf(run.state, done, total - 1));
    await pause(LOOK_MS, undefined, { ...(signal && { signal }) });
  }
}

const TABLES = 'making the genotype tables of families';

/** The last step is the merge. */
function stageOf(state: string, done: number, shards: number): string {
  if (state === 'waiting') return 'reading the bank';
  const compared = Math.floor(done);
  return compared >= shards
    ? 'merging what the shards have found'
    : `${compared} of ${shards} shards compared`;
}
