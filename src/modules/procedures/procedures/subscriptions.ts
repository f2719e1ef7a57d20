import { on, type Subscription } from '../../../platform/outbox/index.js';
import { INSTITUTION_CLOSED } from '../../institutions/index.js';
import { IDENTIFICATION_MOVED } from '../../identification/identifications/index.js';

export const proceduresSubscriptions: readonly Subscription[] = [
  on(INSTITUTION_CLOSED, 'procedures.hand-over', ({ institutionId }) =>
    institutionId === undefined ? undefined : { institutionId },
  ),
  on(IDENTIFICATION_MOVED, 'procedures.follow', ({ payload }) => payload),
];
