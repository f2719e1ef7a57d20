import { on, type Subscription } from '../../../platform/outbox/index.js';
import { GLASS_BROKEN } from '../../review/disclosure/index.js';
import { INSTITUTION_CLOSED } from '../../institutions/index.js';
import { MISUSE_SIGNALLED } from '../../access/misuse/index.js';

export const oversightSubscriptions: readonly Subscription[] = [
  on(INSTITUTION_CLOSED, 'oversight.reroute', () => ({})),
  on(GLASS_BROKEN, 'oversight.tell-break-glass', ({ payload }) => payload),
  on(MISUSE_SIGNALLED, 'oversight.tell-misuse', ({ payload }) => payload),
];
