import { NO_CLOCK, type HeldTable } from '../../../platform/database/index.js';

export const REFERRALS_HELD: readonly HeldTable[] = [
  {
    table: 'transmission',
    holds: 'reports that were passed on to another institution',
    whose: 'the institution that sent it and the one that received it',
    kept: NO_CLOCK,
    columns: {
      id: 'P1: number of the transmission',
      seq: 'P1: order in which they were sent',
      record_id: 'P1: the report',
      institution_id: 'P1: who sent it',
      receiver_id: 'P1: who received it',
      reason: 'P2: why it went there',
      state: 'P2: sent, acknowledged, returned, ended',
      version: "P1: guards against writing over another's change",
      sent_by: 'P1: who sent it',
      sent_at: 'P1: when',
      due_at: 'P1: by when the receiver is to acknowledge it',
      until: 'P1: until when the receiver sees the report',
      moved_by: 'P1: who last moved it',
      moved_at: 'P1: when',
      return_reason: 'P2: why it came back',
      return_words: 'P3: the same in words',
    },
  },
];
