import type { RetentionRule } from '../../../platform/retention/index.js';
import { emptiedRecord } from '../../records/index.js';

const MESSAGE = {
  table: 'family_message',
  empties: "body = ''",
  records: 'ARRAY[t.record_id]',
  remains: 'kind, when it was written, by when and how it was answered',
} as const;

export const FAMILY_RETENTION: readonly RetentionRule[] = [
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
];
