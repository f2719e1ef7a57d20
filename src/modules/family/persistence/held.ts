import type { HeldTable } from '../../../platform/database/index.js';

export const FAMILY_HELD: readonly HeldTable[] = [
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
      code_hash: 'P1: keyed hash of the code, which is told once and kept nowhere',
      phrase_hash: 'P1: slow hash (scrypt) of the phrase',
      issued_by: 'P1: who gave it',
      issued_at: 'P1: when it was given',
      opened_at: 'P2: when the family last looked',
      seen_until: 'P2: when it looked the time before: what came since is news',
      ended_at: 'P1: when it was ended, or replaced by another',
    },
  },
];
