import { on, type Subscription } from '../../platform/outbox/index.js';
import { IMPORTS_FINISHED } from './events.js';

/** What an import sets in motion: its records are compared with everything, as one run. */
export const importsSubscriptions: readonly Subscription[] = [
  on(IMPORTS_FINISHED, 'matching.match-import', ({ payload, createdAt }) => ({
    importId: payload.importId,
    finishedAt: createdAt.toISOString(),
  })),
];
