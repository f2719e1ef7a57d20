import { AsyncLocalStorage } from 'node:async_hooks';

/** So many transactions of one request go on at a time: its fields wait for each other, and others for none of them. */
const SHARE = 2;

class Share {
  private free = SHARE;
  private readonly waiting: (() => void)[] = [];

  async take(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((mayGo) => this.waiting.push(mayGo));
  }

  give(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}

const shares = new AsyncLocalStorage<Share | undefined>();

/** Does the work of one request, which may name fifty things and take each from the database: the pool is everybody's. */
export function asOneRequest<T>(work: () => T): T {
  return shares.run(new Share(), work);
}

/** Opens a transaction within the share of its request, where there is one. */
export async function withinShare<T>(transaction: () => Promise<T>): Promise<T> {
  const share = shares.getStore();
  if (!share) return transaction();
  await share.take();
  try {
    // What a transaction opens within itself must not wait for its own end.
    return await shares.run(undefined, transaction);
  } finally {
    share.give();
  }
}
