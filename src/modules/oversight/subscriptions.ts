import { on, type Subscription } from '../../platform/outbox/index.js';
import { INSTITUTION_CLOSED } from '../mechanisms/index.js';

export const oversightSubscriptions: readonly Subscription[] = [
  on(INSTITUTION_CLOSED, 'oversight.reroute', () => ({})),
];
