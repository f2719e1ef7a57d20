import { confirmingEvents } from './confirmed-events.js';

function source(events: readonly number[]) {
  const left = [...events];
  const state = { closed: 0 };
  const iterable: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        const value = left.shift();
        return Promise.resolve(
          value === undefined ? { value: undefined, done: true } : { value, done: false },
        );
      },
      return: () => {
        state.closed += 1;
        return Promise.resolve({ value: undefined, done: true });
      },
    }),
  };
  return { iterable, state };
}

describe('confirmed events', () => {
  it('pass as long as they are confirmed', async () => {
    const seen: number[] = [];
    for await (const event of confirmingEvents(source([1, 2, 3]).iterable, () => Promise.resolve()))
      seen.push(event);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('end with the first that is not, and close their source', async () => {
    const { iterable, state } = source([1, 2, 3]);
    let asked = 0;
    const events = confirmingEvents(iterable, () =>
      ++asked < 2 ? Promise.resolve() : Promise.reject(new Error('gone')),
    );
    expect((await events.next()).value).toBe(1);
    await expect(events.next()).rejects.toThrow('gone');
    expect(state.closed).toBe(1);
  });

  it('close their source when nobody listens any more', async () => {
    const { iterable, state } = source([1]);
    const events = confirmingEvents(iterable, () => Promise.resolve());
    await events.return?.();
    expect(state.closed).toBe(1);
    await expect(events.throw?.(new Error('stop'))).rejects.toThrow('stop');
  });
});
