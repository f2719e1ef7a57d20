import { GraphQLError, GraphQLScalarType, Kind, type ObjectValueNode, type ValueNode } from 'graphql';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** An object whose keys are data: teeth, loci, paths of fields. The contract checks what stands in it. */
export const JSONObject = new GraphQLScalarType<object, object>({
  name: 'JSONObject',
  description: 'A JSON object whose keys are data, such as tooth numbers or loci.',
  serialize: requireObject,
  parseValue: requireObject,
  parseLiteral: (node, variables) => {
    if (node.kind !== Kind.OBJECT) throw notAnObject();
    return objectOf(node, variables);
  },
});

function requireObject(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject();
  return value;
}

function notAnObject(): GraphQLError {
  return new GraphQLError('JSONObject takes a JSON object.');
}

/** Built from entries, so that a key such as `__proto__` becomes a plain key and nothing else. */
function objectOf(node: ObjectValueNode, variables: Variables): object {
  return Object.fromEntries(node.fields.map((field) => [field.name.value, valueOf(field.value, variables)]));
}

function valueOf(node: ValueNode, variables: Variables): Json {
  switch (node.kind) {
    case Kind.OBJECT:
      return objectOf(node, variables) as Json;
    case Kind.LIST:
      return node.values.map((value) => valueOf(value, variables));
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.ENUM:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return (variables?.[node.name.value] ?? null) as Json;
  }
}
