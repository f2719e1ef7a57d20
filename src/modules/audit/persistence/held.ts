import type { HeldTable } from '../../../platform/database/index.js';

export const AUDIT_HELD: readonly HeldTable[] = [
  {
    table: 'audit_entry',
    holds: 'who did, read or was denied what',
    whose: "the actor's institution; read by oversight",
    kept: 'for good: changes and deletions are refused, and it grows',
    columns: {
      id: 'P1: place in the log',
      at: 'P1: when',
      actor_id: 'P1: who',
      institution_id: 'P1: institution of whoever acted',
      action: 'P1: operation of the policy',
      outcome: 'P1: done or denied',
      purpose: 'P1: purpose of use of the session',
      record_ids: 'P1: records that were touched, by number',
      detail: 'P1: ids, codes and counts of the operation',
      request_id: 'P1: number of the request; the client may have chosen it',
    },
  },
];
