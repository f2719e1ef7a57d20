import type { Announcement } from './announce.js';
import type { DomainEvents } from './domain-events.js';

export interface StateQuestion<State> {
  /** Filter of announcements: only these are a reason to look. */
  readonly concerns: (announcement: Announcement) => boolean;
  /** Looks under the caller's rights, afresh each time. */
  readonly read: () => Promise<State>;
  /** Tells whether nothing can change any more: the stream ends after it has told so. */
  readonly isOver: (state: State) => boolean;
}

/**
 * The state of one thing, now and whenever it is another, until it is over. States are compared as JSON.
 *
 * Unlike a stream of events it has no history: a client that comes back is told the present state.
 */
export function followState<State>(
  events: Pick<DomainEvents, 'stream'>,
  { concerns, read, isOver }: StateQuestion<State>,
): AsyncIterableIterator<State> {
  let told = '';
  let count = 0;
  const states = events.stream<State>({
    concerns,
    after: 0,
    since: async () => {
      const state = await read();
      const now = JSON.stringify(state);
      if (now === told) return [];
      told = now;
      count += 1;
      return [state];
    },
    cursorOf: () => count,
  });
  return untilOver(states, isOver);
}

function untilOver<State>(
  states: AsyncIterableIterator<State>,
  isOver: (state: State) => boolean,
): AsyncIterableIterator<State> {
  let isLast = false;
  const end = async (): Promise<IteratorResult<State>> => {
    await states.return?.();
    return { value: undefined, done: true };
  };
  return {
    async next() {
      if (isLast) return end();
      const result = await states.next();
      if (!result.done) isLast = isOver(result.value);
      return result;
    },
    return: end,
    async throw(error: unknown) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
