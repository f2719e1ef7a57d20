import type { Log } from '../logging/index.js';
import { USUAL_BACKOFF, waitBeforeRetry, type Backoff } from './backoff.js';
import { codeOf } from './error-code.js';
import type { Lane } from './job-catalogue.js';
import type { JobHandlers } from './job-handlers.js';
import type { JobQueue, RunningWorkers } from './job-queue.js';
import { Lease, RunAborted } from './lease.js';
import { TaskCannotSucceed } from './queue-errors.js';
import type { Database } from './sql.js';
import { TaskClaims, type ClaimedTask } from './task-claims.js';
import type { Waker } from './waker.js';

/** Time for which a task is believed to be worked on without a sign of life. */
const USUAL_LEASE_MS = 30_000;
/** A handler that was told to stop gets this long to do so before it is left behind. */
const LAST_GRACE_MS = 5_000;

export interface RunnerParts {
  readonly db: Database;
  /** Queue that wakes the runner; without one `run` is called for each task. */
  readonly queue?: JobQueue;
  readonly handlers: JobHandlers;
  readonly waker: Pick<Waker, 'wakeNew'>;
  readonly log: Log;
  /** A number in [0, 1), for the jitter. */
  readonly chance: () => number;
}

export interface RunnerSettings {
  readonly concurrency: Readonly<Record<Lane, number>>;
  readonly leaseMs?: number;
  readonly backoff?: Backoff;
}

/** Works off tasks: claims the row, runs the handler, writes down how it ended. */
export class TaskRunner {
  private readonly claims: TaskClaims;
  private readonly leaseMs: number;
  private readonly backoff: Backoff;
  private readonly running = new Set<Lease>();
  private work: RunningWorkers | undefined;

  constructor(
    private readonly parts: RunnerParts,
    private readonly settings: RunnerSettings,
  ) {
    this.claims = new TaskClaims(parts.db);
    this.leaseMs = settings.leaseMs ?? USUAL_LEASE_MS;
    this.backoff = settings.backoff ?? USUAL_BACKOFF;
  }

  async start(): Promise<void> {
    this.work ??= await this.parts.queue?.work((taskId) => this.runWoken(taskId), this.settings.concurrency);
  }

  /** Takes nothing new, lets the running tasks end, and interrupts those that have not after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    const timer = setTimeout(() => this.running.forEach((lease) => lease.interrupt('shutdown')), graceMs);
    await this.work?.stop(graceMs + LAST_GRACE_MS);
    this.work = undefined;
    clearTimeout(timer);
  }

  /**
   * Runs a task that was woken. What cannot be written down now (the database is away) is put right by the
   * reconciler when the lease has run out.
   */
  private async runWoken(taskId: string): Promise<void> {
    try {
      await this.perform(taskId);
    } catch (error) {
      this.parts.log.failure({ fact: 'task.not_written_down', task: taskId }, error);
    }
  }

  /** Runs one task if it is due and nobody else's. Never throws for what the handler did. */
  async perform(taskId: string): Promise<void> {
    const task = await this.claims.claim(taskId, this.parts.handlers.names, this.leaseMs);
    if (!task) return;
    const lease = new Lease(task, this.claims, this.leaseMs, this.parts.log);
    this.running.add(lease);
    try {
      const failure = await this.attempt(lease);
      await lease.end();
      await this.writeDown(task, lease, failure);
    } finally {
      await lease.end();
      this.running.delete(lease);
    }
    // The parent may be due by now, and should not wait for the next round.
    if (task.parentId) await this.parts.waker.wakeNew();
  }

  /** @returns what the handler threw, in a box, or undefined when it ended well */
  private async attempt(lease: Lease): Promise<{ readonly error: unknown } | undefined> {
    const { task } = lease;
    try {
      await this.parts.handlers.of(task.name)?.run({
        payload: task.payload,
        task: {
          id: task.id,
          name: task.name,
          parentId: task.parentId ?? undefined,
          attempt: task.attempts,
          maxAttempts: task.maxAttempts,
        },
        signal: lease.signal,
        progress: (done, total) => lease.progress(done, total),
      });
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  private async writeDown(
    task: ClaimedTask,
    lease: Lease,
    failure: { readonly error: unknown } | undefined,
  ): Promise<void> {
    const { log } = this.parts;
    const facts = { task: task.id, job: task.name, attempt: task.attempts };
    if (!failure) {
      if (!(await this.claims.finish(task))) log.warn({ fact: 'task.lease_lost', ...facts });
      return;
    }
    const { error } = failure;
    if (wasShutDown(lease.signal)) {
      await this.claims.release(task);
      log.info({ fact: 'task.given_back', ...facts });
      return;
    }
    const hopeless = error instanceof TaskCannotSucceed || task.attempts >= task.maxAttempts;
    const waitMs = hopeless ? undefined : waitBeforeRetry(task.attempts, this.parts.chance(), this.backoff);
    if (await this.claims.fail(task, codeOf(error), waitMs)) {
      log.failure({ fact: hopeless ? 'task.dead' : 'task.failed', ...facts }, error);
    } else {
      log.failure({ fact: 'task.lease_lost', ...facts }, error);
    }
  }
}

function wasShutDown(signal: AbortSignal): boolean {
  return signal.reason instanceof RunAborted && signal.reason.reason === 'shutdown';
}
