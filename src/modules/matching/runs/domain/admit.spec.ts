import { admit, type KnownList } from './admit.js';
import type { BestList } from './lists.js';

const NOTHING = Number.NEGATIVE_INFINITY;

const newEntries = (...entries: [seq: number, log10LR: number][]): BestList => ({
  owner: 1,
  seqs: Int32Array.from(entries, ([seq]) => seq),
  log10LR: Float64Array.from(entries, ([, ratio]) => ratio),
  tail: NOTHING,
});

const known = (...entries: [seq: number, log10LR: number, probability: number][]): KnownList => ({
  tail: NOTHING,
  hashes: entries.map(([seq]) => `hash-${seq}`),
  list: {
    seqs: Int32Array.from(entries, ([seq]) => seq),
    log10LR: Float64Array.from(entries, ([, ratio]) => ratio),
    probability: Float64Array.from(entries, ([, , probability]) => probability),
  },
});

const worked = { probability: () => 0.75, hash: (seq: number) => `hash-${seq}` };

describe('a list that admits new entries', () => {
  it('keeps the best, each with its probability, and counts who falls out', () => {
    const list = admit(known([10, 4, 0.5], [11, 2, 0.1]), newEntries([20, 3]), 2, worked);
    expect([...(list?.seqs ?? [])]).toEqual([10, 20]);
    expect([...(list?.probability ?? [])]).toEqual([0.5, 0.75]);
    expect(list?.tail).toBeCloseTo(2);
  });

  it('has a new entry once, with what is said of it now', () => {
    const list = admit(known([20, 4, 0.5], [11, 2, 0.1]), newEntries([20, 1]), 5, worked);
    expect([...(list?.seqs ?? [])]).toEqual([11, 20]);
    expect([...(list?.log10LR ?? [])]).toEqual([2, 1]);
    expect([...(list?.probability ?? [])]).toEqual([0.1, 0.75]);
  });

  it('begins where there was none', () => {
    expect([...(admit(undefined, newEntries([20, 1]), 5, worked)?.seqs ?? [])]).toEqual([20]);
  });

  it('is left alone when it has admitted them before, so that nothing falls into the tail twice', () => {
    const before = known([20, 3, 0.75], [11, 2, 0.1]);
    expect(admit(before, newEntries([20, 3]), 2, worked)).toBeUndefined();
  });

  it('is written again when the new entry has the same ratio but says something else', () => {
    const before = known([20, 3, 0.75]);
    const changed = { ...worked, hash: () => 'another' };
    expect([...(admit(before, newEntries([20, 3]), 2, changed)?.seqs ?? [])]).toEqual([20]);
  });
});
