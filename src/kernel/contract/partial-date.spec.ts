import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readInstant } from './instant.js';
import { isAfter, liesAhead, partialDateBounds } from './partial-date.js';

const MS_PER_DAY = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;

describe('the bounds of a partial date', () => {
  it.each([
    ['1970-01-01', 0, 0],
    ['2021', day('2021-01-01'), day('2021-12-31')],
    ['2021-03', day('2021-03-01'), day('2021-03-31')],
    ['2024-02', day('2024-02-01'), day('2024-02-29')],
    ['1900-02', day('1900-02-01'), day('1900-02-28')],
    ['2000-02-29', day('2000-02-29'), day('2000-02-29')],
    ['1800', day('1800-01-01'), day('1800-12-31')],
    ['2021-03-15T23:30:00-06:00', day('2021-03-15'), day('2021-03-15')],
  ])('of %s are its first and its last day', (text, firstDay, lastDay) => {
    expect(partialDateBounds(text)).toEqual({ firstDay, lastDay });
  });

  it.each([
    '',
    '21',
    '2021-3',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '1799',
    '2021-03-15T10:00',
  ])('do not exist for %s', (text) => {
    expect(partialDateBounds(text)).toBeUndefined();
  });

  it('agree with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('1800-01-01'), max: day('9999-12-31') }), (epochDay) => {
        const text = new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10);
        expect(partialDateBounds(text)).toEqual({ firstDay: epochDay, lastDay: epochDay });
      }),
    );
  });
});

describe('the order of partial dates', () => {
  it.each([
    ['2021-04', '2021-03', true],
    ['2021-04', '2021', false],
    ['2022', '2021', true],
    ['2021-03-16', '2021-03-15T23:59:59-06:00', true],
    ['2021-03-15T10:00:00Z', '2021-03-15T09:59:59Z', true],
    ['2021-03-15T10:00:00+02:00', '2021-03-15T09:00:00Z', false],
    ['2021-03-15T10:00:00Z', '2021-03-15', false],
    ['never', '2021', false],
  ])('%s is after %s: %s', (a, b, expected) => {
    expect(isAfter(a, b)).toBe(expected);
  });

  it('never puts two dates after each other', () => {
    const date = fc.constantFrom(
      '2020',
      '2020-05',
      '2020-05-31',
      '2020-06-01',
      '2020-06',
      '2020-05-31T23:00:00-05:00',
    );
    fc.assert(fc.property(date, date, (a, b) => !(isAfter(a, b) && isAfter(b, a))));
  });
});

describe('an instant', () => {
  it.each([
    ['2021-03-15T10:30:00Z', '2021-03-15T10:30:00.000Z'],
    ['2021-03-15T10:30Z', '2021-03-15T10:30:00.000Z'],
    ['2021-03-15T10:30:00.250-06:00', '2021-03-15T16:30:00.250Z'],
    ['2021-03-15T00:10:00+0530', '2021-03-14T18:40:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(readInstant(text)?.epochMs ?? 0).toISOString()).toBe(expected);
  });

  it.each([
    '2021-03-15',
    '2021-03-15T10:30:00',
    '2021-02-30T10:30:00Z',
    '2021-03-15 10:30:00Z',
    '2021-03-15T24:00:00Z',
    '2021-03-15T10:60:00Z',
    '2021-03-15T10:30:00+99:00',
    '1799-03-15T10:30:00Z',
  ])('is not %s', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});

describe('the future', () => {
  const nowMs = Date.parse('2026-11-25T12:00:00Z');

  it.each([
    ['2026-11-25', false],
    ['2026-11-26', false],
    ['2026-11-27', true],
    ['2026', false],
    ['2027', true],
    ['2026-11-25T12:00:01Z', true],
    ['2026-11-25T12:00:00Z', false],
  ])('holds %s: %s, for at noon in Greenwich the next day has begun in Kiribati', (text, expected) => {
    expect(liesAhead(text, nowMs)).toBe(expected);
  });
});
