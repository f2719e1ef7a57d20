import type { RetentionRule } from '../../../platform/retention/index.js';
import { emptiedRecord, takenBackSince } from '../../records/index.js';

const GONE = {
  table: 'photograph',
  since: 't.added_at',
  days: 0,
  empties: 'file_id = NULL, preview_id = NULL, caption = NULL, shows = NULL, removed_at = now()',
  records: 'ARRAY[t.record_id]',
  restsOn: { record: 't.record_id' },
  remains: 'that there was a photograph, of what kind and when it came',
} as const;

export const PHOTOGRAPHS_RETENTION: readonly RetentionRule[] = [
  {
    ...GONE,
    name: 'photographs.taken-back',
    where: `t.file_id IS NOT NULL AND ${takenBackSince('t.record_id', 't.added_at', 'pictures')}`,
  },
  {
    ...GONE,
    name: 'photographs.of-emptied',
    where: `t.file_id IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
  },
];
