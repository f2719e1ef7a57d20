import type { RetentionRule } from '../../../platform/retention/index.js';
import { takenBackSince } from '../../records/index.js';

export const MATCHING_RETENTION: readonly RetentionRule[] = [
  {
    // Those who still permit it have theirs made anew with the next comparison.
    name: 'matching.family-rows',
    table: 'family_row',
    since: 't.made_at',
    where: takenBackSince('t.record_id', 't.made_at', 'samples'),
    days: 0,
    records: 'ARRAY[t.record_id]',
    remains: 'nothing: they are derived',
  },
];
