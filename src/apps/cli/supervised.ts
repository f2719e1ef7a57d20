import { fork, type ChildProcess } from 'node:child_process';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A process that lived so long was well; what ends it now is something new. */
const WELL_MS = 60_000;
/** Longest wait for a process that was asked to end. */
const PATIENCE_MS = 20_000;

/**
 * A process that is started again when it ends by itself, each time after a longer wait.
 *
 * One that fails in its very first start would fail again (a port that is taken, a wrong setting): then it is
 * given up.
 */
export class Supervised {
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private ended: Promise<void> = Promise.resolve();
  private failures = 0;
  private wasReady = false;
  private stopping = false;

  constructor(
    private readonly name: string,
    private readonly file: string,
    private readonly tell: (step: string) => void,
    private readonly giveUp: () => void,
  ) {}

  start(): void {
    if (this.stopping) return;
    const startedAt = performance.now();
    const child = fork(this.file, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.child = child;
    child.on('message', () => this.isWell());
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        resolve();
        this.whenEnded(code, signal, performance.now() - startedAt);
      });
    });
    this.tell(`${this.name} started (process ${child.pid ?? 0})`);
  }

  /** Notes that the process has come as far as working: from now on an end is an accident. */
  isWell(): void {
    this.wasReady = true;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await this.ended;
    clearTimeout(timer);
  }

  private whenEnded(code: number | null, signal: NodeJS.Signals | null, livedMs: number): void {
    if (this.stopping) return;
    this.tell(`${this.name} has ended (${signal ?? `exit code ${code ?? 0}`})`);
    if (livedMs > WELL_MS) this.failures = 0;
    else if (!this.wasReady && this.failures === 0 && code !== 0 && code !== null) {
      this.giveUp();
      return;
    }
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    this.failures += 1;
    this.tell(`${this.name} is started again in ${wait / 1000} s`);
    this.restart = setTimeout(() => this.start(), wait);
  }
}
