import type { Log } from '../logging/index.js';
import type { ClaimedTask, TaskClaims } from './task-claims.js';

/** Reason for which a run was asked to stop. */
export class RunAborted extends Error {
  constructor(readonly reason: 'lease-lost' | 'shutdown') {
    super(reason);
    this.name = 'RunAborted';
  }
}

/** Writing progress more often than this tells nobody anything. */
const PROGRESS_MS = 250;

/**
 * The hold that a worker has on a task while it runs it: prolongs it, reports through it, and says when it is
 * lost.
 */
export class Lease {
  private readonly abort = new AbortController();
  private readonly heartbeat: NodeJS.Timeout;
  private unsaid: { done: number; total: number } | undefined;
  private lastReport = Number.NEGATIVE_INFINITY;

  constructor(
    readonly task: ClaimedTask,
    private readonly taskClaims: TaskClaims,
    private readonly leaseMs: number,
    private readonly log: Log,
  ) {
    // A third, so that two heartbeats may fail before the lease runs out.
    this.heartbeat = setInterval(() => void this.beat(), leaseMs / 3);
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  interrupt(reason: RunAborted['reason']): void {
    this.abort.abort(new RunAborted(reason));
  }

  async progress(done: number, total: number): Promise<void> {
    this.unsaid = { done, total };
    if (done >= total || performance.now() - this.lastReport >= PROGRESS_MS) await this.report();
  }

  /** Ends the heartbeat, and says what progress was held back. */
  async end(): Promise<void> {
    clearInterval(this.heartbeat);
    await this.report();
  }

  private async report(): Promise<void> {
    const unsaid = this.unsaid;
    if (!unsaid) return;
    this.unsaid = undefined;
    this.lastReport = performance.now();
    try {
      await this.taskClaims.report(this.task, unsaid.done, unsaid.total);
    } catch (error) {
      // A progress bar is no reason for the work to fail.
      this.log.failure({ fact: 'task.progress_failed', task: this.task.id }, error);
    }
  }

  private async beat(): Promise<void> {
    try {
      if (!(await this.taskClaims.prolong(this.task, this.leaseMs))) this.interrupt('lease-lost');
    } catch (error) {
      this.log.failure({ fact: 'task.heartbeat_failed', task: this.task.id }, error);
    }
  }
}
