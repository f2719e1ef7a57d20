import { AsyncLocalStorage } from 'node:async_hooks';
import type { AccountTurns } from './account-turns.js';
import { asOneRequest } from './connection-share.js';

/** Does a piece of work when its turn comes. */
type InTurn = <T>(piece: () => Promise<T>) => Promise<T>;

const current = new AsyncLocalStorage<InTurn>();

/**
 * Gives turns to work of an account that comes in pieces over hours, as the events of a subscription do: each
 * piece counts like a request of the account.
 */
export function workInTurns(turns: AccountTurns, account: string): InTurn {
  const inTurn: InTurn = (piece) =>
    turns.within(account, () => current.run(inTurn, () => asOneRequest(piece, account)));
  return inTurn;
}

/**
 * Returns the turns of later pieces of the work that is going on now; at once where the work is nobody's.
 * Whatever begins a stream keeps it, since its next look is made outside of any turn.
 */
export function turnsOfThisWork(): InTurn {
  return current.getStore() ?? ((piece) => piece());
}
