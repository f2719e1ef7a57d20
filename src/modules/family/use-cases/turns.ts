/** Lets so many work at once and so many wait; the rest are turned away at once. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param refusal what is thrown for who would wait too long */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
    private readonly refusal: () => Error,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else if (this.waiting.length >= this.mostWaiting) throw this.refusal();
    else await new Promise<void>((go) => this.waiting.push(go));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // Whoever waits longest takes the place, which stays counted.
      if (next) next();
      else this.running -= 1;
    }
  }
}
