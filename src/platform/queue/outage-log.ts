import type { Log } from '../logging/index.js';

/**
 * A line at the beginning of an outage, then one a minute: a client that retries each second must not fill
 * the disk.
 */
const QUIET_MS = 60_000;

/** Reports the errors of a connection that mends itself, without repeating them. */
export class OutageLog {
  private lastLine = Number.NEGATIVE_INFINITY;
  private unsaid = 0;
  private down = false;

  constructor(
    private readonly log: Pick<Log, 'failure' | 'info'>,
    private readonly where: string,
    private readonly now: () => number = () => performance.now(),
  ) {}

  failed(error: unknown): void {
    this.down = true;
    if (this.now() - this.lastLine < QUIET_MS) {
      this.unsaid += 1;
      return;
    }
    this.log.failure({ fact: 'queue.trouble', where: this.where, repeated: this.unsaid }, error);
    this.lastLine = this.now();
    this.unsaid = 0;
  }

  recovered(): void {
    if (!this.down) return;
    this.down = false;
    this.log.info({ fact: 'queue.recovered', where: this.where, repeated: this.unsaid });
    this.lastLine = Number.NEGATIVE_INFINITY;
    this.unsaid = 0;
  }
}
