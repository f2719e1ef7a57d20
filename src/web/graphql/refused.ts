import { graphql } from './graphql.js';

/**
 * Fragment of what every change answers with where it was not done: a code, and what is wrong with its mend.
 */
export const REFUSED = graphql(`
  fragment Refused on UserError @_unmask {
    code
    message
  }
`);
