import type { RetentionRule } from '../../../platform/retention/index.js';
import { emptiedRecord } from '../../records/index.js';

const of = (column: string) => `(SELECT p.${column} FROM procedure p WHERE p.id = t.procedure_id)`;
const PAPER_LEFT = 'that there was a paper, of which kind and when it came';
const WORDS_LEFT = 'whose step it was, with which outcome, and when';

export const PROCEDURES_RETENTION: readonly RetentionRule[] = [
  {
    // Each kind says of each of its papers how long it stays.
    name: 'procedures.files',
    table: 'procedure_paper',
    since: `${of('closed_at')} + t.keep_days * interval '1 day'`,
    where: 't.file_id IS NOT NULL',
    days: 0,
    empties: 'file_id = NULL, issued_on = NULL',
    records: `ARRAY[${of('record_id')}]`,
    remains: PAPER_LEFT,
  },
  {
    name: 'procedures.files-of-emptied',
    table: 'procedure_paper',
    since: 't.added_at',
    where: `t.file_id IS NOT NULL AND ${emptiedRecord(of('record_id'))}`,
    days: 0,
    empties: 'file_id = NULL, issued_on = NULL',
    records: `ARRAY[${of('record_id')}]`,
    remains: PAPER_LEFT,
  },
  {
    name: 'procedures.notes',
    table: 'procedure_step',
    since: of('closed_at'),
    where: 't.note IS NOT NULL',
    days: 'RETENTION_CLOSED_DAYS',
    empties: 'note = NULL',
    records: `ARRAY[${of('record_id')}]`,
    remains: WORDS_LEFT,
  },
  {
    name: 'procedures.notes-of-emptied',
    table: 'procedure_step',
    since: 't.opened_at',
    where: `t.note IS NOT NULL AND ${emptiedRecord(of('record_id'))}`,
    days: 0,
    empties: 'note = NULL',
    records: `ARRAY[${of('record_id')}]`,
    remains: WORDS_LEFT,
  },
  {
    name: 'procedures.indicators-of-emptied',
    table: 'procedure',
    since: 't.opened_at',
    where: `cardinality(t.indicators) > 0 AND t.closed_at IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
    days: 0,
    empties: `indicators = '{}'`,
    records: 'ARRAY[t.record_id]',
    remains: 'that it was referred, to whom, and when',
  },
];
