import { lendersOf, pairChanges, type ReportPair } from './report-links.js';

const pair = (firstSeq: number, secondSeq: number, more: Partial<ReportPair> = {}): ReportPair => ({
  firstSeq,
  secondSeq,
  firstId: `id-${firstSeq}`,
  secondId: `id-${secondSeq}`,
  firstLends: true,
  secondLends: true,
  ...more,
});

describe('pairs of reports of one person', () => {
  it('affect both reports when they come, when they go, and when one lends no more', () => {
    const stays = pair(1, 2);
    const goes = pair(3, 4);
    const lends = pair(5, 6);
    const lendsNot = pair(5, 6, { secondLends: false });
    const comes = pair(2, 9);
    expect(pairChanges([stays, goes, lends], [stays, lendsNot, comes])).toEqual({
      added: [lendsNot, comes],
      gone: [goes, lends],
      affected: [2, 3, 4, 5, 6, 9],
    });
    expect(pairChanges([stays], [stays]).affected).toEqual([]);
  });

  it('lend in the directions that are allowed, each report to each', () => {
    const lenders = lendersOf([pair(1, 2), pair(1, 3, { firstLends: false }), pair(2, 3)]);
    expect(Object.fromEntries(lenders)).toEqual({ 1: [2, 3], 2: [1, 3], 3: [2] });
  });
});
