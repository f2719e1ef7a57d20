import type { RetentionRule } from '../../../platform/retention/index.js';

export const LEGAL_DEMANDS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'legal-demands.words',
    table: 'legal_demand',
    since: 't.answered_at',
    where: `t.state <> 'open' AND (t.authority IS NOT NULL OR t.scope_asked IS NOT NULL OR t.scope_given IS NOT NULL
      OR t.refused_reason IS NOT NULL OR t.counsel IS NOT NULL)`,
    days: 'RETENTION_CLOSED_DAYS',
    empties:
      'authority = NULL, scope_asked = NULL, scope_given = NULL, refused_reason = NULL, counsel = NULL',
    remains: 'of which country, by what, when, whether it was answered, and which records were given',
  },
];
