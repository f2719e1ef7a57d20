import type { RetentionRule } from '../../../platform/retention/index.js';
import { emptiedRecord } from '../../records/index.js';

export const REFERRALS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'referrals.return-words',
    table: 'transmission',
    since: 't.moved_at',
    where: 't.return_words IS NOT NULL',
    days: 'RETENTION_CLOSED_DAYS',
    empties: 'return_words = NULL',
    records: 'ARRAY[t.record_id]',
    remains: 'to whom it went, why, and the word of the list with which it came back',
  },
  {
    name: 'referrals.return-words-of-emptied',
    table: 'transmission',
    since: 't.moved_at',
    where: `t.return_words IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
    days: 0,
    empties: 'return_words = NULL',
    records: 'ARRAY[t.record_id]',
    remains: 'to whom it went, why, and the word of the list with which it came back',
  },
  {
    // Without its answer it could not be told from one that is open: the question goes whole.
    name: 'referrals.inquiries-of-emptied',
    table: 'inquiry',
    since: 't.asked_at',
    where: emptiedRecord('t.record_id'),
    days: 0,
    records: 'ARRAY[t.record_id]',
    remains: 'the entries of the audit log: who asked whom, and when',
  },
];
