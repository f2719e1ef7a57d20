import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

const OF_SCALAR: Readonly<Record<string, unknown>> = {
  Boolean: true,
  DateTime: '2026-01-01T00:00:00Z',
  Float: 1,
  Int: 1,
  JSONObject: {},
  UUID: '00000000-0000-4000-8000-00000000000a',
};

/** The least that an operation can be asked with so that the schema lets it through. */
export function minimalArguments(field: GraphQLField<unknown, unknown>): Record<string, unknown> {
  const needed = field.args.filter(isRequiredArgument);
  return Object.fromEntries(needed.map(({ name, type }) => [name, leastOf(type)]));
}

export function leastOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return OF_SCALAR[type.name] ?? 'x';
  const fields = Object.values(type.getFields());
  const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(needed.map(({ name, type: inner }) => [name, leastOf(inner)]));
}
