import type { RetentionRule } from '../../../platform/retention/index.js';
import { takenBackSince } from '../../records/index.js';

export const FORENSIC_BANK_RETENTION: readonly RetentionRule[] = [
  {
    name: 'forensic-bank.samples',
    table: 'sample',
    since: '(SELECT r.changed_at FROM record r WHERE r.id = t.record_id)',
    where: `${takenBackSince('t.record_id', "'-infinity'", 'samples')}
      AND NOT EXISTS (SELECT 1 FROM record r WHERE r.id = t.record_id
        AND jsonb_path_exists(r.content, '$.**.sample.code ? (@ == $code)', jsonb_build_object('code', t.code)))`,
    days: 0,
    records: 'ARRAY[t.record_id]',
    remains: 'nothing: the record names the sample no more',
  },
];
