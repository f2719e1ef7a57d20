import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** Number of entries that a field of the schema's own types leads to, taken over the whole schema. */
export type IntrospectionEntries = (field: string) => number;

/**
 * Returns the counts by which a question about the schema costs: it reads no row, but each of its thousands
 * of entries is made by the one thread that answers everybody.
 */
export function introspectionEntries(schema: GraphQLSchema): IntrospectionEntries {
  const counts = countsOf(schema);
  return (field) => counts.get(field) ?? 1;
}

function countsOf(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.map((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).map((type) => Object.values(type.getFields()));
  const args = fields.flat().map((field) => field.args);
  const each = (lists: readonly (readonly unknown[])[]): number => lists.flat().length / types.length;
  const refs = [...fields.flat(), ...inputs.flat(), ...args.flat()].map(({ type }) => type);
  const wrappers = refs.reduce((sum, type) => sum + wrappersOf(type), 0);
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', each(fields)],
    ['inputFields', each(inputs)],
    ['args', args.flat().length / args.length],
    ['enumValues', each(types.filter(isEnumType).map((type) => type.getValues()))],
    ['interfaces', each(withFields.map((type) => type.getInterfaces()))],
    ['possibleTypes', each(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type)))],
    ['ofType', wrappers / (wrappers + refs.length)],
    // One type may be the largest of all, and is chosen by whoever asks.
    ['__type', Math.max(...fields.map(({ length }) => length)) / each(fields)],
  ]);
}

function wrappersOf(type: GraphQLType): number {
  return isWrappingType(type) ? 1 + wrappersOf(type.ofType as GraphQLType) : 0;
}
