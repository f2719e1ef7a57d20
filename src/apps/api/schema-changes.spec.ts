import { readFileSync } from 'node:fs';
import {
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  isEnumType,
  type BreakingChange,
  type GraphQLSchema,
} from 'graphql';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The heading at which the changelog comes to the release that the old schema is of. */
const RELEASED = /^## \[0\.1\.\d+\]/mu;

/**
 * The sentences of graphql-js on a change, each with the place that it is named by: `Type`, or `Type.field`.
 */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^(\w+) was removed from (?:enum|union) type (\w+)\./u, '$2.$1'],
  [/^A required field (\w+) on input type (\w+) was added\./u, '$2.$1'],
  [/^A required arg \w+ on (\w+\.\w+) was added\./u, '$1'],
  [/^(\w+\.\w+) /u, '$1'],
  [/^@?(\w+) /u, '$1'],
];

function placeOf({ description }: BreakingChange): string {
  const [pattern, place] = PLACES.find(([known]) => known.test(description)) ?? [/^$/u, description];
  const [whole = description] = pattern.exec(description) ?? [];
  return whole.replace(pattern, place);
}

/** Tells whether a word of an enum, by its place, is there in capitals. */
function isInCapitals(schema: GraphQLSchema, place: string): boolean {
  const [name = '', word = ''] = place.split('.');
  const type = schema.getType(name);
  return isEnumType(type) && type.getValue(word.toUpperCase()) !== undefined;
}

/**
 * Breaking changes that no text names: by their place in backticks, or at once by `Type.*`, and `enum *.*`
 * for words of all enums that are there in capitals.
 *
 * @returns the place of each with what changed
 */
function unnamed(before: GraphQLSchema, after: GraphQLSchema, text: string): string[] {
  const named = new Set(Array.from(text.matchAll(/`([^`]+)`/gu), ([, code]) => code));
  const isNamed = (change: BreakingChange, place: string): boolean =>
    named.has(place) ||
    named.has(`${place.split('.')[0]}.*`) ||
    (change.type === BreakingChangeType.VALUE_REMOVED_FROM_ENUM &&
      named.has('enum *.*') &&
      isInCapitals(after, place));
  return findBreakingChanges(before, after)
    .map((change) => ({ change, place: placeOf(change) }))
    .filter(({ change, place }) => !isNamed(change, place))
    .map(({ change, place }) => `${place}: ${change.description}`);
}

describe('the schema since the last release', () => {
  it('breaks nothing that the changelog does not name', () => {
    const [newest = '', released] = read('CHANGELOG.md').split(RELEASED);
    expect(released).toBeDefined();
    const before = buildSchema(read('docs/reference/schema-0.1.graphql'));
    expect(unnamed(before, buildSchema(read('schema.graphql')), newest)).toEqual([]);
  });

  it('has its breaks found and placed, of whatever kind', () => {
    const before = buildSchema(`
      type Query { gone: Int  kept(leaf: Int, all: Int): Int  other: Union }
      interface Grown { age: Int }
      type Tree implements Grown { age: Int  height: Int }
      type Bush { age: Int }
      union Union = Tree | Bush
      enum Colour { green brown }
      input Wish { height: Int }
      input Old { height: Int }
    `);
    const after = buildSchema(`
      type Query { kept(leaf: String, must: Int!): Int  other: Union }
      interface Grown { age: Int }
      type Tree { age: Int  height: String }
      type Bush { age: Int }
      union Union = Tree
      enum Colour { GREEN BROWN }
      input Wish { height: Int  width: Int! }
    `);
    const placesIn = (text: string): string[] =>
      [...new Set(unnamed(before, after, text).map((line) => line.split(': ')[0] ?? ''))].sort();
    expect(placesIn('')).toEqual(
      [
        ...['Query.gone', 'Query.kept', 'Tree', 'Tree.height', 'Union.Bush', 'Colour.green', 'Colour.brown'],
        ...['Wish.width', 'Old'],
      ].sort(),
    );
    expect(placesIn('`Query.gone`, `Tree.*`, `Union.Bush` and `Wish.width`; `Old` went; `enum *.*`')).toEqual(
      ['Query.kept'],
    );
  });
});
