export { RetentionModule } from './retention.module.js';
export { RetentionRound } from './use-cases/retention-round.js';
export { RetentionTicker } from './use-cases/retention-ticker.js';
