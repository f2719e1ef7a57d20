export { DomainEvents, type DomainEventQuery } from './domain-events.js';
export { followState, type StateQuestion } from './follow-state.js';
export { announce, announceAll, LIVE_EVENTS_CHANNEL, TASKS_TOPIC, type Announcement } from './announce.js';
