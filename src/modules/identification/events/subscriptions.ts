import { on, type Subscription } from '../../../platform/outbox/index.js';
import { IDENTIFICATION_MOVED } from '../identifications/index.js';
import { INSTITUTION_CLOSED } from '../../institutions/index.js';

export const eventsSubscriptions: readonly Subscription[] = [
  on(IDENTIFICATION_MOVED, 'events.follow', ({ payload }) => payload),
  on(INSTITUTION_CLOSED, 'events.hand-over', ({ institutionId, payload: { successorId } }) =>
    institutionId === undefined || successorId === null ? undefined : { institutionId, successorId },
  ),
];
