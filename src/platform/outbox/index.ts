/**
 * Events. `Outbox.put` writes one in the transaction of its cause; the worker's `Relay` hands it, once it is
 * committed, to the tasks that `on(event, task, payload)` names.
 */
export type { EventMap, EventName, NewEvent, OutboxEvent } from './event-map.js';
export { Outbox, type EventCause } from './outbox.js';
export { on, Subscriptions, type Subscription } from './subscriptions.js';
export { Relay, type RelayParts } from './relay.js';
export { forgetHandedEvents } from './handed-events.js';
export { MIGRATIONS } from './migrations/index.js';
