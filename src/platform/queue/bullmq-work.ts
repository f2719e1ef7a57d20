import { setTimeout as wait } from 'node:timers/promises';
import { LANES, type Lane } from './job-catalogue.js';
import type { RunningWorkers } from './job-queue.js';
import type { LaneWorker, QueueBackend } from './queue-backend.js';

const TASK_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The workers of one process, one a lane, and the runs that they have begun. */
export class BullWork implements RunningWorkers {
  private readonly running = new Set<Promise<void>>();
  private readonly workers: readonly LaneWorker[];
  private ending: Promise<unknown> | undefined;

  constructor(
    private readonly backend: QueueBackend,
    private readonly run: (taskId: string) => Promise<void>,
    concurrency: Readonly<Record<Lane, number>>,
    failed: (error: Error) => void,
  ) {
    this.workers = LANES.map((lane) =>
      backend.worker(lane, (job) => this.track(job.data), concurrency[lane]).on('error', failed),
    );
  }

  async waitUntilReady(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /**
   * Stops the work. What still runs after `longestMs` is left to its lease: another worker takes it over when
   * that has run out.
   */
  async stop(longestMs: number): Promise<void> {
    this.ending ??= this.end();
    await atMost(longestMs, this.ending);
  }

  /** Whoever gets at the server can write what they like into it: what is no id of a task wakes nobody. */
  private async track(data: unknown): Promise<void> {
    const { taskId } = (data ?? {}) as { readonly taskId?: unknown };
    if (typeof taskId !== 'string' || !TASK_ID.test(taskId)) return;
    const run = this.run(taskId);
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  }

  /**
   * BullMQ's own close waits for ever for a server that is away; then the runs are waited for here, and it is
   * forced.
   */
  private async end(): Promise<void> {
    const away = !this.backend.reachable();
    if (away) await Promise.allSettled(this.running);
    await Promise.allSettled(this.workers.map((worker) => worker.close(away)));
  }
}

export async function atMost(longestMs: number, ending: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  const late = wait(longestMs, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([ending, late]);
  patience.abort();
}
