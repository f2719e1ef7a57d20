import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { boundReach, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { emptiedRecord } from '../../records/records/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const HEEDED = reachOf(['family.heed'], OWN);
const ISSUED = reachOf(['family.issue'], OWN);

const MESSAGE = {
  table: 'family_message',
  empties: "body = ''",
  records: 'ARRAY[t.record_id]',
  remains: 'kind, when it was written, by when and how it was answered',
} as const;

export const FAMILY_TABLES: ModuleTables = {
  tables: [
    {
      table: 'family_item',
      holds: 'which further reports one receipt opens',
      whose: 'the platform: neither institution learns from it of a report of the other',
      kept: 'for good, as the receipts it names; one that has ended, or was taken out, opens nothing',
      columns: {
        window_id: 'P2: the receipt whose code opens the window',
        item: 'P1: number of the report in that window',
        receipt_id: 'P2: the receipt of the report that is shown there',
        came_with: 'P2: the receipt with whose code it was brought in',
        joined_by: 'P1: whether the institution or the family has brought it in',
        joined_at: 'P2: when',
        parted_at: 'P2: when it was taken out again',
      },
      rows: {
        // What is shown together may be of two institutions, neither of which is to know of the other's.
        select: [PLATFORM_WORK],
        insert: [PLATFORM_WORK],
        update: [PLATFORM_WORK],
      },
    },
    {
      table: 'family_message',
      holds: 'what families write through their windows',
      whose: "the report's institution",
      kept: 'the words until RETENTION_CLOSED_DAYS (730 days unless set) after it was done with, or as long as the content of the report; kind, times and outcome for good',
      columns: {
        id: 'P1: number of the message',
        seq: 'P1: order in which messages came',
        institution_id: 'P1: institution that took the report',
        record_id: 'P1: the report',
        receipt_id: 'P1: receipt with which the window was opened',
        kind: 'P2: question, correction, that the person is alive, or that it permits something else',
        body: "P3: the family's own words; read by the institution that took the report alone, and sent nowhere",
        written_at: 'P1: when it was written',
        due_at: 'P1: by when it is to be taken up',
        read_at: 'P1: when somebody took it up',
        read_by: 'P1: who',
        closed_at: 'P1: when it was done with',
        closed_by: 'P1: by whom',
        outcome: 'P2: how',
      },
      rows: {
        select: [...HEEDED, ...boundReach(['family.look'], 'record_id')],
        insert: [PLATFORM_WORK, ...boundReach(['family.write'], 'record_id')],
        update: HEEDED,
      },
    },
    {
      table: 'family_receipt',
      holds: 'that a family was given a receipt, and when it looked',
      whose: "the report's institution",
      kept: 'for good: an ended one opens nothing, and the audit log names it',
      columns: {
        id: 'P1: account that the receipt opens',
        institution_id: 'P1: institution that took the report',
        record_id: 'P1: the report',
        code_hash:
          'P1: keyed hash of the code, which is told once and kept nowhere; none where the code of another receipt opens it',
        phrase_hash: 'P1: slow hash (scrypt) of the phrase',
        issued_by: 'P1: who gave it',
        issued_at: 'P1: when it was given',
        opened_at: 'P2: when the family last looked',
        seen_until: 'P2: when it looked the time before: what came since is news',
        ended_at: 'P1: when it was ended, or replaced by another',
      },
      rows: {
        select: [...ISSUED, ...boundReach(['family.look'], 'record_id')],
        insert: ISSUED,
        update: ISSUED,
      },
    },
  ],
  retention: [
    {
      ...MESSAGE,
      name: 'family.messages-closed',
      since: 't.closed_at',
      where: "t.body <> ''",
      days: 'RETENTION_CLOSED_DAYS',
    },
    {
      ...MESSAGE,
      name: 'family.messages-of-emptied',
      since: 't.written_at',
      where: `t.body <> '' AND ${emptiedRecord('t.record_id')}`,
      days: 0,
    },
  ],
  migrations: MIGRATIONS,
};
