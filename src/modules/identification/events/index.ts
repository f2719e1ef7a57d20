export { EventsModule } from './module.js';
export { HandOverEvent } from './use-cases/hand-over-event.js';
export { FollowEvent } from './use-cases/follow-event.js';
export { ReckonRound } from './use-cases/reckon-round.js';
