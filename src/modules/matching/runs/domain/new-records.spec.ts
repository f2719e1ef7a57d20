import fc from 'fast-check';
import { NewRecords } from './new-records.js';
import type { PackedRankings } from './packed-lists.js';

type Entries = readonly (readonly [seq: number, log10LR: number])[];

/** What a scan has found, by owner; each list best first. */
function found(lists: ReadonlyMap<number, Entries>, tail = Number.NEGATIVE_INFINITY): PackedRankings {
  const offsets = [0];
  const all = [...lists.values()].flatMap((entries) => {
    offsets.push((offsets.at(-1) ?? 0) + entries.length);
    return [...entries].sort((x, y) => y[1] - x[1]);
  });
  return {
    owners: Int32Array.from(lists.keys()),
    offsets: Int32Array.from(offsets),
    seqs: Int32Array.from(all, ([seq]) => seq),
    log10LR: Float64Array.from(all, ([, ratio]) => ratio),
    tails: new Float64Array(lists.size).fill(tail),
  };
}

const nobody: ReadonlySet<number> = new Set();

describe('new records that enter lists', () => {
  it('are those that exceed the floor of a list, best first', () => {
    const newRecords = new NewRecords(new Map([[1, 2]]));
    newRecords.add(
      found(
        new Map([
          [
            1,
            [
              [50, 1.9],
              [51, 2.5],
            ],
          ],
        ]),
      ),
      nobody,
      nobody,
    );
    newRecords.add(
      found(
        new Map([
          [1, [[52, 3]]],
          [2, [[52, -9]]],
        ]),
      ),
      nobody,
      nobody,
    );
    expect(newRecords.owners()).toEqual([1, 2]);
    expect([...newRecords.of(1).seqs]).toEqual([52, 51]);
    expect([...newRecords.of(2).seqs]).toEqual([52]);
  });

  it('do not enter the lists of the records that the run was about', () => {
    const newRecords = new NewRecords(new Map());
    newRecords.add(
      found(
        new Map([
          [50, [[51, 4]]],
          [51, [[50, 4]]],
        ]),
      ),
      new Set([50, 51]),
      nobody,
    );
    expect(newRecords.owners()).toEqual([]);
  });

  it('are taken from the latest run that was about them', () => {
    const newRecords = new NewRecords(new Map());
    newRecords.add(found(new Map([[1, [[50, 1]]]])), new Set([50]), nobody);
    newRecords.add(found(new Map([[1, [[50, 6]]]])), new Set([50]), new Set([50]));
    expect([...newRecords.of(1).log10LR]).toEqual([1]);
  });

  it('bring what a scan has left out once for each list, however many enter', () => {
    const newRecords = new NewRecords(new Map());
    newRecords.add(
      found(
        new Map([
          [
            1,
            [
              [50, 1],
              [51, 2],
              [52, 3],
            ],
          ],
        ]),
        0,
      ),
      nobody,
      nobody,
    );
    expect(newRecords.of(1).tail).toBe(0);
    newRecords.add(found(new Map([[1, [[60, 1]]]]), 0), nobody, nobody);
    expect(newRecords.of(1).tail).toBeCloseTo(Math.log10(2), 12);
  });

  it('are the same as by asking each pair', () => {
    const entry = fc.tuple(fc.integer({ min: 100, max: 130 }), fc.integer({ min: -5, max: 5 }));
    const lists = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.uniqueArray(entry, { selector: ([seq]) => seq })),
      {
        selector: ([owner]) => owner,
      },
    );
    fc.assert(
      fc.property(lists, fc.integer({ min: -6, max: 6 }), (scan, floor) => {
        const newRecords = new NewRecords(new Map(scan.map(([owner]) => [owner, floor])));
        newRecords.add(found(new Map(scan)), nobody, nobody);
        for (const [owner, entries] of scan) {
          const entering = entries.filter(([, ratio]) => ratio > floor).map(([seq]) => seq);
          expect([...newRecords.of(owner).seqs].sort()).toEqual([...entering].sort());
        }
      }),
    );
  });
});
