import fc from 'fast-check';
import { recordTable, type CountedRecords, type SettledCell } from './record-table.js';

const LEAST = 10;
const cell = (count: number, year: number | null = 2025): CountedRecords => ({
  ...{ institutionId: 'theirs', recordType: 'remains', year, count },
});
const shownOf = (cells: readonly SettledCell[]) => cells.map(({ shown }) => shown);

/** The table of each month, when a cell counts so many in it. */
function months(counts: readonly number[]): (SettledCell | undefined)[] {
  let before: readonly SettledCell[] | undefined;
  return counts.map((count) => {
    before = recordTable(count > 0 ? [cell(count)] : [], before, LEAST);
    return before[0];
  });
}

describe('the published table of records', () => {
  it.each([
    [9, null],
    [10, 10],
    [12, 10],
    [13, 15],
    [187, 185],
  ])('tells of %i records %s', (count, shown) => {
    expect(shownOf(recordTable([cell(count)], undefined, LEAST))).toEqual([shown]);
  });

  it('stays as it was until ten have come or gone, also at the edge of what is told', () => {
    expect(months([9, 10, 18, 19]).map((one) => one?.shown)).toEqual([null, null, null, 20]);
    expect(months([12, 13, 3, 2]).map((one) => one?.shown)).toEqual([10, 10, 10, null]);
    expect(months([11, 1]).map((one) => one?.shown)).toEqual([10, null]);
    // A cell that was empty until now.
    expect(shownOf(recordTable([cell(9, 2026)], [], LEAST))).toEqual([null]);
    expect(shownOf(recordTable([cell(10, 2026)], [], LEAST))).toEqual([10]);
  });

  it('differs between no two months by fewer than ten people, however they come and go', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 4 }), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (steps, first) => {
          const counts = [first];
          for (const step of steps) counts.push(Math.max(0, (counts.at(-1) ?? 0) + step));
          const told = months(counts).map((one) => one?.shown ?? null);
          // The attack: of any change, how many people it stands for at least, whatever the month since which it may have grown.
          let since = 0;
          for (let at = 1; at < told.length; at += 1) {
            if (told[at] === told[at - 1]) continue;
            const grown = counts.slice(since, at).map((count) => Math.abs((counts[at] ?? 0) - count));
            expect(Math.max(...grown)).toBeGreaterThanOrEqual(LEAST);
            since = at;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows every cell by itself: no sum of others tells one that is left out', () => {
    const cells = recordTable([cell(9, 2024), cell(41, 2025), cell(3, null)], undefined, LEAST);
    expect(cells.map(({ year, shown }) => [year, shown])).toEqual([
      [null, null],
      [2024, null],
      [2025, 40],
    ]);
  });
});
