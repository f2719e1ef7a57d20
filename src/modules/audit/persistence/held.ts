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
  {
    table: 'audit_link',
    holds: 'the chain over the audit log: each hash is over an entry and the hash before',
    whose: 'of nobody; read by oversight',
    kept: 'for good: changes and deletions are refused',
    columns: {
      place: 'P1: place in the chain',
      entry_seq: 'P1: entry of the log, by its place',
      hash: 'P1: SHA-256 over the entry and the hash before',
    },
  },
  {
    table: 'audit_sealing',
    holds: 'how far the audit log is chained, and how far the chain was looked through',
    whose: 'of nobody; read by oversight',
    kept: 'for good: one row',
    columns: {
      id: 'P1: the one row',
      settled_to: 'P1: no entry up to here can come in any more',
      pending_to: 'P1: last entry at the last look',
      pending_xid: 'P1: transactions that ran then',
      pending_at: 'P1: when that was',
      checked_place: 'P1: how far the present look has come',
      proven_place: 'P1: up to which place the chain is proven unbroken',
      proven_hash: 'P1: its hash there',
      proven_until: 'P1: when the entry there was written',
      proven_at: 'P1: when it was found so',
      fault: 'P1: what is wrong at the first place where it is broken',
      fault_entry: 'P1: entry in question',
      fault_at: 'P1: when it was found',
    },
  },
];
