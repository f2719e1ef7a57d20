import type { Mapping } from './mapping.js';
import { readRow } from './read-row.js';

const mapping: Mapping = {
  id: 'try',
  name: 'Try',
  institution: { code: 'XX-TRY', name: 'Invented register', country: 'MX', kind: 'public_register' },
  recordType: 'remains',
  encoding: 'utf-8',
  requiredColumns: ['Day'],
  idFrom: { column: 'Key' },
  rules: [
    { read: 'date', column: 'Day', to: 'found.date', formats: ['YYYY-MM-DD'] },
    { read: 'text', column: 'Town', to: 'found.place.locality' },
    { read: 'words', column: 'Hair', to: 'physical.hairColor', words: { Dark: 'black' } },
    { read: 'text', column: 'Cause', to: 'cause', keep: true },
    { read: 'text', column: 'Other cause', to: 'cause' },
    {
      read: 'words',
      column: 'Near',
      to: 'found.place.precisionKm',
      words: { yes: 2 },
      onlyWith: 'found.place.locality',
    },
  ],
  constants: [
    { to: 'found.place.country', value: 'MX' },
    { to: 'manner', value: 'undetermined', onlyWith: 'cause' },
  ],
};

const read = (cells: Record<string, string>): ReturnType<typeof readRow> =>
  readRow(mapping, new Map(Object.entries({ Key: 'K1', ...cells })), 'K1');

describe('a row of a table', () => {
  it('becomes a record of the mapping’s institution', () => {
    expect(read({ Day: '2020-05-01', Town: 'Altar', Hair: 'dark' })).toEqual({
      record: {
        recordType: 'remains',
        institution: 'XX-TRY',
        id: 'K1',
        found: { date: '2020-05-01', place: { locality: 'Altar', country: 'MX' } },
        physical: { hairColor: 'black' },
      },
      warnings: [],
      errors: [],
    });
  });

  it('keeps under extra what no rule reads, what is not understood, and what is asked for', () => {
    const { record, warnings } = read({
      Day: '2020-05-01',
      Hair: 'Green',
      Colour: 'of the car',
      Empty: ' ',
      Cause: 'cold',
    });
    expect(record?.extra).toEqual({ Hair: 'Green', Colour: 'of the car', Cause: 'cold' });
    expect(warnings).toEqual([
      { path: 'physical.hairColor', code: 'IMPORTS.UNKNOWN_WORD', expected: 'column "Hair": one of Dark' },
    ]);
  });

  it('lets the first of two rules count and keeps the cell of the second', () => {
    expect(read({ Day: '2020-05-01', Cause: 'cold', 'Other cause': 'heat' }).record).toMatchObject({
      cause: 'cold',
      extra: { 'Other cause': 'heat' },
    });
    expect(read({ Day: '2020-05-01', 'Other cause': 'heat' }).record).toMatchObject({ cause: 'heat' });
  });

  it('is rejected for a date that fits no format, with the column and what was expected', () => {
    expect(read({ Day: '05/01/2020', Hair: 'Green' })).toEqual({
      warnings: [expect.objectContaining({ path: 'physical.hairColor' })],
      errors: [
        {
          path: 'found.date',
          code: 'IMPORTS.DATE_UNREADABLE',
          expected: 'column "Day": a date as YYYY-MM-DD',
        },
      ],
    });
  });

  it('gives a block up that lacks a part, and keeps its cells', () => {
    const { record, warnings } = read({ Day: ' ', Town: 'Altar', Near: 'yes' });
    expect(record).toEqual({
      recordType: 'remains',
      institution: 'XX-TRY',
      id: 'K1',
      extra: { Town: 'Altar', Near: 'yes' },
    });
    expect(warnings).toEqual([
      { path: 'found', code: 'IMPORTS.BLOCK_INCOMPLETE', expected: 'date, place together' },
    ]);
  });

  it('does not warn of a block that only constants had begun', () => {
    expect(read({ Cause: 'cold' }).warnings).toEqual([]);
  });

  it('fills in what depends on another value only with it', () => {
    expect(read({ Day: '2020-05-01', Cause: 'cold' }).record).toMatchObject({ manner: 'undetermined' });
    expect(read({ Day: '2020-05-01' }).record).not.toHaveProperty('manner');
    expect(read({ Day: '2020-05-01', Near: 'yes' }).record).toMatchObject({ extra: { Near: 'yes' } });
  });
});
