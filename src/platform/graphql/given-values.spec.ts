import { GraphQLISODateTime } from '@nestjs/graphql';
import { buildSchema, GraphQLError, parse, validate, type GraphQLScalarType } from 'graphql';
import { wordsWithoutValues } from './error-words.js';
import { requireReadable } from './given-values.js';

const schema = buildSchema(`
  type Query { ask(tree: Tree, height: Int, leaf: Leaf, name: String, list: [Int!]): String, meet(at: Moments, on: DateTime): String }
  input Moments { from: DateTime, all: [DateTime!] }
  scalar DateTime
  input Tree { height: Int!, leaf: Leaf, below: [Tree!] }
  enum Leaf { green brown }
`);

const wood = buildSchema(`
  type Query { ask(tree: TreeInput, leaf: Leaf, name: String): String, tree: Tree }
  type Tree { height: Int! }
  input TreeInput { height: Int! }
  enum Leaf { green brown }
`);

// The one that the API serves, which makes a date of any text.
Object.assign(schema.getType('DateTime') as GraphQLScalarType, { parseValue: GraphQLISODateTime.parseValue });

const SECRET = 'Xiomara"; Expected "Oculta';

function refusalOf(variables: object, types = '$t: Tree, $h: Int, $l: Leaf, $n: String, $i: [Int!]'): string {
  const document = parse(`query Q(${types}) { ask(tree: $t, height: $h, leaf: $l, name: $n, list: $i) }`);
  try {
    requireReadable({ schema, document, variables: { ...variables } });
  } catch (error) {
    return (error as GraphQLError).message;
  }
  return '';
}

describe('a value that the schema does not take', () => {
  it.each([
    [{ h: SECRET }, 'Variable "$h" cannot be taken at "h": Int cannot represent this value.'],
    [{ n: { a: SECRET } }, 'Variable "$n" cannot be taken at "n": String cannot represent this value.'],
    [{ l: SECRET }, 'Variable "$l" cannot be taken at "l": The value does not exist in "Leaf" enum.'],
    [{ l: [SECRET] }, 'Variable "$l" cannot be taken at "l": Enum "Leaf" cannot represent this value.'],
    [{ t: SECRET }, 'Variable "$t" cannot be taken at "t": Expected type "Tree" to be an object.'],
    [
      { i: [1, null] },
      'Variable "$i" cannot be taken at "i[1]": Expected non-nullable type "Int!" not to be null.',
    ],
    [
      { t: { height: 1, below: [{ height: SECRET }] } },
      'Variable "$t" cannot be taken at "t.below[0].height": Int cannot represent this value.',
    ],
    [
      { t: { height: 1, [SECRET]: 1 } },
      'Variable "$t" cannot be taken at "t": A field is not defined by type "Tree".',
    ],
    [
      { t: { height: 1, weight: 1 } },
      'Variable "$t" cannot be taken at "t": Field "weight" is not defined by type "Tree". Did you mean "height"?',
    ],
    [
      { t: {} },
      'Variable "$t" cannot be taken at "t": Field "height" of required type "Int!" was not provided.',
    ],
  ])('is refused with its place and not repeated: %j', (variables, message) => {
    expect(refusalOf(variables)).toBe(message);
  });

  it.each([
    ['$m: Moments', { m: { from: SECRET } }, 'Variable "$m" cannot be taken at "m.from"'],
    [
      '$m: Moments',
      { m: { all: ['2026-11-27T06:00:00Z', '2026-13-01'] } },
      'Variable "$m" cannot be taken at "m.all[1]"',
    ],
    ['$d: DateTime', { d: SECRET }, 'Variable "$d" cannot be taken at "d"'],
  ])('is a moment that no calendar knows (%s %j)', (types, variables, message) => {
    const asked = types.startsWith('$m') ? 'meet(at: $m)' : 'meet(on: $d)';
    const document = parse(`query Q(${types}) { ${asked} }`);
    const ask = (given: object) => requireReadable({ schema, document, variables: { ...given } });
    expect(() => ask(variables)).toThrow(
      `${message}: It is no moment of the calendar. Write it as YYYY-MM-DDThh:mm:ssZ.`,
    );
    ask({ m: { from: '2026-11-27T06:00:00Z', all: [] }, d: null });
  });

  it('is one that is written into the query', () => {
    const ask = (moment: string) =>
      requireReadable({
        schema,
        document: parse(`{ meet(on: "${moment}", at: { all: ["${moment}"] }) }`),
        variables: {},
      });
    expect(() => ask('tomorrow')).toThrow('A moment cannot be taken.');
    ask('2026-11-27T06:00:00Z');
  });

  it('is one that is missing, too', () => {
    expect(refusalOf({}, '$n: String!')).toBe('Variable "$n" is missing.');
    expect(refusalOf({}, '$n: String! = "a"')).toBe('');
  });

  it.each([{ n: 'a\0b' }, { n: '\ud800' }, { t: { height: 1, leaf: null, below: null } }, { n: 'ñ 👩‍👧' }])(
    'is text that is none, and no other: %j',
    (variables) => {
      expect(refusalOf(variables) === '').toBe(!JSON.stringify(variables).includes('\\u'));
    },
  );

  it('is a literal that is no text', () => {
    const document = parse('{ ask(name: "a\\u0000") }');
    expect(() => requireReadable({ schema, document })).toThrow('U+0000');
  });
});

