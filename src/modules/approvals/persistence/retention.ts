import type { RetentionRule } from '../../../platform/retention/index.js';

export const APPROVALS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'approvals.requests',
    table: 'approval_request',
    since: 't.asked_at',
    where: 'true',
    days: 90,
    remains: 'the entries of the audit log: who asked, who answered, what was done',
  },
];
