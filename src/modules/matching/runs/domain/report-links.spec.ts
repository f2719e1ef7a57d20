import { linkedReportsOf, pairChanges, type SamePersonPair } from './report-links.js';

const pair = (firstSeq: number, secondSeq: number): SamePersonPair => ({
  firstSeq,
  secondSeq,
  firstId: `id-${firstSeq}`,
  secondId: `id-${secondSeq}`,
});

describe('pairs of reports of one person', () => {
  it('affect both reports when they come and when they go', () => {
    const [stays, goes, comes] = [pair(1, 2), pair(3, 4), pair(2, 9)];
    expect(pairChanges([stays, goes], [stays, comes])).toEqual({
      added: [comes],
      gone: [goes],
      affected: [2, 3, 4, 9],
    });
    expect(pairChanges([stays], [stays]).affected).toEqual([]);
  });

  it('are found from either report, with which of the two lends', () => {
    const linked = linkedReportsOf([
      { ...pair(1, 2), firstLends: true, secondLends: false },
      { ...pair(1, 3), firstLends: false, secondLends: false },
    ]);
    expect(Object.fromEntries(linked)).toEqual({
      1: [
        { seq: 2, lends: false },
        { seq: 3, lends: false },
      ],
      2: [{ seq: 1, lends: true }],
      3: [{ seq: 1, lends: false }],
    });
  });
});
