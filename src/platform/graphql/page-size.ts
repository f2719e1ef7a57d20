import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 20;

/**
 * How many entries a page may have. Capped where the value is coerced, so that a literal, a variable and the default of
 * a variable all pass the same gate: no resolver can be handed more.
 */
export const PageSize = new GraphQLScalarType<number, number>({
  name: 'PageSize',
  description: `A whole number from 1; more than ${LARGEST_PAGE} counts as ${LARGEST_PAGE}.`,
  serialize: (value) => capped(value),
  parseValue: capped,
  parseLiteral: (node) => capped(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function capped(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new GraphQLError(`PageSize takes a whole number from 1 to ${LARGEST_PAGE}.`);
  }
  return Math.min(value, LARGEST_PAGE);
}
