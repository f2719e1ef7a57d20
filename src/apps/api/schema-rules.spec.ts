import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { BOUNDED_LISTS, REPEATABLE, WITHOUT_INPUT } from './reviewed-fields.js';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly Field[] =>
  Object.values(type?.getFields() ?? {});
const namesOf = (fields: readonly Field[]): string[] => fields.map(({ name }) => name).sort();
const ownTypes = (made: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(made.getTypeMap()).filter((type) => !isIntrospectionType(type));

function lists(made: GraphQLSchema): string[] {
  return namesOf(fieldsOf(made.getQueryType()).filter(({ type }) => isListType(getNullableType(type))));
}

function withoutInput(made: GraphQLSchema): string[] {
  return namesOf(
    fieldsOf(made.getMutationType()).filter(({ args: [only, ...others] }) => {
      const isInput = only?.name === 'input' && isNonNullType(only.type);
      return !isInput || others.length > 0 || !isInputObjectType(getNamedType(only.type));
    }),
  );
}

/** Neither an idempotency key nor the version that was read stands in the input. */
function unguarded(made: GraphQLSchema): string[] {
  return namesOf(
    fieldsOf(made.getMutationType()).filter(({ args: [input] }) => {
      const type = input && getNamedType(input.type);
      const keys = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      return !keys.includes('idempotencyKey') && !keys.includes('expectedVersion');
    }),
  );
}

const CAMEL = /^[a-z][a-zA-Z0-9]*$/u;
const CAPITALS = /^[A-Z][A-Z0-9_]*$/u;
const PASCAL = /^[A-Z][a-zA-Z0-9]*$/u;

/**
 * Names of types in PascalCase, of fields and arguments in camelCase, words of enums in capitals; what is
 * given ends in `Input`, and nothing else does but the error of one.
 */
function misnamed(made: GraphQLSchema): string[] {
  const ofTypes = ownTypes(made).flatMap((type) => {
    const { name } = type;
    const isRight =
      PASCAL.test(name) && (isInputObjectType(type) === name.endsWith('Input') || name === 'InvalidInput');
    return isRight ? partsOf(type) : [name, ...partsOf(type)];
  });
  const directives = made.getDirectives().map((one) => (isSpecifiedDirective(one) ? [] : [one.name]));
  return [...ofTypes, ...directives.flat().filter((name) => !CAMEL.test(name))];
}

function partsOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type))
    return wordsOf(type)
      .filter((word) => !CAPITALS.test(word))
      .map(placedIn(type));
  return fieldsOfAny(type)
    .flatMap((field) => [field.name, ...('args' in field ? field.args.map((arg) => arg.name) : [])])
    .filter((name) => !CAMEL.test(name))
    .map(placedIn(type));
}

const placedIn =
  ({ name: type }: GraphQLNamedType) =>
  (name: string): string =>
    `${type}.${name}`;

const wordsOf = (type: GraphQLEnumType): string[] => type.getValues().map(({ name }) => name);

function fieldsOfAny(type: GraphQLNamedType): readonly (Field | GraphQLInputField)[] {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? Object.values(type.getFields()) : [];
}

/**
 * The faults against Relay's specification of connections: edges with node and cursor, PageInfo, `first` and
 * `after`.
 */
function unlikeRelay(made: GraphQLSchema): string[] {
  const named = ownTypes(made).filter(isObjectType);
  const connections = named.filter(({ name }) => name.endsWith('Connection'));
  const wrong = connections.filter((type) => !isConnection(type)).map(({ name }) => name);
  const unpaged = named
    .flatMap((type) => fieldsOf(type).map((field) => ({ place: `${type.name}.${field.name}`, field })))
    .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
    .filter(
      ({ field: { args } }) => !['first', 'after'].every((name) => args.some((arg) => arg.name === name)),
    )
    .map(({ place }) => place);
  return [...wrong, ...unpaged];
}

function isConnection(type: GraphQLObjectType): boolean {
  const { edges, pageInfo } = type.getFields();
  const edge = edges && getNamedType(edges.type);
  if (!isObjectType(edge) || !isListType(getNullableType(edges?.type))) return false;
  const { node, cursor } = edge.getFields();
  return (
    String(pageInfo?.type) === 'PageInfo!' &&
    String(cursor?.type) === 'String!' &&
    node !== undefined &&
    !isListType(getNullableType(node.type))
  );
}

/** Every size of a page is called `first`, which its refusal names (`PageSizeRefused`). */
function sizesOfOtherName(made: GraphQLSchema): string[] {
  const isSize = ({ type }: { readonly type: GraphQLType }): boolean =>
    getNamedType(type).name === 'PageSize';
  return ownTypes(made).flatMap((type) =>
    fieldsOfAny(type)
      .flatMap((field): readonly { readonly name: string; readonly type: GraphQLType }[] =>
        'args' in field ? field.args : [field],
      )
      .filter((one) => isSize(one) && one.name !== 'first')
      .map(({ name }) => `${type.name}.${name}`),
  );
}

describe('the rules of the schema', () => {
  it('have every list of Query be a connection, or short by its nature', () => {
    expect(lists(schema)).toEqual(Object.keys(BOUNDED_LISTS).sort());
    for (const reason of Object.values(BOUNDED_LISTS)) expect(reason).not.toBe('');
  });

  it('have every mutation take one input', () => {
    expect(withoutInput(schema)).toEqual(Object.keys(WITHOUT_INPUT).sort());
  });

  it('have every mutation take a key or a version, or be safe to send again', () => {
    expect(unguarded(schema)).toEqual(Object.keys(REPEATABLE).sort());
    for (const reason of Object.values(REPEATABLE)) expect(reason).not.toBe('');
  });

  it('name types in PascalCase, fields and arguments in camelCase, and inputs as such', () => {
    expect(misnamed(schema)).toEqual([]);
  });

  it('have every connection be one of Relay', () => {
    expect(unlikeRelay(schema)).toEqual([]);
    expect(sizesOfOtherName(schema)).toEqual([]);
  });

  it('are found broken, wherever they are', () => {
    const broken = buildSchema(`
      directive @Loud on FIELD
      scalar PageSize
      type Query { trees: [tree!]!  page(many: PageSize!): TreeConnection!  Leaf(Colour: String): Leaf }
      type Mutation {
        plant(height: Int): Leaf
        water(input: Water): Leaf
        fell(input: FellInput!): Leaf
        grow(input: GrowInput!): Leaf
        graft(input: GraftInput!, twice: Boolean): Leaf
      }
      type tree { ring_count: Int }
      enum Season { SPRING dry_summer }
      type Leaf { green: Boolean }
      type LeafInput { green: Boolean }
      input Water { litres: Int }
      input FellInput { id: Int }
      input GrowInput { idempotencyKey: String }
      input GraftInput { expectedVersion: Int! }
      type TreeConnection { edges: [TreeEdge!]! }
      type TreeEdge { node: Leaf  cursor: String! }
    `);
    expect(lists(broken)).toEqual(['trees']);
    expect(withoutInput(broken)).toEqual(['graft', 'plant', 'water']);
    expect(unguarded(broken)).toEqual(['fell', 'plant', 'water']);
    expect(misnamed(broken).sort()).toEqual(
      [
        'Loud',
        'LeafInput',
        'Query.Colour',
        'Season.dry_summer',
        'Query.Leaf',
        'Water',
        'tree',
        'tree.ring_count',
      ].sort(),
    );
    expect(unlikeRelay(broken)).toEqual(['TreeConnection', 'Query.page']);
    expect(sizesOfOtherName(broken)).toEqual(['Query.many']);
  });
});
