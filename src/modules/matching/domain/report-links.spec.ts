import { lendersOf, pairChanges, type ReportPair } from './report-links.js';

const pair = (firstSeq: number, secondSeq: number): ReportPair => ({
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

  it('lend to each other, each report what it knows itself', () => {
    const lenders = lendersOf([pair(1, 2), pair(1, 3)]);
    expect(Object.fromEntries(lenders)).toEqual({ 1: [2, 3], 2: [1], 3: [1] });
  });
});
