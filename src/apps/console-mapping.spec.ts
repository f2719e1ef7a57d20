import { parseMapping } from '../modules/exchange/imports/files/mapping-file.js';
import {
  guessSex,
  guessTarget,
  mappingOf,
  TARGETS,
  type ColumnChoice,
  type MappingTarget,
} from '../web/screens/integrations/mapping-of.js';
import { columnsOf } from '../web/screens/integrations/table-head.js';

const institution = { code: 'HN-SEARCH', name: 'Invented', country: 'HN' };
const choice = (
  name: string,
  target: MappingTarget | '',
  words: ColumnChoice['words'] = {},
): ColumnChoice => ({
  ...{ name, target, words, format: 'D/M/YYYY' },
});

describe('a mapping of an own table', () => {
  it.each(['report', 'remains', 'living'] as const)('is one that the API takes: %s', (recordType) => {
    const columns = [
      ...TARGETS[recordType].map((target) => choice(`Col ${target}`, target, { H: 'male' })),
      choice('Notes', ''),
    ];
    const mapping = parseMapping(mappingOf({ recordType, encoding: 'utf-8', institution, columns }));
    expect(mapping.requiredColumns).toEqual(TARGETS[recordType].map((target) => `Col ${target}`));
    expect(mapping.idFrom).toEqual({ column: 'Col id' });
  });

  it('takes the digest of a row where no column tells its number', () => {
    const table = { recordType: 'report', encoding: 'utf-8', institution } as const;
    const mapping = parseMapping(mappingOf({ ...table, columns: [choice('Apellido', 'surnames')] }));
    expect(mapping.idFrom).toBe('hash');
    expect(mapping.rules).toEqual([
      { read: 'name', to: 'person.names', kind: 'legal', columns: { surnames: ['Apellido'] } },
    ]);
  });

  it('is guessed by the names of columns, with and without accents', () => {
    const names = ['Folio', 'Nombre', 'APELLIDO MATERNO', 'Fecha de nacimiento', 'País', 'Wotè'];
    expect(names.map((name) => guessTarget(name, 'report'))).toEqual([
      ...['id', 'given', 'surnames', 'birthDate', 'country', 'heightCm'],
    ]);
    expect(guessTarget('Nombre', 'remains')).toBe('');
  });

  it('guesses no sex of a letter that is said of both', () => {
    expect(['Hombre', 'F', 'M'].map(guessSex)).toEqual(['male', 'female', 'unknown']);
  });
});

describe('the beginning of a table', () => {
  it('tells its columns and their first different values, by whatever separator', () => {
    expect(columnsOf('a;"b; c"\n1;x\n1;"y ""z"""\ncut')).toEqual([
      { name: 'a', values: ['1'] },
      { name: 'b; c', values: ['x', 'y "z"'] },
    ]);
  });
});
