import { on, type Subscription } from '../../platform/outbox/index.js';
import { LEVEL_RAISED, RECALL_ANSWERED, RECALL_ASKED } from '../disclosure/index.js';
import { HYPOTHESES_OPENED } from '../matches/index.js';
import { AGREEMENTS_CHANGED } from '../mechanisms/index.js';

/** What this module listens to, and which job answers. */
export const notificationsSubscriptions: readonly Subscription[] = [
  on(HYPOTHESES_OPENED, 'notifications.alert-institutions', ({ payload }) => payload),
  on(LEVEL_RAISED, 'notifications.alert-of-record', ({ payload }) => payload),
  on(RECALL_ASKED, 'notifications.recall-asked', ({ payload }) => payload),
  on(RECALL_ANSWERED, 'notifications.recall-answered', ({ payload }) => payload),
  on(AGREEMENTS_CHANGED, 'notifications.alert-of-all', () => ({})),
];
