import fc from 'fast-check';
import type { MeasureRule, RangeRule, YearsRule } from '../mapping.js';
import { parseNumber, readMeasure, readNumber, readRange, readYears } from './numbers.js';

const height: MeasureRule = {
  read: 'measure',
  to: 'physical.heightCm',
  column: 'Height',
  unit: 'in',
  roundedTo: [1],
  possible: { min: 10, max: 280 },
};
const weight: MeasureRule = {
  ...height,
  to: 'physical.weightKg',
  unit: 'lb',
  roundedTo: [5, 1],
  possible: { min: 0.2, max: 650 },
};
const age: RangeRule = { read: 'range', to: 'a', columns: ['From', 'To'], possible: { min: 0, max: 125 } };
const years: YearsRule = { read: 'years', to: 'deathDate', columns: ['From', 'To'], blanks: ['0.0'] };

describe('measures', () => {
  it('reads an inch more or less by the half inch that was rounded away', () => {
    expect(readMeasure('63.0', height)).toMatchObject({ value: { min: 159, max: 161 } });
    expect(readMeasure('70', height)).toMatchObject({ value: { min: 177, max: 179 } });
  });

  it('takes a multiple of five pounds as said to five pounds, and any other to the pound', () => {
    // 147.5 to 152.5 lb, and 136.5 to 137.5 lb.
    expect(readMeasure('150', weight)).toMatchObject({ value: { min: 66.9, max: 69.2 } });
    expect(readMeasure('137', weight)).toMatchObject({ value: { min: 61.9, max: 62.4 } });
  });

  it('keeps the range inside of what is possible', () => {
    expect(readMeasure('1', weight)).toMatchObject({ value: { min: 0.2, max: 0.7 } });
  });

  it('leaves a number as it stands where nothing was rounded', () => {
    expect(readMeasure('26.0', { ...height, unit: 'year', roundedTo: [] })).toMatchObject({
      value: { min: 26, max: 26 },
    });
  });

  it.each(['0', '840', 'tall', '5\'7"', ''])('refuses a height of %s', (cell) => {
    expect(readMeasure(cell, height)).toMatchObject({
      kind: 'unreadable',
      code: 'IMPORTS.MEASURE_UNREADABLE',
    });
  });

  it('says what is possible in the unit of the table', () => {
    expect(readMeasure('900', height)).toMatchObject({ expected: 'a number of inches from 3.9 to 110.2' });
  });

  it('always holds the number that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 110 }), (inches) => {
        const reading = readMeasure(String(inches), height);
        if (reading.kind !== 'value') throw new Error(`${inches} was not read`);
        const { min, max } = reading.value as { min: number; max: number };
        expect(min).toBeLessThanOrEqual(inches * 2.54);
        expect(max).toBeGreaterThanOrEqual(inches * 2.54);
      }),
    );
  });
});

describe('numbers', () => {
  it('reads a decimal comma only where the table has it', () => {
    expect(parseNumber('1,5', true)).toBe(1.5);
    expect(parseNumber('1,5')).toBeUndefined();
    expect(parseNumber('1.5', true)).toBeUndefined();
  });

  it('reads no exponent, no thousands and no sign alone', () => {
    expect(['1e3', '1,000.0', '-', '.5', '1 2'].map((cell) => parseNumber(cell))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('refuses what is not possible', () => {
    expect(readNumber('-111.5', undefined)).toMatchObject({ value: -111.5 });
    expect(readNumber('7', { min: 1, max: 6 })).toMatchObject({ code: 'IMPORTS.NUMBER_UNREADABLE' });
  });
});

describe('ranges of two columns', () => {
  it('leaves the blank end open', () => {
    expect(readRange(['18.0', '30'], age)).toMatchObject({ value: { min: 18, max: 30 } });
    expect(readRange(['18', ' '], age)).toMatchObject({ value: { min: 18 } });
    expect(readRange(['', '30'], age)).toMatchObject({ value: { max: 30 } });
  });

  it.each([[['30', '18']], [['18', '200']], [['young', '30']]])('refuses %s', (cells) => {
    expect(readRange(cells, age)).toMatchObject({ code: 'IMPORTS.RANGE_UNREADABLE' });
  });
});

describe('years of two columns', () => {
  it('is one year, or the time between two', () => {
    expect(readYears(['1990.0', ''], years)).toMatchObject({ value: '1990', isWhole: true });
    expect(readYears(['1990', '1990'], years)).toMatchObject({ value: '1990' });
    expect(readYears(['1990.0', '1995.0'], years)).toMatchObject({ value: { from: '1990', to: '1995' } });
  });

  it('passes over the words for nothing, and says that it did', () => {
    expect(readYears(['0.0', ''], years)).toEqual({ kind: 'silent' });
    expect(readYears(['0.0', '1995'], years)).toMatchObject({ value: '1995', isWhole: false });
  });

  it.each([[['1995', '1990']], [['87.0', '']], [['19990', '']], [['1990.5', '']]])('refuses %s', (cells) => {
    expect(readYears(cells, years)).toMatchObject({ code: 'IMPORTS.YEARS_UNREADABLE' });
  });
});
