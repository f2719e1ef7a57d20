import { dateOf, partsOf } from './partial-date.js';

describe('a date of which a part is not known', () => {
  it.each([
    ['', { year: '', month: '', day: '' }],
    ['2021', { year: '2021', month: '', day: '' }],
    ['2021-03', { year: '2021', month: '03', day: '' }],
    ['2021-03-05', { year: '2021', month: '03', day: '05' }],
    ['-03', { year: '', month: '03', day: '' }],
    ['2021--05', { year: '2021', month: '', day: '05' }],
  ])('is written as %s, and read again', (text, parts) => {
    expect(dateOf(parts)).toBe(text);
    expect(partsOf(text)).toEqual(parts);
  });

  it('has two digits for day and month, however they are typed', () => {
    expect(dateOf({ year: '2021', month: '3', day: ' 5' })).toBe('2021-03-05');
  });
});
