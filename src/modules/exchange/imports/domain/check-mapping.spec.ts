import { checkMapping, columnsNamedBy } from './check-mapping.js';
import type { Mapping, MappingRule } from './mapping.js';
import { SHIPPED_MAPPINGS } from './mappings/shipped.js';

const mappingWith = (...rules: MappingRule[]): Mapping => ({
  id: 'try',
  name: 'Try',
  institution: { code: 'XX-TRY', name: 'Invented register', country: 'MX', kind: 'public_register' },
  recordType: 'remains',
  encoding: 'utf-8',
  requiredColumns: ['Day'],
  idFrom: { column: 'Key' },
  rules,
  constants: [],
});

describe('checking a mapping', () => {
  it.each(SHIPPED_MAPPINGS)('finds no fault in $id', (mapping) => {
    expect(checkMapping(mapping)).toEqual([]);
  });

  it('finds dates that could be read in two ways', () => {
    const mapping = mappingWith({ read: 'date', to: 'x', column: 'Day', formats: ['M/D/YYYY', 'D/M/YYYY'] });
    expect(checkMapping(mapping)).toEqual([
      {
        path: 'rules[0].formats',
        code: 'IMPORTS.MAPPING_DATE_AMBIGUOUS',
        expected: 'formats that read no cell in two ways, unlike M/D/YYYY and D/M/YYYY',
      },
    ]);
  });

  it('finds a format that is no date', () => {
    const mapping = mappingWith({ read: 'date', to: 'x', column: 'Day', formats: ['YYYY', 'day'] });
    expect(checkMapping(mapping)).toMatchObject([
      { path: 'rules[0].formats[1]', code: 'IMPORTS.MAPPING_DATE_FORMAT' },
    ]);
  });

  it('finds a mapping that reads nothing, and a rule without a column', () => {
    expect(checkMapping(mappingWith())).toMatchObject([{ path: 'rules', code: 'IMPORTS.MAPPING_EMPTY' }]);
    expect(checkMapping(mappingWith({ read: 'name', to: 'x', kind: 'legal', columns: {} }))).toMatchObject([
      { path: 'rules[0]', code: 'IMPORTS.MAPPING_COLUMN_MISSING' },
    ]);
  });

  it('knows each column that a mapping names', () => {
    const mapping = mappingWith({
      read: 'range',
      to: 'x',
      columns: ['From', 'To'],
      possible: { min: 0, max: 1 },
    });
    expect([...columnsNamedBy(mapping)]).toEqual(['Day', 'Key', 'From', 'To']);
  });
});
