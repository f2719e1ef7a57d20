export { DomainEvents, type EventQuestion } from './domain-events.js';
export { announce, LIVE_EVENTS_CHANNEL, type Announcement } from './announce.js';
