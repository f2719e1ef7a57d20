import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLNamedType } from 'graphql';

/** The text of an operation, with its arguments as variables and as much of its answer as tells whether there is one. */
export function textOf(root: string, field: GraphQLField<unknown, unknown>, variables: object): string {
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(field.type);
  const selection = isLeafType(type) ? '' : `{ ${selectionOf(root, type)} }`;
  const call = `${field.name}${passed && `(${passed})`} ${selection}`;
  return `${root.toLowerCase()} Asked${declared && `(${declared})`} { ${call} }`;
}

/** Of an event all that it says itself, to know it by; of all else only whether it is there. */
function selectionOf(root: string, type: GraphQLNamedType): string {
  if (type.name.endsWith('Connection')) return 'nodes { __typename }';
  if (root !== 'Subscription' || !isObjectType(type)) return '__typename';
  const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  return ['__typename', ...leaves.map(({ name }) => name)].join(' ');
}
