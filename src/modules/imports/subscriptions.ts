import { on, type Subscription } from '../../platform/outbox/index.js';
import { IMPORTS_FINISHED, IMPORTS_UNDONE } from './events.js';

/**
 * What an import sets in motion: its records are compared with everything, as one run. When it is taken back, what was found
 * with its records lapses, and the records that say again what they said before are compared.
 */
export const importsSubscriptions: readonly Subscription[] = [
  on(IMPORTS_FINISHED, 'matching.match-import', ({ payload, createdAt }) => ({
    importId: payload.importId,
    finishedAt: createdAt.toISOString(),
  })),
  on(IMPORTS_UNDONE, 'matches.lapse-undone', ({ payload }) => ({ importId: payload.importId })),
  on(IMPORTS_UNDONE, 'matching.match-put-back', ({ payload, createdAt }) => ({
    importId: payload.importId,
    undoneAt: createdAt.toISOString(),
  })),
];
