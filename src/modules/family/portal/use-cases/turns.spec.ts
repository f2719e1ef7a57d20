import { Turns } from './turns.js';

describe('turns', () => {
  it('let few work at once, some wait in order, and turn the rest away', async () => {
    const turns = new Turns(2, 3, () => new Error('busy'));
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const asked = Array.from({ length: 7 }, (_, at) =>
      turns.take(async () => {
        begun.push(at);
        await new Promise<void>((end) => ends.push(end));
      }),
    );
    const settled = Promise.allSettled(asked);
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    for (let round = 0; round < 5; round += 1) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect((await settled).map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 'fulfilled'),
      'rejected',
      'rejected',
    ]);
  });

  it('let whoever has tried less go first, and take the last place of somebody who has tried more', async () => {
    const turns = new Turns(1, 2, () => new Error('busy'));
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const take = (who: string, tries: number) =>
      turns.take(async () => {
        begun.push(who);
        await new Promise<void>((end) => ends.push(end));
      }, tries);
    const asked = [take('first', 9), take('flood', 9), take('again', 2), take('family', 0)];
    const settled = Promise.allSettled(asked);
    expect(() => turns.mustHaveRoom(2)).toThrow('busy');
    expect(() => turns.mustHaveRoom(1)).not.toThrow();
    for (let round = 0; round < 3; round += 1) {
      await new Promise(setImmediate);
      ends.shift()?.();
    }
    expect((await settled).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(begun).toEqual(['first', 'family', 'again']);
  });

  it('go on after somebody’s work has failed', async () => {
    const turns = new Turns(1, 1, () => new Error('busy'));
    await expect(turns.take(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(turns.take(() => Promise.resolve(1))).resolves.toBe(1);
  });
});
