import fc from 'fast-check';
import { recordFigures, type RecordCell } from './record-figures.js';

const recordCell = (given: Partial<RecordCell> = {}): RecordCell => ({
  recordType: 'report',
  institutionId: 'ours',
  country: 'HN',
  status: 'registered',
  count: 3,
  ...given,
});

describe('figures of records', () => {
  it('are exact for one’s own institution, and tell of nobody else’s at any moment', () => {
    const cells = [
      recordCell({ count: 3 }),
      recordCell({ institutionId: 'theirs', count: 40 }),
      recordCell({ institutionId: 'theirs', status: 'submitted', count: 9 }),
    ];
    expect(recordFigures(cells, 'ours')).toEqual([recordCell({ count: 3 })]);
  });

  it('are nobody’s own for an actor without an institution', () => {
    expect(recordFigures([recordCell({ count: 300 })], undefined)).toEqual([]);
  });

  it('are the same however many records come to others', () => {
    const others = fc.array(
      fc
        .record({ institutionId: fc.constantFrom('theirs', 'others'), count: fc.nat(40) })
        .map((one) => recordCell(one)),
    );
    fc.assert(
      fc.property(others, others, (some, more) => {
        const own = recordCell({ count: 7 });
        expect(recordFigures([own, ...some], 'ours')).toEqual(recordFigures([own, ...more], 'ours'));
      }),
    );
  });
});
