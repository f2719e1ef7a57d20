/**
 * Lock for many readers at a time, or one writer. Writers come in order, and readers that come later wait
 * behind them.
 */
export class SharedLock {
  private readers = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private wakeWriter: (() => void) | undefined;

  /** Reads as soon as the writers before are done. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    await this.turn;
    this.readers += 1;
    try {
      return await work();
    } finally {
      this.readers -= 1;
      if (this.readers === 0) this.wakeWriter?.();
    }
  }

  /** Writes, and then reads without letting go: what was written is what is read. */
  async writeThenRead<T>(write: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    const before = this.turn;
    let done: () => void = () => undefined;
    this.turn = new Promise<void>((resolve) => (done = resolve));
    await before;
    let isReading = false;
    try {
      while (this.readers > 0) await new Promise<void>((resolve) => (this.wakeWriter = resolve));
      await write();
      this.readers += 1;
      isReading = true;
      done();
      return await work();
    } finally {
      if (isReading) this.readers -= 1;
      done();
      if (this.readers === 0) this.wakeWriter?.();
    }
  }
}
