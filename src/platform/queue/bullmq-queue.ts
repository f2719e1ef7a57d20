import type { Log } from '../logging/index.js';
import { atMost, BullWork } from './bullmq-work.js';
import { LANES, type Lane } from './job-catalogue.js';
import type { JobQueue, LaneCounts, Wake, RunningWorkers } from './job-queue.js';
import { OutageLog } from './outage-log.js';
import { openPostgresBackend } from './postgres-backend.js';
import {
  queueNameOf,
  type FlowQueue,
  type LaneQueue,
  type QueueBackend,
  type WakeJob,
} from './queue-backend.js';
import { QueueUnavailable } from './queue-errors.js';
import { readQueueUrl } from './queue-url.js';
import { openRedisBackend } from './redis-backend.js';

export interface QueueSettings {
  /** `QUEUE_URL`: `postgres`, or the URL of a Redis or Valkey server. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Prefix of the keys in Redis; in PostgreSQL the database itself is the namespace. */
  readonly namespace?: string;
}

/** Opens the queue that the settings name, or says in one line why it cannot be opened. */
export async function openJobQueue(settings: QueueSettings, log: Log): Promise<JobQueue> {
  const place = readQueueUrl(settings.url);
  const backend =
    place.kind === 'postgres'
      ? await openPostgresBackend(settings.databaseUrl)
      : await openRedisBackend({ ...place, namespace: settings.namespace ?? 'huella' }, log);
  const queue = new BullQueue(backend, log);
  try {
    await queue.waitUntilReady();
  } catch (cause) {
    await queue.close();
    throw unavailable(cause);
  }
  return queue;
}

/**
 * `attempts` is 1 because attempts are rows; nothing is kept, for a kept job would swallow the next wake of
 * its id.
 */
const ONCE = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/** A server that is away must not keep the process from ending. */
const CLOSE_MS = 5_000;

function jobOf({ taskId, name, attempts }: Wake, suffix = String(attempts)): WakeJob {
  // Neither a whole number nor with a colon, or BullMQ refuses it.
  return { name, data: { taskId }, opts: { jobId: `${taskId}-${suffix}`, ...ONCE } };
}

class BullQueue implements JobQueue {
  private readonly lanes: Readonly<Record<Lane, LaneQueue>>;
  private readonly flows: FlowQueue;
  private readonly works: RunningWorkers[] = [];
  private readonly outage: OutageLog;

  constructor(
    private readonly backend: QueueBackend,
    log: Log,
  ) {
    this.outage = new OutageLog(log, 'queue');
    this.lanes = { fast: backend.queue('fast'), bulk: backend.queue('bulk') };
    this.flows = backend.flows();
    for (const part of [this.lanes.fast, this.lanes.bulk, this.flows])
      part.on('error', (error) => this.outage.failed(error));
  }

  async waitUntilReady(): Promise<void> {
    await Promise.all([this.lanes.fast, this.lanes.bulk, this.flows].map((part) => part.waitUntilReady()));
  }

  async wake(wakes: readonly Wake[]): Promise<void> {
    await this.attempt(async () => {
      for (const lane of LANES) {
        const jobs = wakes.filter((wake) => wake.lane === lane).map((wake) => jobOf(wake));
        if (jobs.length > 0) await this.lanes[lane].addBulk(jobs);
      }
    });
  }

  async wakeFlow(parent: Wake, children: readonly Wake[]): Promise<void> {
    await this.attempt(() =>
      this.flows.add({
        // An id of its own: a wake of the parent outside the flow must not be taken for this one.
        ...jobOf(parent, 'flow'),
        queueName: queueNameOf(parent.lane),
        children: children.map((child) => ({ ...jobOf(child), queueName: queueNameOf(child.lane) })),
      }),
    );
  }

  async work(
    run: (taskId: string) => Promise<void>,
    concurrency: Readonly<Record<Lane, number>>,
  ): Promise<RunningWorkers> {
    const work = new BullWork(this.backend, run, concurrency, (error) => this.outage.failed(error));
    this.works.push(work);
    await this.attempt(() => work.waitUntilReady());
    return work;
  }

  async counts(): Promise<Record<Lane, LaneCounts>> {
    return this.attempt(async () => ({
      fast: await this.countsOf('fast'),
      bulk: await this.countsOf('bulk'),
    }));
  }

  async obliterate(): Promise<void> {
    await this.attempt(() => Promise.all(LANES.map((lane) => this.lanes[lane].obliterate({ force: true }))));
  }

  async close(): Promise<void> {
    await Promise.all(this.works.map((work) => work.stop(CLOSE_MS)));
    const parts = [this.lanes.fast, this.lanes.bulk, this.flows];
    await atMost(CLOSE_MS, Promise.allSettled(parts.map((part) => part.close())));
    await atMost(CLOSE_MS, this.backend.close());
  }

  private async countsOf(lane: Lane): Promise<LaneCounts> {
    const counts = await this.lanes[lane].getJobCounts('waiting', 'active');
    return { waiting: counts['waiting'] ?? 0, running: counts['active'] ?? 0 };
  }

  private async attempt<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (cause) {
      throw unavailable(cause);
    }
  }
}

function unavailable(cause: unknown): QueueUnavailable {
  if (cause instanceof QueueUnavailable) return cause;
  const code = (cause as { code?: string }).code ?? (cause instanceof Error ? cause.name : 'unknown');
  return new QueueUnavailable(
    `The queue does not answer: ${code}.`,
    'Tasks wait in the database until it does; see that the server named by QUEUE_URL runs.',
    { cause },
  );
}
