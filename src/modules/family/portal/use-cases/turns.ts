interface Waiting {
  readonly tries: number;
  go(): void;
  away(): void;
}

/**
 * Lets so many work at once and so many wait; the rest are turned away at once. Whoever has tried less goes
 * before whoever has tried more, and takes the last place from them where all are taken, so that somebody who
 * comes for the first time never waits behind a flood.
 */
export class Turns {
  private running = 0;
  /** In the order in which they go. */
  private readonly waiting: Waiting[] = [];

  /** @param refusal what is thrown for who would wait too long */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
    private readonly refusal: () => Error,
  ) {}

  /** @param tries how often whoever asks has tried before */
  async take<T>(work: () => Promise<T>, tries = 0): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.wait(tries);
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // Whoever goes next takes the place, which stays counted.
      if (next) next.go();
      else this.running -= 1;
    }
  }

  /** Makes sure that somebody who has tried so often would be let in; throws the refusal otherwise. */
  mustHaveRoom(tries: number): void {
    const last = this.waiting.at(-1);
    const isFull = this.running >= this.atOnce && this.waiting.length >= this.mostWaiting;
    if (isFull && (!last || last.tries <= tries)) throw this.refusal();
  }

  private async wait(tries: number): Promise<void> {
    this.mustHaveRoom(tries);
    if (this.waiting.length >= this.mostWaiting) this.waiting.pop()?.away();
    await new Promise<void>((go, reject) => {
      const later = this.waiting.findIndex((other) => other.tries > tries);
      const own: Waiting = { tries, go, away: () => reject(this.refusal()) };
      this.waiting.splice(later < 0 ? this.waiting.length : later, 0, own);
    });
  }
}
