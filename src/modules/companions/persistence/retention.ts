import type { RetentionRule } from '../../../platform/retention/index.js';
import { takenBackSince } from '../../records/index.js';

export const COMPANIONS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'companions.reasons-taken-back',
    table: 'companion_finding',
    since: 't.proposed_at',
    where: `t.emptied_at IS NULL
      AND (${takenBackSince('t.first_id', 't.proposed_at', 'compared')} OR ${takenBackSince('t.second_id', 't.proposed_at', 'compared')})`,
    days: 0,
    empties: `reasons = '{}', chance = NULL, emptied_at = now()`,
    records: 'ARRAY[t.first_id, t.second_id]',
    remains: 'which two reports, what their owners have said, hashes, when',
  },
  {
    name: 'companions.words',
    table: 'companion_answer',
    since: 't.given_at',
    where: `t.reason IS NOT NULL
      AND EXISTS (SELECT 1 FROM companion_finding f WHERE f.id = t.finding_id AND f.emptied_at >= t.given_at)`,
    days: 0,
    empties: 'reason = NULL',
    records: '(SELECT ARRAY[f.first_id, f.second_id] FROM companion_finding f WHERE f.id = t.finding_id)',
    remains: 'who has answered what, and when',
  },
];
