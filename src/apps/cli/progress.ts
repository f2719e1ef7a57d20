import { SingleBar } from 'cli-progress';
import type { Terminal } from './teller.js';

const QUIET_MS = 3_000;

/** How far something is: a bar on a terminal, a plain line every few seconds elsewhere. */
export class Progress {
  private readonly bar: SingleBar | undefined;
  private lastLine = performance.now();

  constructor(
    private readonly label: string,
    private readonly err: Terminal,
  ) {
    if (!err.isTTY) return;
    const format = `${label} [{bar}] {percentage}% {detail}`;
    this.bar = new SingleBar({ stream: err, format, hideCursor: true, clearOnComplete: true, barsize: 30 });
    this.bar.start(100, 0, { detail: '' });
  }

  /** @param share from 0 to 1 */
  show(share: number, detail: string): void {
    const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
    if (this.bar) {
      this.bar.update(percent, { detail });
      return;
    }
    if (performance.now() - this.lastLine < QUIET_MS) return;
    this.lastLine = performance.now();
    this.err.write(`${this.label}: ${percent} %, ${detail}\n`);
  }

  end(): void {
    this.bar?.stop();
  }
}
