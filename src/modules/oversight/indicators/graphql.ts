/** The door of the statistics module for the edges of other modules. */
export { OwedKindEnum } from './api/balance.resolver.js';
