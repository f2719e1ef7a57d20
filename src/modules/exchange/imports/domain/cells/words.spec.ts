import type { CoordinatesRule, NameRule, WordsRule } from '../mapping.js';
import { readInterval } from './intervals.js';
import { readName, splitSurnames } from './names.js';
import { readCoordinates, readTownAndRegion } from './places.js';
import { readWord } from './words.js';

describe('words of a vocabulary', () => {
  const rule: WordsRule = {
    read: 'words',
    to: 'x',
    column: 'Hair',
    words: { 'Red/Auburn': 'red', 'Not said': null },
  };

  it('are compared without regard to case and spaces', () => {
    expect(readWord('  red/AUBURN ', rule)).toMatchObject({ value: 'red' });
  });

  it('can be known to say nothing', () => {
    expect(readWord('not said', rule)).toEqual({ kind: 'silent' });
  });

  it('are told in full when another one comes', () => {
    expect(readWord('Blue', rule)).toEqual({
      kind: 'unreadable',
      code: 'IMPORTS.UNKNOWN_WORD',
      expected: 'one of Red/Auburn, Not said',
    });
    expect(readWord('Blue', { ...rule, others: 'ignore' })).toEqual({ kind: 'silent' });
  });
});

describe('intervals since death', () => {
  it.each([
    ['< 1 day', { min: 0, max: 1 }],
    ['< 5 weeks ', { min: 0, max: 35 }],
    ['< 6-8 months', { min: 0, max: 244 }],
    ['> 6-8 months', { min: 182 }],
    ['3-5 days', { min: 3, max: 5 }],
    ['2 to 3 weeks', { min: 14, max: 21 }],
    ['1 year', { min: 365, max: 366 }],
  ])('reads %s in its widest sense', (cell, expected) => {
    expect(readInterval(cell)).toMatchObject({ value: expected });
  });

  it.each(['recent', '5', '< weeks', '1 decade'])('reads nothing in %s', (cell) => {
    expect(readInterval(cell)).toMatchObject({ code: 'IMPORTS.INTERVAL_UNREADABLE' });
  });
});

describe('coordinates', () => {
  const within = { south: 25, west: -125, north: 43, east: -93 };
  const pair: CoordinatesRule = {
    read: 'coordinates',
    to: 'place',
    columns: ['Where'],
    within,
    precisionKm: 30,
  };
  const two: CoordinatesRule = { read: 'coordinates', to: 'place', columns: ['Lat', 'Lon'], within };

  it('stand in one column or in two', () => {
    expect(readCoordinates(['(31.5, -111.25)'], pair)).toMatchObject({
      value: { lat: 31.5, lon: -111.25, precisionKm: 30 },
    });
    expect(readCoordinates(['31.5', '-111.25'], two)).toMatchObject({ value: { lat: 31.5, lon: -111.25 } });
  });

  it('lose the comma of a pair that was pasted into two columns', () => {
    expect(readCoordinates(['31.5,', '-111.25'], two)).toMatchObject({ value: { lat: 31.5, lon: -111.25 } });
  });

  it.each([
    ['a lost sign', ['31.5', '111.25']],
    ['exchanged columns', ['-111.25', '31.5']],
    ['a lost point', ['315000.0', '-111.25']],
    ['a letter', ['31.5N', '-111.25']],
    ['half a pair', ['31.5', '']],
    ['two points', ['31.5.2', '-111.25']],
  ])('are not mended after %s', (_slip, cells) => {
    expect(readCoordinates(cells, two)).toMatchObject({ code: 'IMPORTS.COORDINATES_UNREADABLE' });
  });
});

describe('town and region', () => {
  const rule = { read: 'town_and_region', to: 'place', column: 'City State', blanks: ['nan'] } as const;

  it.each([
    ['Altar, Sonora', { locality: 'Altar', admin1: 'Sonora' }],
    ['Altar, old town, Sonora', { locality: 'Altar, old town', admin1: 'Sonora' }],
    ['Altar', { locality: 'Altar' }],
    ['nan, Sonora', { admin1: 'Sonora' }],
  ])('are cut at the last comma of "%s"', (cell, expected) => {
    expect(readTownAndRegion(cell, rule)).toMatchObject({ value: expected });
  });
});

describe('names', () => {
  const rule: NameRule = {
    read: 'name',
    to: 'identity.names',
    kind: 'legal',
    columns: { whole: 'Name' },
    nobody: ['Unidentified'],
  };

  it('stand surname first where they have a comma', () => {
    expect(readName(['Quispe, Aurelio'], rule)).toMatchObject({
      value: [{ kind: 'legal', given: 'Aurelio', surnames: ['Quispe'] }],
    });
  });

  it('are whole where they have none', () => {
    expect(readName(['Aurelio Quispe'], rule)).toMatchObject({
      value: [{ kind: 'legal', full: 'Aurelio Quispe' }],
    });
  });

  it('are nobody where the register says so', () => {
    expect(readName(['UNIDENTIFIED '], rule)).toEqual({ kind: 'silent' });
  });

  it('come from columns of their own', () => {
    const columns = { given: 'Given', surnames: ['Paternal', 'Maternal'] };
    expect(readName(['Aurelio José', 'De la Peña', ' '], { ...rule, columns })).toMatchObject({
      value: [{ kind: 'legal', given: 'Aurelio José', surnames: ['De la Peña'] }],
    });
  });

  it.each([
    ['Quispe-Mamani', ['Quispe', 'Mamani']],
    ['Quispe Mamani', ['Quispe', 'Mamani']],
    ['de la Peña Quispe', ['de la Peña', 'Quispe']],
    ['Quispe De León', ['Quispe', 'De León']],
  ])('keep the particles of %s with the surname that follows', (text, expected) => {
    expect(splitSurnames(text)).toEqual(expected);
  });
});
