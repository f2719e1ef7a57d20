import { GraphQLScalarType, Kind } from 'graphql';
import { DomainError } from '../errors/index.js';

export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 20;

/**
 * Refusal of a page of more entries than a page may have, or of none. Every argument of this type is called
 * `first`.
 */
export class PageSizeRefused extends DomainError {
  constructor() {
    super('API.PAGE_SIZE_REFUSED', 'invalid', { most: LARGEST_PAGE }, 'first');
  }
}

/**
 * Scalar of the number of entries that a page may have. Looked at where the value is coerced, so that a
 * literal, a variable and the default of a variable all pass the same check: no resolver can be handed more.
 * It is refused and not cut, for a caller who is given less than was asked for takes it for all there is.
 * Throws `PageSizeRefused`.
 */
export const PageSize = new GraphQLScalarType<number, number>({
  name: 'PageSize',
  description: `A whole number from 1 to ${LARGEST_PAGE}; any other is refused.`,
  serialize: requireSize,
  parseValue: requireSize,
  parseLiteral: (node) => requireSize(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function requireSize(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > LARGEST_PAGE)
    throw new PageSizeRefused();
  return value;
}
