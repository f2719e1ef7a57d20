import { on, type Subscription } from '../../../platform/outbox/index.js';
import { IMPORTS_FINISHED, IMPORTS_UNDONE } from './events.js';

/**
 * Jobs that an import sets in motion: its records are compared with everything, as one run, whoever has
 * identified one of them with a record of their own is told that it says something else, and offices that the
 * law names are told of its reports. When it is taken back, what was found with its records lapses, their
 * offices have nothing to do with them any more, and the records that say again what they said before are
 * compared and told of.
 */
export const importsSubscriptions: readonly Subscription[] = [
  on(IMPORTS_FINISHED, 'matching.match-import', ({ payload, createdAt }) => ({
    importId: payload.importId,
    finishedAt: createdAt.toISOString(),
  })),
  ...([IMPORTS_FINISHED, IMPORTS_UNDONE] as const).map((event) =>
    on(event, 'notifications.import-amended', ({ id, payload }) => ({
      importId: payload.importId,
      eventId: id,
    })),
  ),
  on(IMPORTS_FINISHED, 'responsible.tell-of-import', ({ payload }) => ({ importId: payload.importId })),
  on(IMPORTS_UNDONE, 'responsible.settle-undone', ({ payload }) => ({ importId: payload.importId })),
  on(IMPORTS_UNDONE, 'matches.lapse-undone', ({ payload }) => ({ importId: payload.importId })),
  on(IMPORTS_UNDONE, 'matching.match-put-back', ({ payload, createdAt }) => ({
    importId: payload.importId,
    undoneAt: createdAt.toISOString(),
  })),
];
