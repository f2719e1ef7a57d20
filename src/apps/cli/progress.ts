import type { SingleBar } from 'cli-progress';
import type { TerminalOutput } from './teller.js';

const QUIET_MS = 3_000;

/** Progress of a command: a bar on a terminal, a plain line every few seconds elsewhere. */
export class Progress {
  private bar: SingleBar | undefined;
  private hasEnded = false;
  private lastLine = performance.now();

  constructor(
    private readonly label: string,
    private readonly err: TerminalOutput,
  ) {
    if (err.isTTY) void this.begin();
  }

  /** Loads what draws a bar, while the work goes on. */
  private async begin(): Promise<void> {
    const { SingleBar: Bar } = await import('cli-progress');
    if (this.hasEnded) return;
    const format = `${this.label} [{bar}] {percentage}% {detail}`;
    this.bar = new Bar({ stream: this.err, format, hideCursor: true, clearOnComplete: true, barsize: 30 });
    this.bar.start(100, 0, { detail: '' });
  }

  /** @param share from 0 to 1 */
  show(share: number, detail: string): void {
    const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
    if (this.bar) {
      this.bar.update(percent, { detail });
      return;
    }
    if (this.err.isTTY || performance.now() - this.lastLine < QUIET_MS) return;
    this.lastLine = performance.now();
    this.err.write(`${this.label}: ${percent} %, ${detail}\n`);
  }

  end(): void {
    this.hasEnded = true;
    this.bar?.stop();
  }
}
