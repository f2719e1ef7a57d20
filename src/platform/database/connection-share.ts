import { AsyncLocalStorage } from 'node:async_hooks';
import { AccountTurns } from './account-turns.js';

/**
 * Number of transactions of one request that go on at a time: its fields wait for each other, and others for
 * none of them.
 */
const SHARE = 2;
/** Connections of a pool for each one that an account may hold; the least is what one request may have. */
const PART_OF_POOL = 4;

interface OneRequest {
  readonly turns: AccountTurns;
  /**
   * Account of the request; of a request that nobody has signed in for, whoever first asks in their own name.
   */
  account: string | undefined;
}

const INSIDE = Symbol('inside a transaction');
const requests = new AsyncLocalStorage<OneRequest | typeof INSIDE>();

/**
 * Does the work of one request, which may name fifty things and take each from the database: the pool is
 * everybody's.
 */
export function asOneRequest<T>(work: () => T, account?: string): T {
  return requests.run({ turns: new AccountTurns(SHARE), account }, work);
}

/**
 * Divides the connections of one pool among the accounts whose requests ask for them. Work that is no request
 * of anybody takes what it needs.
 */
export class ConnectionShares {
  private readonly accounts: AccountTurns;

  constructor(pool: number) {
    this.accounts = new AccountTurns(Math.max(SHARE, Math.floor(pool / PART_OF_POOL)));
  }

  /** @param account in whose name is asked; undefined: the platform's */
  async within<T>(account: string | undefined, transaction: () => Promise<T>): Promise<T> {
    const request = requests.getStore();
    // A transaction that another opens within itself must not wait for the end of that one.
    if (request === undefined || request === INSIDE) return transaction();
    request.account ??= account;
    const ofRequest = await request.turns.take('');
    const ofAccount = request.account === undefined ? undefined : await this.accounts.take(request.account);
    try {
      return await requests.run(INSIDE, transaction);
    } finally {
      ofAccount?.();
      ofRequest?.();
    }
  }
}
