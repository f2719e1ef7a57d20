import { on, type Subscription } from '../../platform/outbox/index.js';
import './jobs.js';

/** What this module listens to, and which job answers. */
export const NOTIFICATION_SUBSCRIPTIONS: readonly Subscription[] = [
  on('matches.hypotheses-opened', 'notifications.alert-institutions', ({ payload }) => payload),
];
