/** The door of the statistics module for the edges of other modules. */
export { StatisticsApiModule } from './statistics.api.module.js';
export { OwedKindEnum } from './api/balance.resolver.js';
