import type { Lane } from './job-catalogue.js';

/** Asks for one run of a task. It holds no payload: the worker reads the row. */
export interface Wake {
  readonly taskId: string;
  readonly name: string;
  readonly lane: Lane;
  /**
   * Attempts made so far. Two wakes of one attempt are one job; the next attempt's wake is never swallowed by
   * them.
   */
  readonly attempts: number;
}

export interface LaneCounts {
  readonly waiting: number;
  readonly running: number;
}

/** Running workers. */
export interface RunningWorkers {
  /** Takes no new job and waits for the running ones, at most `longestMs`. */
  stop(longestMs: number): Promise<void>;
}

/**
 * Wakes workers, and nothing else: whatever it loses, doubles or delays, the rows in PostgreSQL put right.
 *
 * Every method throws `QueueUnavailable` when the server cannot be used.
 */
export interface JobQueue {
  wake(wakes: readonly Wake[]): Promise<void>;
  /** The parent is woken after all children have ended. */
  wakeFlow(parent: Wake, children: readonly Wake[]): Promise<void>;
  /**
   * Calls `run` for each wake, at most `concurrency` at a time a lane. A `run` that throws is not repeated.
   */
  work(
    run: (taskId: string) => Promise<void>,
    concurrency: Readonly<Record<Lane, number>>,
  ): Promise<RunningWorkers>;
  counts(): Promise<Readonly<Record<Lane, LaneCounts>>>;
  /** Throws everything in the queue away; for tests and for repair by hand. Nothing is lost by it. */
  obliterate(): Promise<void>;
  close(): Promise<void>;
}
