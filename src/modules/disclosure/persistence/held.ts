import { NO_CLOCK, type HeldTable } from '../../../platform/database/index.js';

export const DISCLOSURE_HELD: readonly HeldTable[] = [
  {
    table: 'disclosure_release',
    holds: 'what owners have released of a record for one pair, and taken back',
    whose: 'the institutions of the two records',
    kept: NO_CLOCK,
    columns: {
      id: 'P1: order',
      kind: 'P2: kind of match',
      record_a: 'P1: one record',
      record_b: 'P1: the other',
      institution_a: 'P1: owner of the one',
      institution_b: 'P1: owner of the other',
      side: 'P1: whose record is released',
      action: 'P2: released or taken back',
      level: 'P2: level of disclosure',
      purpose: 'P1: what for',
      handling: 'P1: what may be done with it, as a code',
      handling_note: 'P3: the same, in free words',
      until: 'P1: when it ends by itself',
      done_by: 'P1: account',
      done_at: 'P1: when',
    },
  },
];
