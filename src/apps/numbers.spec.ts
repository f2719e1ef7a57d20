import { parse } from 'csv-parse/sync';
import { readdirSync } from 'node:fs';
import { buildSchema, getNamedType, isEnumType, isNonNullType, isObjectType } from 'graphql';
import type { Role } from '../modules/access/accounts/index.js';
import { TYPE_POLICY } from './api/api-modules.js';
import { mayAtAll } from '../modules/access/accounts/domain/is-allowed.js';
import { missingOf, namedIn, readOfTree } from './named-tests.js';

interface Row {
  readonly name: string;
  readonly type: string;
  /** Over whose records it is counted, or what it is. */
  readonly over: string;
  readonly told: string;
  readonly test: string;
  readonly reason: string;
}

/**
 * `docs/reference/policy.md` has the words. That something is counted over others' hidden records and told as
 * it is has none.
 */
const OVER = [
  ...['own', 'own pairs', 'shown', 'word', 'exchange', 'published', 'duties', 'watch', 'platform'],
  ...['reference', 'said', 'nobody'],
];
/** These are figures of pairs in lists that are empty, or things that are null, across institutions. */
const WITHIN = /^(?:Kinship|WaterfallStep)/u;
const NUMBERS = ['Int', 'Float', 'Boolean'];

const schema = buildSchema(readOfTree('schema.graphql'));
const rows = parse<Row>(readOfTree('docs/reference/numbers.csv'), { columns: true });

const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
const numbers = fields.flatMap(({ type, field }) => {
  const { name } = getNamedType(field.type);
  return NUMBERS.includes(name) ? [{ name: `${type.name}.${field.name}`, type: name, field }] : [];
});
const enums = new Set(fields.map(({ field }) => getNamedType(field.type)).filter((type) => isEnumType(type)));

describe('the numbers, answers of yes and no, and words of the schema', () => {
  it('each have one row in the reviewed table, and no row is of anything else', () => {
    const there = [
      ...numbers.map(({ name, type }) => `${name} ${type}`),
      ...[...enums].map(({ name }) => `${name} enum`),
    ];
    expect(rows.map(({ name, type }) => `${name} ${type}`).sort()).toEqual(there.sort());
  });

  it('are none of them counted over what is hidden: each is of one of these, and says to whom it is told', () => {
    expect([...new Set(rows.map(({ over }) => over))].filter((over) => !OVER.includes(over))).toEqual([]);
    expect(rows.filter(({ told }) => told.length < 5).map(({ name }) => name)).toEqual([]);
  });

  it('name a test that is there', () => {
    const unheld = rows.filter(
      ({ over, test }) =>
        !['said', 'nobody'].includes(over) && !/^(?:src|test)\/[\w./-]+\.spec\.ts, ".+"$/u.test(test),
    );
    expect(unheld.map(({ name }) => name)).toEqual([]);
    const named = [...new Set(rows.map(({ test }) => test).filter((test) => test !== ''))];
    expect(named.flatMap((test) => missingOf(namedIn(test.replace(/^([^,]+),/u, '`$1`,'))))).toEqual([]);
  });

  it('can be null where they are figures of a pair of which one record may be another institution’s', () => {
    const ofPairs = new Set(rows.filter(({ over }) => over === 'own pairs').map(({ name }) => name));
    const always = numbers.filter(({ name, field }) => ofPairs.has(name) && isNonNullType(field.type));
    expect(always.map(({ name }) => name).filter((name) => !WITHIN.test(name))).toEqual([]);
  });

  it('are of a type that no role that searches may read, where whoever watches is told them as they are', () => {
    const searching: readonly Role[] = ['liaison', 'forensic', 'ministry', 'machine', 'delivery'];
    const watched = rows.filter(({ over, reason }) => over === 'watch' && reason === '');
    const types = [...new Set(watched.map(({ name }) => name.split('.')[0] ?? ''))];
    expect(types.length).toBeGreaterThan(3);
    const readers = types.flatMap((type) =>
      (TYPE_POLICY.types.get(type) ?? []).flatMap((operation) =>
        searching.filter((role) => mayAtAll({ roles: [role] }, operation)).map((role) => `${type} ${role}`),
      ),
    );
    expect(readers).toEqual([]);
  });

  it('do not count a list to its end', () => {
    const modules = readdirSync(new URL('../modules/', import.meta.url), {
      recursive: true,
      encoding: 'utf8',
    });
    const sources = modules.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
    expect(sources.filter((name) => readOfTree(`src/modules/${name}`).includes('totalCount'))).toEqual([]);
  });
});
