import { buildSchema, isEnumType } from 'graphql';
import { EnumNames } from './enum-names.js';

const schema = buildSchema(`
  enum Kind { HOME_ALONE ABROAD }
  enum Code { H0 H1 }
  scalar JSON
  type House { kind: Kind! kinds: [Kind!]! note: String extra: JSON code: Code next: Place }
  type Tree { kind: String! age: Int }
  union Place = House | Tree
  input HouseInput { kind: Kind note: String inner: [HouseInput!] extra: JSON code: Code }
  type Query { houses(kind: Kind, kinds: [Kind!], input: HouseInput): [House!]! place: Place kind: Kind }
`);
for (const type of Object.values(schema.getTypeMap()))
  if (isEnumType(type) && type.name === 'Kind')
    for (const value of type.getValues()) value.value = value.name.toLowerCase();

const names = new EnumNames(schema);
const variablesOf = (type: string, value: unknown): unknown =>
  names.toNames({ query: `query Q($v: ${type}) { kind }`, variables: { v: value } }).variables?.['v'];

describe('words of the vocabularies on their way to the API', () => {
  it('are named where a query writes them out, and by default', () => {
    const { query } = names.toNames({
      query:
        'query Q($k: Kind = abroad) { houses(kind: home_alone, kinds: [abroad], input: { note: "abroad" }) { note } }',
    });
    expect(query.replaceAll(/\s+/gu, ' ')).toContain('$k: Kind = ABROAD');
    expect(query).toContain('houses(kind: HOME_ALONE, kinds: [ABROAD], input: {note: "abroad"})');
  });

  it('are named in variables, however deep, and nothing else is', () => {
    expect(variablesOf('Kind!', 'home_alone')).toBe('HOME_ALONE');
    expect(variablesOf('[Kind!]', ['abroad', 'home_alone'])).toEqual(['ABROAD', 'HOME_ALONE']);
    // One is taken for a list of one.
    expect(variablesOf('[Kind!]', 'abroad')).toBe('ABROAD');
    const given = {
      kind: 'abroad',
      note: 'abroad',
      extra: { kind: 'abroad' },
      code: 'H1',
      surplus: 'abroad',
    };
    expect(variablesOf('HouseInput', { ...given, inner: [given, null] })).toEqual({
      ...{ ...given, kind: 'ABROAD' },
      inner: [{ ...given, kind: 'ABROAD' }, null],
    });
  });

  it('stay where they are none, for the API to refuse', () => {
    expect(variablesOf('Kind', 'nowhere')).toBe('nowhere');
    expect(variablesOf('Kind', null)).toBeNull();
    expect(variablesOf('Nothing', 'abroad')).toBe('abroad');
    const broken = { query: '{ houses(', variables: { v: 'abroad' } };
    expect(names.toNames(broken)).toEqual(broken);
  });

  it('stay as own names where a name of an object is meant', () => {
    const variables = JSON.parse('{"v": {"__proto__": {"kind": "abroad"}}}') as Record<string, unknown>;
    const named = names.toNames({ query: 'query Q($v: HouseInput) { kind }', variables });
    expect(JSON.stringify(named.variables)).toBe(JSON.stringify(variables));
  });
});

describe('names of the API on their way to a client', () => {
  it('are words again, by alias, list and fragment', () => {
    const query = `{ kind all: houses { one: kind kinds ...More extra code } } fragment More on House { kind note }`;
    const house = {
      one: 'ABROAD',
      kinds: ['HOME_ALONE'],
      kind: 'ABROAD',
      note: 'ABROAD',
      extra: { kind: 'ABROAD' },
      code: 'H0',
    };
    expect(names.toWords(query, { kind: null, all: [house] })).toEqual({
      kind: null,
      all: [{ ...house, one: 'abroad', kinds: ['home_alone'], kind: 'abroad' }],
    });
  });

  it('are told from texts of the other types of a union', () => {
    const query = '{ place { __typename ... on House { kind } ... on Tree { kind } } }';
    const tree = { place: { __typename: 'Tree', kind: 'ABROAD' } };
    expect(names.toWords(query, tree)).toEqual(tree);
    expect(names.toWords(query, { place: { __typename: 'House', kind: 'ABROAD' } })).toEqual({
      place: { __typename: 'House', kind: 'abroad' },
    });
  });

  it('are left in what is no answer', () => {
    expect(names.toWords('{ kind }', undefined)).toBeUndefined();
    expect(names.toWords('{ kind(', { kind: 'ABROAD' })).toEqual({ kind: 'ABROAD' });
  });
});
