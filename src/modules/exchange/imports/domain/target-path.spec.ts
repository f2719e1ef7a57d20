import fc from 'fast-check';
import type { JsonDraft } from './json.js';
import { fillIn, valueAt } from './target-path.js';

describe('filling a record', () => {
  it('makes the blocks on the way', () => {
    const record: JsonDraft = {};
    expect(fillIn(record, 'found.place.lat', 31)).toBe(true);
    expect(record).toEqual({ found: { place: { lat: 31 } } });
    expect(valueAt(record, 'found.place')).toEqual({ lat: 31 });
    expect(valueAt(record, 'found.place.lat.deep')).toBeUndefined();
  });

  it('never replaces what stands there, and says so', () => {
    const record: JsonDraft = { a: { b: 1 } };
    expect(fillIn(record, 'a.b', 2)).toBe(false);
    expect(fillIn(record, 'a.b.c', 2)).toBe(false);
    expect(record).toEqual({ a: { b: 1 } });
  });

  it('counts what is said again as told', () => {
    const record: JsonDraft = { eye: 'brown', date: '2021-03-15' };
    expect(fillIn(record, 'eye', 'brown')).toBe(true);
    expect(fillIn(record, 'date', '2021')).toBe(true);
    expect(fillIn(record, 'date', '2022')).toBe(false);
    expect(record).toEqual({ eye: 'brown', date: '2021-03-15' });
  });

  it('adds to lists and fills the gaps of objects', () => {
    const record: JsonDraft = { marks: [1], place: { lat: 1 } };
    fillIn(record, 'marks', [2]);
    expect(fillIn(record, 'place', { country: 'MX', lat: 2 })).toBe(false);
    expect(record).toEqual({ marks: [1, 2], place: { lat: 1, country: 'MX' } });
  });

  it('completes a range, but never turns it upside down', () => {
    const record: JsonDraft = { age: { min: 20 }, old: { min: 60 } };
    expect(fillIn(record, 'age', { min: 16, max: 40 })).toBe(false);
    expect(fillIn(record, 'old', { min: 16, max: 50 })).toBe(false);
    expect(record).toEqual({ age: { min: 20, max: 40 }, old: { min: 60 } });
  });

  it('leaves the values that were passed in as they were', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b'), fc.integer()), (value) => {
        const record: JsonDraft = {};
        fillIn(record, 'x', value);
        fillIn(record, 'x', { a: 1, b: 2, c: 3 });
        fillIn(record, 'x.d', 4);
        expect(value).not.toHaveProperty('c');
        expect(value).not.toHaveProperty('d');
      }),
    );
  });
});
