import { setTimeout as wait } from 'node:timers/promises';
import type { NotificationListener } from '../queue/index.js';
import { LIVE_EVENTS_CHANNEL } from './announce.js';
import { DomainEvents } from './domain-events.js';

interface Row {
  readonly seq: number;
}

/** A listener whose notifications the test makes. */
function house(pollMs: number) {
  let hear: (payload: string) => void = () => undefined;
  const listener = {
    on: (channel: string, hearer: (payload: string) => void) => {
      if (channel === LIVE_EVENTS_CHANNEL) hear = hearer;
      return () => undefined;
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
  const rows: Row[] = [];
  let looks = 0;
  const events = new DomainEvents(listener as unknown as NotificationListener, pollMs);
  const stream = (after = 0) =>
    events.stream<Row>({
      concerns: ({ topic }) => topic === 'alerts',
      after,
      since: (seq) => {
        looks += 1;
        return Promise.resolve(rows.filter((row) => row.seq > seq).slice(0, 2));
      },
      cursorOf: (row) => row.seq,
    });
  const tell = (payload: string) => hear(payload);
  return { events, rows, stream, tell, looks: () => looks };
}

const NEVER_MS = 60_000;
const ALERTS = JSON.stringify({ topic: 'alerts' });

describe('a stream of events', () => {
  it('begins after the place that the client has seen, and goes on batch by batch', async () => {
    const { events, rows, stream } = house(NEVER_MS);
    await events.start();
    rows.push(...[1, 2, 3, 4, 5].map((seq) => ({ seq })));
    const reading = stream(1);
    const seen = [];
    for (let n = 0; n < 4; n += 1) seen.push((await reading.next()).value?.seq);
    expect(seen).toEqual([2, 3, 4, 5]);
    await events.stop();
  });

  it('looks when it is told of its topic, and not when it is told of another', async () => {
    const { events, rows, stream, tell, looks } = house(NEVER_MS);
    await events.start();
    const next = stream().next();
    await wait(20);
    tell(JSON.stringify({ topic: 'matches' }));
    await wait(20);
    expect(looks()).toBe(1);
    rows.push({ seq: 1 });
    tell(ALERTS);
    expect((await next).value).toEqual({ seq: 1 });
    await events.stop();
  });

  it('looks when it is told something that it cannot read', async () => {
    const { events, rows, stream, tell } = house(NEVER_MS);
    await events.start();
    const next = stream().next();
    await wait(20);
    rows.push({ seq: 1 });
    tell('garbled');
    expect((await next).value).toEqual({ seq: 1 });
    await events.stop();
  });

  it('finds by itself what it was not told of', async () => {
    const { events, rows, stream } = house(30);
    await events.start();
    const next = stream().next();
    await wait(10);
    rows.push({ seq: 1 });
    expect((await next).value).toEqual({ seq: 1 });
    await events.stop();
  });

  it('ends while it waits, when its client leaves or when the platform stops', async () => {
    const { events, stream } = house(NEVER_MS);
    await events.start();
    const left = stream();
    const stopped = stream();
    const waiting = [left.next(), stopped.next()];
    await wait(10);
    await left.return?.();
    await events.stop();
    expect((await Promise.all(waiting)).map(({ done }) => done)).toEqual([true, true]);
    expect((await left.next()).done).toBe(true);
  });
});
