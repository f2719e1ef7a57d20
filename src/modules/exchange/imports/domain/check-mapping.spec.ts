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

  describe('of what never fills anything', () => {
    const day: MappingRule = { read: 'text', to: 'found.place.locality', column: 'Town' };
    const idle = (path: string) => [
      expect.objectContaining({ path, code: 'IMPORTS.MAPPING_WITHOUT_EFFECT' }),
    ];

    it('finds a rule that an earlier one repeats, and not one for other cases', () => {
      expect(checkMapping(mappingWith(day, { ...day, keep: true }))).toEqual(idle('rules[1]'));
      expect(checkMapping(mappingWith(day, { ...day, blanks: ['-'] }))).toEqual([]);
      const narrow: MappingRule = { ...day, onlyWith: 'id' };
      expect(checkMapping(mappingWith(narrow, day))).toEqual([]);
      expect(checkMapping(mappingWith(day, narrow))).toEqual(idle('rules[1]'));
    });

    it('finds words of which none means anything', () => {
      const words: MappingRule = { read: 'words', to: 'x', column: 'Sex', words: { '-': null } };
      expect(checkMapping(mappingWith(words))).toEqual(idle('rules[0].words'));
      expect(checkMapping(mappingWith({ ...words, words: { F: 'female', '-': null } }))).toEqual([]);
    });

    it('finds a condition that no rule can meet', () => {
      const mapping = (onlyWith: string) => ({
        ...mappingWith(day, { read: 'text', to: 'y', column: 'Y', onlyWith }),
      });
      expect(checkMapping(mapping('found.place'))).toEqual([]);
      expect(checkMapping(mapping('found.place.locality'))).toEqual([]);
      expect(checkMapping(mapping('found.pla'))).toEqual(idle('rules[1].onlyWith'));
      expect(checkMapping(mapping('y'))).toEqual(idle('rules[1].onlyWith'));
      const constants = [{ to: 'manner', value: 'undetermined', onlyWith: 'cause' }];
      expect(checkMapping({ ...mappingWith(day), constants })).toEqual(idle('constants[0].onlyWith'));
    });
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
