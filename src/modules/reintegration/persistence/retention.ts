import type { RetentionRule } from '../../../platform/retention/index.js';
import { emptiedRecord } from '../../records/index.js';
import { PLAN_EMPTIED } from './plan.repository.js';

export const REINTEGRATION_RETENTION: readonly RetentionRule[] = [
  {
    // Whatever way a record goes, what was made of it goes with it.
    name: 'reintegration.plans-of-emptied',
    table: 'reintegration_plan',
    since: 't.agreed_at',
    where: `t.state = 'agreed' AND ${emptiedRecord('t.record_id')}`,
    days: 0,
    empties: `${PLAN_EMPTIED}, ended_at = now()`,
    records: 'ARRAY[t.record_id]',
    remains: 'that there was one, by whose word and when',
  },
];
