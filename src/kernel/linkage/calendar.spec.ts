import fc from 'fast-check';
import { civilDate, dayNumber, dayOf, monthOf, packCivil, readPartialDate, yearOf } from './calendar.js';

describe('day numbers', () => {
  it('count from the first day of 1800', () => {
    expect(dayNumber(1800, 1, 1)).toBe(0);
    expect(dayNumber(1970, 1, 1)).toBe(62_091);
    expect(dayNumber(2024, 3, 1) - dayNumber(2024, 2, 28)).toBe(2);
    expect(dayNumber(1900, 3, 1) - dayNumber(1900, 2, 28)).toBe(1);
  });

  it('turn back into the date they came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), (day) => {
        const { year, month, day: ofMonth } = civilDate(day);
        expect(dayNumber(year, month, ofMonth)).toBe(day);
        const packed = packCivil(day);
        expect([yearOf(packed), monthOf(packed), dayOf(packed)]).toEqual([year, month, ofMonth]);
      }),
    );
  });
});

describe('a partial date', () => {
  it('is the interval of days that it may mean', () => {
    expect(readPartialDate('2021')).toEqual({ first: dayNumber(2021, 1, 1), last: dayNumber(2021, 12, 31) });
    expect(readPartialDate('2020-02')).toEqual({
      first: dayNumber(2020, 2, 1),
      last: dayNumber(2020, 2, 29),
    });
    expect(readPartialDate('2021-03-15')).toEqual({
      first: dayNumber(2021, 3, 15),
      last: dayNumber(2021, 3, 15),
    });
  });

  it('may be written as an instant', () => {
    expect(readPartialDate('2021-03-15T23:10:00-06:00')).toEqual(readPartialDate('2021-03-15'));
  });

  it.each(['2021-13', '2021-02-30', '1799', '21-03-15', 'ayer', ''])(
    'is nothing when it reads "%s"',
    (text) => {
      expect(readPartialDate(text)).toBeUndefined();
    },
  );
});
