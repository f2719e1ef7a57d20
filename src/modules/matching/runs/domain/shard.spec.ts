import { shardOf } from './shard.js';

describe('the shard of a record', () => {
  it('is one of the shards, and spreads records evenly', () => {
    const sizes = [0, 0, 0, 0];
    for (let seq = 1; seq <= 10_000; seq += 1) sizes[shardOf(seq, 4)]! += 1;
    expect(sizes.reduce((sum, size) => sum + size)).toBe(10_000);
    for (const size of sizes) expect(Math.abs(size - 2500)).toBeLessThan(250);
  });
});
