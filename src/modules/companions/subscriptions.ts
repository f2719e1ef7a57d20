import { on, type Subscription } from '../../platform/outbox/index.js';
import { CANDIDATES_FOUND } from '../matching/index.js';

export const companionsSubscriptions: readonly Subscription[] = [
  on(CANDIDATES_FOUND, 'companions.propose', ({ payload }) => ({ runId: payload.runId })),
];
