import type { JobsOptions } from 'bullmq';
import type { Lane } from './job-catalogue.js';

/** Data of a job, all that it carries. */
export interface WakeData {
  readonly taskId: string;
}

export interface WakeJob {
  readonly name: string;
  readonly data: WakeData;
  readonly opts: JobsOptions;
}

interface Speaker {
  on(event: 'error', listener: (error: Error) => void): this;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

export interface LaneQueue extends Speaker {
  addBulk(jobs: WakeJob[]): Promise<unknown>;
  getJobCounts(...states: ('active' | 'waiting')[]): Promise<Record<string, number>>;
  obliterate(how: { force: boolean }): Promise<void>;
}

export interface LaneWorker extends Omit<Speaker, 'close'> {
  close(force?: boolean): Promise<void>;
}

export interface FlowQueue extends Speaker {
  add(flow: WakeJob & { queueName: string; children: (WakeJob & { queueName: string })[] }): Promise<unknown>;
}

/** Backend of the queue, PostgreSQL or Redis, which differ in how connections are made. */
export interface QueueBackend {
  queue(lane: Lane): LaneQueue;
  flows(): FlowQueue;
  worker(
    lane: Lane,
    run: (job: { readonly data: WakeData }) => Promise<void>,
    concurrency: number,
  ): LaneWorker;
  /** Tells whether the queue can be reached: false while the connection is known to be broken. */
  reachable(): boolean;
  /** Ends the connections; queues and workers have been closed before. */
  close(): Promise<void>;
}

/** BullMQ allows no colon in a queue's name. */
export function queueNameOf(lane: Lane): string {
  return `huella-${lane}`;
}

/**
 * Settings of BullMQ's workers: it must neither count nor keep anything, for attempts and results are rows.
 *
 * By default a job whose worker is killed twice is given up (`maxStalledCount` 1), whatever its attempts.
 */
export const WORKER_SETTINGS = {
  maxStalledCount: 100,
  stalledInterval: 15_000,
  lockDuration: 30_000,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
} as const;
