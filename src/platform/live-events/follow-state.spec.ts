import { setTimeout as wait } from 'node:timers/promises';
import type { NotificationListener } from '../queue/index.js';
import { DomainEvents } from './domain-events.js';
import { followState } from './follow-state.js';

interface Work {
  readonly done: number;
}

const TOTAL = 3;

/** Work whose progress the test makes; `tell` says that some task has moved on. */
async function house() {
  const hearers: ((payload: string) => void)[] = [];
  const listener = {
    on: (_channel: string, hear: (payload: string) => void) => {
      hearers.push(hear);
      return () => undefined;
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
  const events = new DomainEvents(listener as unknown as NotificationListener, 60_000);
  await events.start();
  const work = { done: 0, mayRead: true };
  const states = followState<Work>(events, {
    concerns: ({ topic }) => topic === 'tasks',
    read: () =>
      work.mayRead ? Promise.resolve({ done: work.done }) : Promise.reject(new Error('no longer yours')),
    isOver: ({ done }) => done === TOTAL,
  });
  const tell = () => hearers.forEach((hear) => hear('a task'));
  return { events, work, states, tell };
}

describe('the state of one thing, followed', () => {
  it('is told at once, then only when it is another', async () => {
    const { events, work, states, tell } = await house();
    expect((await states.next()).value).toEqual({ done: 0 });
    const next = states.next();
    tell();
    await wait(10);
    work.done = 2;
    tell();
    expect((await next).value).toEqual({ done: 2 });
    await events.stop();
  });

  it('ends after it has told that it is over', async () => {
    const { work, states } = await house();
    work.done = TOTAL;
    const seen: Work[] = [];
    for await (const state of states) seen.push(state);
    expect(seen).toEqual([{ done: TOTAL }]);
  });

  it('ends with the right to read it', async () => {
    const { events, work, states, tell } = await house();
    await states.next();
    work.mayRead = false;
    const next = states.next();
    tell();
    await expect(next).rejects.toThrow('no longer yours');
    await events.stop();
  });

  it('ends when the client leaves, though nothing happens', async () => {
    const { states } = await house();
    await states.next();
    const next = states.next();
    await states.return?.();
    expect(await next).toMatchObject({ done: true });
  });
});
