/**
 * NOTIFY channel of what a console may want to see at once. A payload is `{ type, id, institutionId }`; it is only a hint,
 * and whoever misses one finds the change in `AlertFeed`.
 */
export const EVENTS_CHANNEL = 'huella_events';
