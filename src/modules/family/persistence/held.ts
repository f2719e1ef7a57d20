import { NO_CLOCK, type HeldTable } from '../../../platform/database/index.js';

export const FAMILY_HELD: readonly HeldTable[] = [
  {
    table: 'family_receipt',
    holds: 'that a family was given a receipt, and when it looked',
    whose: "the report's institution",
    kept: `${NO_CLOCK}; one that has ended stays`,
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
