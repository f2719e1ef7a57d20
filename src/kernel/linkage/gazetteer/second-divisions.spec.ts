import { secondDivisionsOf } from './second-divisions.js';

describe('the second divisions of a place', () => {
  it.each([
    ['US', 'Texas', 'Falfurrias', 'Brooks County'],
    ['US', 'TEXAS', 'Laredo', 'Webb County'],
    ['US', 'Texas', 'Eagle Pass', 'Maverick County'],
    ['US', 'Texas', 'El Paso', 'El Paso County'],
    ['US', 'Texas', 'Fort Hancock', 'Hudspeth County'],
    ['US', 'Arizona', 'Tucson', 'Pima County'],
    // The name of the county itself, with or without the word.
    ['US', 'Texas', 'Brooks', 'Brooks County'],
    ['US', 'Texas', 'Brooks County', 'Brooks County'],
    // A large town that is called as a small county elsewhere is.
    ['US', 'Texas', 'Houston', 'Harris County'],
    ['US', 'Texas', 'Houston County', 'Houston County'],
    ['US', 'Texas', 'Jefferson County', 'Jefferson County'],
    ['MX', 'Tamaulipas', 'Reynosa', 'Reynosa'],
  ])('of %s, %s, %s are %s alone', (country, area, locality, division) => {
    expect(secondDivisionsOf(country, area, locality)).toEqual([division]);
  });

  it.each([
    ['a town of several counties', 'Medina', ['Bandera County', 'Medina County', 'Zapata County']],
    ['a small town that is called as another county is', 'Kenedy', ['Karnes County', 'Kenedy County']],
  ])('are all that %s may lie in', (_, locality, divisions) => {
    expect(secondDivisionsOf('US', 'Texas', locality).toSorted()).toEqual(divisions);
  });

  it.each([
    ['a town that is not known', 'US', 'Texas', 'Nowhere at all'],
    ['a first division that is not known', 'US', 'Atlantis', 'Laredo'],
    ['a country that the gazetteer does not have', 'DE', 'Bayern', 'Fürth'],
    ['the name of another state’s town', 'US', 'Arizona', 'Falfurrias'],
  ])('are not said of %s', (_, country, area, locality) => {
    expect(secondDivisionsOf(country, area, locality)).toEqual([]);
  });
});
