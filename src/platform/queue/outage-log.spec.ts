import type { LogFact } from '../logging/index.js';
import { OutageLog } from './outage-log.js';

describe('the log of an outage', () => {
  let now = 0;
  const lines: LogFact[] = [];
  const note = (fact: LogFact): void => void lines.push(fact);
  const outage = new OutageLog({ failure: note, info: note }, 'queue.example:6379', () => now);

  it('has a line at its beginning, one a minute, and one at its end, with what was not said', () => {
    for (now = 0; now < 150_000; now += 1_000) outage.failed(new Error('away'));
    outage.recovered();
    outage.recovered();
    expect(lines.map(({ fact, repeated }) => [fact, repeated])).toEqual([
      ['queue.trouble', 0],
      ['queue.trouble', 59],
      ['queue.trouble', 59],
      ['queue.recovered', 29],
    ]);
  });

  it('begins anew with the next outage', () => {
    lines.length = 0;
    outage.failed(new Error('away'));
    expect(lines).toHaveLength(1);
  });
});
