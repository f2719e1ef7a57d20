import type { RetentionRule } from '../../../platform/retention/index.js';

export const LABORATORY_RETENTION: readonly RetentionRule[] = [
  {
    name: 'laboratory.joint-results',
    table: 'joint_result',
    since: 't.finished_at',
    where: 't.outcome IS NOT NULL',
    days: 'RETENTION_CLOSED_DAYS',
    remains: 'the entries of the audit log; it can be reckoned again',
  },
  {
    name: 'laboratory.rankings',
    table: 'relative_ranking',
    since: 't.finished_at',
    where: 'true',
    days: 'RETENTION_LAPSED_DAYS',
    remains: 'the entries of the audit log; it can be reckoned again',
  },
];
