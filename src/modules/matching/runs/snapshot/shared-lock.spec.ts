import { setTimeout as pause } from 'node:timers/promises';
import { SharedLock } from './shared-lock.js';

describe('a shared lock', () => {
  it('lets readers read at the same time', async () => {
    const lock = new SharedLock();
    let at = 0;
    let most = 0;
    const read = () =>
      lock.read(async () => {
        at += 1;
        most = Math.max(most, at);
        await pause(5);
        at -= 1;
      });
    await Promise.all([read(), read(), read()]);
    expect(most).toBe(3);
  });

  it('writes only while nobody reads, and keeps every write apart', async () => {
    const lock = new SharedLock();
    let reading = 0;
    let writing = 0;
    const faults: string[] = [];
    const read = async () => {
      reading += 1;
      if (writing > 0) faults.push('read during a write');
      await pause(Math.random() * 3);
      reading -= 1;
    };
    const write = async () => {
      writing += 1;
      if (reading > 0 || writing > 1) faults.push('write during a read or another write');
      await pause(Math.random() * 3);
      writing -= 1;
    };
    const jobs = Array.from({ length: 60 }, (_, i) =>
      i % 3 === 0 ? lock.writeThenRead(write, read) : lock.read(read),
    );
    await Promise.all(jobs);
    expect(faults).toEqual([]);
  });

  it('goes on after a write that failed', async () => {
    const lock = new SharedLock();
    await expect(
      lock.writeThenRead(
        () => Promise.reject(new Error('no')),
        () => Promise.resolve(),
      ),
    ).rejects.toThrow('no');
    await expect(lock.read(() => Promise.resolve(7))).resolves.toBe(7);
    await expect(
      lock.writeThenRead(
        () => Promise.resolve(),
        () => Promise.resolve(8),
      ),
    ).resolves.toBe(8);
  });
});
