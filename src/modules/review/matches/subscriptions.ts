import { on, type Subscription } from '../../../platform/outbox/index.js';
import { CANDIDATES_FOUND } from '../../matching/runs/index.js';
import { SETTLING_CHANGED } from './events.js';

export const matchesSubscriptions: readonly Subscription[] = [
  on(CANDIDATES_FOUND, 'matches.open-hypotheses', ({ payload }) => ({ runId: payload.runId })),
  on(SETTLING_CHANGED, 'matches.settle-others', ({ payload }) => payload),
];
