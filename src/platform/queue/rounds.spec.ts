import { setTimeout as wait } from 'node:timers/promises';
import { Log } from '../logging/index.js';
import { Rounds } from './rounds.js';

const silent = Log.atLevel('silent');

describe('rounds', () => {
  it('come at once, and again after the interval', async () => {
    let count = 0;
    const rounds = new Rounds('test', 20, () => Promise.resolve((count += 1)), silent);
    rounds.start();
    expect(count).toBe(1);
    while (count < 4) await wait(5);
    await rounds.stop();
    const atStop = count;
    await wait(60);
    expect(count).toBe(atStop);
  });

  it('never overlap, and any number of calls during one make one more', async () => {
    let running = 0;
    let most = 0;
    let count = 0;
    const round = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      count += 1;
      await wait(20);
      running -= 1;
    };
    const rounds = new Rounds('test', 3_600_000, round, silent);
    rounds.start();
    for (let call = 0; call < 5; call += 1) rounds.soon();
    await wait(100);
    await rounds.stop();
    expect([most, count]).toEqual([1, 2]);
  });

  it('go on after one that failed', async () => {
    let count = 0;
    const round = (): Promise<void> => {
      count += 1;
      return Promise.reject(new Error('away'));
    };
    const rounds = new Rounds('test', 5, round, silent);
    rounds.start();
    while (count < 3) await wait(5);
    await rounds.stop();
  });

  it('let the running one end before they are stopped', async () => {
    let ended = false;
    const round = async (): Promise<void> => {
      await wait(30);
      ended = true;
    };
    const rounds = new Rounds('test', 5, round, silent);
    rounds.start();
    await rounds.stop();
    expect(ended).toBe(true);
  });
});
