import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The id of a record, institution or actor. Its form is checked here, so that no query is ever made with
 * another.
 */
export const UUID = new GraphQLScalarType<string, string>({
  name: 'UUID',
  description: 'An id of this platform, such as 2f1c9d1e-6f0b-4b58-9a83-5b6f0c2a7d11.',
  serialize: (value) => String(value),
  parseValue: requireForm,
  parseLiteral: (node) => requireForm(node.kind === Kind.STRING ? node.value : undefined),
});

function requireForm(value: unknown): string {
  if (typeof value === 'string' && FORM.test(value)) return value.toLowerCase();
  throw new GraphQLError('UUID takes an id of this platform, 36 characters long.');
}
