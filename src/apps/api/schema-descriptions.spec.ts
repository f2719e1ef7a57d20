import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

interface Part {
  readonly place: string;
  readonly description: string | null | undefined;
}

/** The parts of a type that a reader of the schema meets: fields, their arguments, words of an enum. */
function partsOf(type: GraphQLNamedType): Part[] {
  const partOf = (place: string) => (part: { name: string; description?: string | null | undefined }) => ({
    place: `${place}${part.name}`,
    description: part.description,
  });
  if (isEnumType(type)) return type.getValues().map(partOf(`${type.name}.`));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(partOf(`${type.name}.`));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    partOf(`${type.name}.`)(field),
    ...field.args.map(partOf(`${type.name}.${field.name}:`)),
  ]);
}

/** Query, Mutation and Subscription need no words: GraphQL has said what they are. */
function explainedByGraphql(made: GraphQLSchema, type: GraphQLNamedType): boolean {
  const roots: readonly unknown[] = [made.getQueryType(), made.getMutationType(), made.getSubscriptionType()];
  return roots.includes(type) || isSpecifiedScalarType(type);
}

function undescribed(made: GraphQLSchema): string[] {
  return Object.values(made.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => [
      ...(explainedByGraphql(made, type) ? [] : [{ place: type.name, description: type.description }]),
      ...partsOf(type),
    ])
    .flatMap(({ place, description }) => (description?.trim() ? [] : [place]));
}

describe('the schema', () => {
  it('describes every type, field, argument and word of an enum', () => {
    expect(Object.keys(schema.getTypeMap()).length).toBeGreaterThan(100);
    expect(undescribed(schema)).toEqual([]);
  });

  it('has its gaps found, wherever they are', () => {
    const gaps = buildSchema(`
      type Query { tree(leaf: Leaf): Tree }
      type Tree { "Its height." height: Int }
      "A leaf." input Leaf { colour: Colour }
      "A colour." enum Colour { "Alive." green  brown }
      union Grown = Tree
      scalar Ring
    `);
    expect(undescribed(gaps).sort()).toEqual(
      ['Query.tree', 'Query.tree:leaf', 'Tree', 'Leaf.colour', 'Colour.brown', 'Grown', 'Ring'].sort(),
    );
  });

  it('names everything by one kind of id', () => {
    expect(schema.getType('UUID')).toBeDefined();
    expect(schema.getType('ID')).toBeUndefined();
  });
});
