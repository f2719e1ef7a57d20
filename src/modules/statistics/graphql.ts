/** The door of the statistics module for the edges of other modules. */
export { StatisticsApiModule } from './api.module.js';
export { OwedKindEnum } from './api/balance.resolver.js';
