/** Which enums have words that are spelled like their names: the console's words of those are not turned. */
export { enumsInCapitals } from '../../platform/graphql/index.js';
