import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { isMigrationStatusName } from '../kernel/contract/index.js';
import { EVIDENCE_GROUPS, EVIDENCE_REASONS } from '../kernel/linkage/index.js';
import { DIMENSIONS } from '../modules/oversight/indicators/domain/indicator.js';
import { readOfTree } from './named-tests.js';
import { HELD_TABLES } from './what-we-hold/held-tables.js';

/** Names of types, fields, arguments and words of the API. */
function namesOfApi(): string[] {
  const types = Object.values(buildSchema(readOfTree('schema.graphql')).getTypeMap());
  return types.flatMap((type) => {
    if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
    if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())];
    if (!isObjectType(type) && !isInterfaceType(type)) return [type.name];
    const fields = Object.values(type.getFields());
    return [type.name, ...fields.flatMap(({ name, args }) => [name, ...args.map((one) => one.name)])];
  });
}

describe('migration status', () => {
  // A fact that is reckoned has to be called something where it is kept, shown, counted or weighed.
  it.each([
    ['a column', HELD_TABLES.flatMap(({ table, columns }) => [table, ...Object.keys(columns)])],
    ['a type, a field, an argument or a word of the API', namesOfApi()],
    ['a kind of evidence', [...EVIDENCE_GROUPS, ...EVIDENCE_REASONS]],
    ['a heading of an indicator', DIMENSIONS],
  ])('is the name of %s nowhere, so that it is derived by nobody', (_, names) => {
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter(isMigrationStatusName)).toEqual([]);
  });

  it('would be found under the names that code has', () => {
    for (const name of ['migration_status', 'migrationStatus', 'MIGRATION_STATUS', 'visaType'])
      expect(isMigrationStatusName(name)).toBe(true);
  });
});
