import { on, type Subscription } from '../../../platform/outbox/index.js';
import { LIVING_AMENDED } from '../../records/living/index.js';

export const reintegrationSubscriptions: readonly Subscription[] = [
  on(LIVING_AMENDED, 'reintegration.follow', ({ payload }) => payload),
];
