import fc from 'fast-check';
import { matchFigures, type MatchCell } from './match-figures.js';
import { recordFigures, type RecordCell } from './record-figures.js';
import { LEAST_SHOWN, shownCount } from './shown-count.js';

const recordCell = (given: Partial<RecordCell> = {}): RecordCell => ({
  recordType: 'report',
  institutionId: 'ours',
  country: 'HN',
  status: 'registered',
  count: 3,
  ...given,
});

const matchCell = (given: Partial<MatchCell> = {}): MatchCell => ({
  institutionId: null,
  kind: 'identification',
  state: 'notified',
  countryA: 'HN',
  countryB: 'MX',
  count: 12,
  publicCount: 12,
  medianHoursOpen: 30,
  ...given,
});

describe('a count of other people', () => {
  it.each([
    [1, '<10'],
    [9, '<10'],
    [10, 10],
    [250, 250],
  ])('of %i is shown as %s', (count, shown) => {
    expect(shownCount(count)).toBe(shown);
  });
});

describe('figures of records', () => {
  it('are exact for one’s own institution, and tell of nobody else’s at any moment', () => {
    const cells = [
      recordCell({ count: 3 }),
      recordCell({ institutionId: 'theirs', count: 40 }),
      recordCell({ institutionId: 'theirs', status: 'submitted', count: 9 }),
    ];
    expect(recordFigures(cells, 'ours')).toEqual([{ ...recordCell({ count: 3 }), own: true }]);
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

describe('figures of matches', () => {
  it('tell an institution of its own exactly, and not where the other record lies', () => {
    const cells = [
      matchCell({ institutionId: 'ours', count: 2, publicCount: 1 }),
      matchCell({
        institutionId: 'ours',
        countryA: null,
        countryB: null,
        count: 2,
        publicCount: 1,
        medianHoursOpen: 7.5,
      }),
    ];
    expect(matchFigures(cells, 'ours')).toEqual([
      { kind: 'identification', state: 'notified', own: true, count: 2, medianHoursOpen: 7.5 },
    ]);
  });

  it('tell of the region by countries, with the time that matches stay open', () => {
    expect(matchFigures([matchCell()], undefined)).toEqual([
      {
        kind: 'identification',
        state: 'notified',
        own: false,
        countryA: 'HN',
        countryB: 'MX',
        count: 12,
        medianHoursOpen: 30,
      },
    ]);
  });

  it('hide the time together with a small number', () => {
    expect(matchFigures([matchCell({ count: 9, publicCount: 9 })], 'ours')).toEqual([
      { kind: 'identification', state: 'notified', own: false, countryA: 'HN', countryB: 'MX', count: '<10' },
    ]);
  });

  it('hide what would leave a small number of others after subtracting one’s own', () => {
    const region = matchCell({ count: 14, publicCount: 14 });
    expect(
      matchFigures([region, matchCell({ institutionId: 'ours', publicCount: 5 })], 'ours')[0]?.count,
    ).toBe('<10');
    expect(
      matchFigures([region, matchCell({ institutionId: 'ours', publicCount: 4 })], 'ours')[0]?.count,
    ).toBe(14);
    expect(
      matchFigures([region, matchCell({ institutionId: 'theirs', publicCount: 5 })], 'ours')[0]?.count,
    ).toBe(14);
  });

  it('leave out a cell of the region that holds the reader’s own matches alone', () => {
    expect(matchFigures([matchCell(), matchCell({ institutionId: 'ours' })], 'ours')).toEqual([]);
  });

  it('never let an institution work out fewer than ten matches of others', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (ofOthers, ours) => {
        const cells = [
          matchCell({ publicCount: ofOthers + ours, count: ofOthers + ours }),
          matchCell({ institutionId: 'ours', publicCount: ours, count: ours }),
        ];
        for (const { count } of matchFigures(cells, 'ours')) {
          expect(count === '<10' ? ofOthers : count - ours).toBe(ofOthers);
          expect(count === '<10').toBe(ofOthers < LEAST_SHOWN);
        }
      }),
    );
  });
});
