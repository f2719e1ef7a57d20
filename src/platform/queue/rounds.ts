import type { Log } from '../logging/index.js';

/**
 * Runs a round at once, then every `intervalMs` and whenever asked, never two at a time.
 *
 * A round that throws is logged, and the next one comes all the same.
 */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly name: string,
    private readonly intervalMs: number,
    private readonly round: () => Promise<unknown>,
    private readonly log: Log,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.soon();
  }

  /** Asks for a round now; while one runs, for another one after it. */
  soon(): void {
    if (this.stopped) return;
    if (this.current) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.current = this.rounds();
  }

  /** Resolves when the round that runs has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.current;
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.round();
      } catch (error) {
        this.log.failure({ fact: 'queue.round_failed', round: this.name }, error);
        this.again = false;
      }
    } while (this.askedAgain());
    this.current = undefined;
    if (!this.stopped) this.timer = setTimeout(() => this.soon(), this.intervalMs);
  }

  private askedAgain(): boolean {
    return this.again && !this.stopped;
  }
}