describe('an error of a query', () => {
  const said = (query: string): string =>
    validate(schema, parse(query))
      .map(({ message }) => wordsWithoutValues(message))
      .join(' ');

  it.each([
    'height: "Oculta"',
    'name: 4711',
    'leaf: "Oculta"',
    'tree: "Oculta"',
    'list: [4711, "Oculta"]',
    'tree: {height: "Oculta"}',
  ])('says nothing of a literal: %s', (argument) => {
    expect(said(`{ ask(${argument}) }`)).not.toMatch(/Oculta|4711/u);
    expect(said(`{ ask(${argument}) }`)).toMatch(/Int|String|Leaf|Tree|^$/u);
  });

  it.each(['{ ask(name: "Oculta" "Oculta") }', '{ ask "Oculta" }', '{ ask """Oculta""" }'])(
    'says nothing of a text in the wrong place: %s',
    (query) => {
      let message = '';
      try {
        parse(query);
      } catch (error) {
        ({ message } = error as GraphQLError);
      }
      expect(message).toContain('Oculta');
      expect(wordsWithoutValues(message)).toMatch(/^Syntax Error: [^"]*String\.$/u);
    },
  );

  it('says names of the schema and of the query as they are', () => {
    expect(said('{ aks }')).toContain('Cannot query field "aks" on type "Query".');
    expect(said('{ ask(nmae: 1) }')).toContain('Unknown argument "nmae" on field "Query.ask".');
  });

  it.each([
    ['{ aks }', ' Did you mean "ask"?'],
    ['{ ask(nmae: 1) }', ' Did you mean "name"?'],
    ['{ ask(leaf: gren) }', ' Did you mean the enum value "green"?'],
    ['{ ask(tree: { height: 1, weight: 1 }) }', ' Did you mean "height"?'],
    ['{ ask { name } }', ''],
    ['{ tree }', ' Did you mean "tree { ... }"?'],
    ['{ tree { ...F } } fragment F on Tre { height }', ' Did you mean "Tree"?'],
  ])('suggests what may have been meant, where the schema may be asked for: %s', (query, suggestion) => {
    const [fault] = validate(wood, parse(query));
    const { message = '' } = fault ?? {};
    expect(wordsWithoutValues(message, true).endsWith(suggestion)).toBe(true);
    expect(wordsWithoutValues(message, false)).not.toMatch(/Did you mean/u);
    expect(wordsWithoutValues(message, true).replace(suggestion, '')).toBe(
      wordsWithoutValues(message, false),
    );
  });

  it.each([
    'Enum "Leaf" cannot represent non-enum value: "Did you mean "Oculta" Xiomara".',
    'Field "Oculta. Did you mean "Xiomara" and more" is not defined by type "Tree".',
    'Argument "leaf" has invalid value "Oculta". Did you mean Xiomara?',
  ])('takes no value for a suggestion: %s', (message) => {
    expect(wordsWithoutValues(message, true)).not.toMatch(/Oculta|Xiomara|Did you mean/u);
  });
});
