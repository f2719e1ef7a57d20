import { setImmediate as turn } from 'node:timers/promises';
import { AccountTurns } from './account-turns.js';

describe('turns by account', () => {
  it('lets so many of one account go on, and one of another at once', async () => {
    const turns = new AccountTurns(2);
    const gone: number[] = [];
    const flood = Array.from({ length: 50 }, async (_, at) => {
      const giveBack = await turns.take('hostile');
      gone.push(at);
      return giveBack;
    });
    await turn();
    expect(gone).toEqual([0, 1]);
    expect(await turns.take('other')).toBeDefined();
    for (const one of flood) (await one)?.();
    expect(gone).toEqual(Array.from({ length: 50 }, (_, at) => at));
  });

  it('turns away what would wait behind too many', async () => {
    const turns = new AccountTurns(1, 1);
    const first = await turns.take('a');
    const second = turns.take('a');
    expect(await turns.take('a')).toBeUndefined();
    first?.();
    expect(await second).toBeDefined();
  });

  it('is given back once, and forgets an account that does nothing', async () => {
    const turns = new AccountTurns(1);
    const [first, second] = [await turns.take('a'), turns.take('a')];
    first?.();
    first?.();
    const third = turns.take('a');
    let isIn = false;
    void third.then(() => (isIn = true));
    await turn();
    expect(isIn).toBe(false);
    (await second)?.();
    (await third)?.();
    expect((turns as unknown as { places: Map<string, unknown> }).places.size).toBe(0);
  });
});
