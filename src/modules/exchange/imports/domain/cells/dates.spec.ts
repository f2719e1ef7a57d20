import fc from 'fast-check';
import { findAmbiguity, isDateFormat, readDate } from './dates.js';

const readAs = (cell: string, ...formats: string[]): unknown => {
  const reading = readDate(cell, formats);
  return reading.kind === 'value' ? reading.value : reading.kind;
};

describe('dates', () => {
  it.each([
    ['2019-07-04', ['YYYY-MM-DD'], '2019-07-04'],
    ['7/4/2019', ['YYYY-MM-DD', 'M/D/YYYY'], '2019-07-04'],
    ['12/31/1999', ['M/D/YYYY'], '1999-12-31'],
    ['2019-07', ['YYYY-MM-DD', 'YYYY-MM'], '2019-07'],
    ['2019.0', ['YYYY.0'], '2019'],
    [' 2019 ', ['YYYY'], '2019'],
    ['3/7/2020 0950', ['M/D/YYYY hhmm'], '2020-03-07'],
  ])('reads %s by the first format that fits', (cell, formats, expected) => {
    expect(readAs(cell, ...formats)).toBe(expected);
  });

  it.each([
    '2019-02-30',
    '2019-13-01',
    '13/01/2019',
    '1/0/2019',
    '04.07.2019',
    '1700-01-01',
    '2019x0',
    'unknown',
  ])('reads nothing in %s', (cell) => {
    expect(readAs(cell, 'YYYY-MM-DD', 'M/D/YYYY', 'YYYY.0')).toBe('unreadable');
  });

  it('knows the leap years of the Gregorian calendar', () => {
    expect(readAs('2000-02-29', 'YYYY-MM-DD')).toBe('2000-02-29');
    expect(readAs('1900-02-29', 'YYYY-MM-DD')).toBe('unreadable');
  });

  it('tells all the formats that would have been right', () => {
    expect(readDate('x', ['YYYY-MM-DD', 'M/D/YYYY'])).toEqual({
      kind: 'unreadable',
      code: 'IMPORTS.DATE_UNREADABLE',
      expected: 'a date as YYYY-MM-DD or M/D/YYYY',
    });
  });

  it('says when an hour was left out, and that midnight is none', () => {
    const format = ['YYYY-MM-DD hh:mm:ss'];
    expect(readDate('2019-07-04 13:10:00', format)).toMatchObject({ value: '2019-07-04', isWhole: false });
    expect(readDate('2019-07-04 00:00:00', format)).toMatchObject({ value: '2019-07-04', isWhole: true });
  });

  it('reads back every day that it can write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = iso.split('-').map(Number);
          expect(readAs(`${month}/${dayOfMonth}/${year}`, 'M/D/YYYY')).toBe(iso);
        },
      ),
    );
  });

  it('finds two formats that exchange day and month, and no fault in those that do not', () => {
    expect(findAmbiguity(['M/D/YYYY', 'D/M/YYYY'])).toEqual(['M/D/YYYY', 'D/M/YYYY']);
    expect(findAmbiguity(['YYYY-MM-DD', 'YYYY-DD-MM'])).toBeDefined();
    expect(findAmbiguity(['DD/MM/YYYY', 'M/D/YYYY'])).toBeDefined();
    expect(findAmbiguity(['YYYY-MM-DD', 'M/D/YYYY', 'D.M.YYYY', 'YYYY'])).toBeUndefined();
  });

  it('takes for a format only what has a year and no day without a month', () => {
    expect(['YYYY', 'YYYY-MM', 'D/M/YYYY'].every(isDateFormat)).toBe(true);
    expect(['MM-DD', 'DD YYYY', 'date', 'YYYY YYYY'].some(isDateFormat)).toBe(false);
  });
});
