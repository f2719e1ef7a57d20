import { LIVING, REMAINS, REPORT, type Shape } from '../../kernel/contract/index.js';
import { listAt, unitAt } from '../../words/keys-of-records.js';

/** Every place of a record that holds words of a vocabulary or a measure, with what it is of. */
function placesIn(shape: Shape, path: readonly string[]): readonly (readonly [string, string])[] {
  if (shape.kind === 'vocabulary') return [[path.join('.'), shape.name]];
  if (shape.kind === 'range') return [[path.join('.'), shape.unit]];
  if (shape.kind === 'list' || shape.kind === 'oneOrList') return placesIn(shape.of, path);
  if (shape.kind !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([key, field]) => placesIn(field.shape, [...path, key]));
}

describe('what the words of a record are looked up by', () => {
  it.each([
    ['report', REPORT],
    ['remains', REMAINS],
    ['living', LIVING],
  ] as const)('is the vocabulary or the unit of every place of a %s', (type, record) => {
    const places = placesIn(record, [type]);
    expect(places.length).toBeGreaterThan(10);
    for (const [place, word] of places) {
      const path = place.split('.');
      expect([place, listAt(path) ?? unitAt(path)]).toEqual([place, word]);
    }
  });

  it('is enough with the last keys of a place', () => {
    expect(listAt(['marks', 'type'])).toBe('MarkType');
    expect(listAt(['hairColor'])).toBe('HairColor');
    expect(listAt(['dental', 'teeth', '11'])).toBe('ToothCode');
    expect(listAt(['description'])).toBeUndefined();
  });
});
