import { on, type Subscription } from '../../platform/outbox/index.js';
import { IDENTIFICATION_MOVED } from '../identifications/index.js';

export const eventsSubscriptions: readonly Subscription[] = [
  on(IDENTIFICATION_MOVED, 'events.follow', ({ payload }) => payload),
];
