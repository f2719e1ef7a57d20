export { RetentionModule } from './module.js';
export { RetentionRound } from './use-cases/retention-round.js';
