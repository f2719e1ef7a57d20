import { on, type Subscription } from '../../platform/outbox/index.js';
import { HYPOTHESES_OPENED } from '../matches/index.js';

/** What this module listens to, and which job answers. */
export const notificationsSubscriptions: readonly Subscription[] = [
  on(HYPOTHESES_OPENED, 'notifications.alert-institutions', ({ payload }) => payload),
];
