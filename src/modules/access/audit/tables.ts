import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../accounts/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

/** Now: an entry is written when it happens, and none is dated back, in a transaction that was long open neither. */
const NOW = `at BETWEEN clock_timestamp() - interval '5 seconds' AND clock_timestamp()`;

/** The institution of an entry is that of its actor, whoever writes it. */
const OF_ITS_ACTOR = `institution_id IS NOT DISTINCT FROM (SELECT a.institution_id FROM actor a WHERE a.id = actor_id)`;

export const AUDIT_TABLES: ModuleTables = {
  // Everybody writes down what they do, in their own name; the platform also for whoever is only just signing in. The log is read by
  // those who watch over all.
  tables: [
    {
      table: 'audit_entry',
      isForAudit: true,
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
      rows: {
        select: reachOf(['audit.read'], {}),
        insert: [
          { ...PLATFORM_WORK, where: `${NOW} AND ${OF_ITS_ACTOR}` },
          {
            where: `actor_id = (SELECT row_context.actor()) AND institution_id IS NOT DISTINCT FROM ${OWN_INSTITUTION} AND ${NOW}`,
          },
        ],
      },
    },
    {
      table: 'audit_link',
      isForAudit: true,
      holds: 'the chain over the audit log: each hash is over an entry and the hash before',
      whose: 'of nobody; read by oversight',
      kept: 'for good: changes and deletions are refused',
      columns: {
        place: 'P1: place in the chain',
        entry_seq: 'P1: entry of the log, by its place',
        hash: 'P1: SHA-256 over the entry and the hash before',
      },
      rows: { select: reachOf(['audit.read'], {}), insert: [PLATFORM_WORK] },
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
      rows: { select: reachOf(['audit.read'], {}), update: [PLATFORM_WORK] },
    },
  ],
  migrations: MIGRATIONS,
};
