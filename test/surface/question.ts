import { getNamedType, isAbstractType, isCompositeType, type GraphQLSchema } from 'graphql';
import type { Arguments, Field, Place } from './argument-places.js';

const ERRORS =
  '__typename ... on UserError { code message path } ... on InvalidInput { findings { path code message expected } }';

/** The text that asks an operation with these arguments as variables, and hears every word of a refusal. */
export function questionOf(
  schema: GraphQLSchema,
  root: Place['root'],
  field: Field,
  asked: Arguments,
): string {
  const given = field.args.filter(({ name }) => name in asked);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed && `(${passed})`} ${selectionOf(schema, field)}`;
  return `${root.toLowerCase()} Asked${declared && `(${declared})`} { ${call} }`;
}

function selectionOf(schema: GraphQLSchema, field: Field): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  const tells =
    isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === 'InvalidInput');
  if (tells) return `{ ${ERRORS} }`;
  return type.name.endsWith('Connection') ? '{ nodes { __typename } }' : '{ __typename }';
}
