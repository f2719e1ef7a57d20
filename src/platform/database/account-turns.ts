interface Place {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Turns of accounts: so much of one account goes on at a time. The rest of it waits, in its order, and nobody
 * else waits for it.
 */
export class AccountTurns {
  private readonly places = new Map<string, Place>();

  /** @param mostWaiting of one account; more are turned away */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting = Number.POSITIVE_INFINITY,
  ) {}

  /** @returns what gives the turn back, however often it is called; undefined where too many wait already */
  async take(account: string): Promise<(() => void) | undefined> {
    const place = this.places.get(account);
    const isFull = place && place.running >= this.atOnce && place.waiting.length >= this.mostWaiting;
    return isFull ? undefined : this.enter(account);
  }

  /**
   * Does a piece of work when it is the account's turn, however many wait: for work whose pieces are bounded
   * elsewhere.
   */
  async within<T>(account: string, work: () => Promise<T>): Promise<T> {
    const giveBack = await this.enter(account);
    try {
      return await work();
    } finally {
      giveBack();
    }
  }

  private async enter(account: string): Promise<() => void> {
    const place = this.places.get(account) ?? { running: 0, waiting: [] };
    this.places.set(account, place);
    if (place.running < this.atOnce) place.running += 1;
    // Whoever goes next takes the turn over, which stays counted.
    else await new Promise<void>((mayGo) => place.waiting.push(mayGo));
    let isHeld = true;
    return () => {
      if (isHeld) this.give(account, place);
      isHeld = false;
    };
  }

  private give(account: string, place: Place): void {
    const next = place.waiting.shift();
    if (next) next();
    else place.running -= 1;
    if (place.running === 0) this.places.delete(account);
  }
}
