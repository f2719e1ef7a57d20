export { EventsModule } from './events.module.js';
export { eventsHandlers } from './jobs.js';
export { eventsSubscriptions } from './subscriptions.js';
export { HandOverEvent } from './use-cases/hand-over-event.js';
export { FollowEvent } from './use-cases/follow-event.js';
export { ReckonRound } from './use-cases/reckon-round.js';
