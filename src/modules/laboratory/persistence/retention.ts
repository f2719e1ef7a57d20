import type { RetentionRule } from '../../../platform/retention/index.js';
import { takenBackSince } from '../../records/index.js';

const RANKED_AT = '(SELECT r.created_at FROM relative_ranking r WHERE r.id = t.ranking_id)';

const NO_FIGURES = `state = 'ended', document_a = NULL, document_b = NULL, digest_a = NULL, digest_b = NULL`;

export const LABORATORY_RETENTION: readonly RetentionRule[] = [
  {
    name: 'laboratory.joint-results-taken-back',
    table: 'joint_result',
    since: 't.finished_at',
    where: `EXISTS (SELECT 1 FROM jsonb_array_elements(t.inputs) AS i (one)
      WHERE ${takenBackSince('(i.one ->> 0)::uuid', 't.finished_at', 'samples')})`,
    days: 0,
    records: '(SELECT array_agg((i.one ->> 0)::uuid) FROM jsonb_array_elements(t.inputs) AS i (one))',
    remains: 'the entries of the audit log; it can be reckoned again without them',
  },
  {
    name: 'laboratory.ranked-families-taken-back',
    table: 'ranked_family',
    since: RANKED_AT,
    where: takenBackSince('t.record_id', RANKED_AT, 'samples'),
    days: 0,
    records: 'ARRAY[t.record_id]',
    remains: 'the ranking of the others',
  },
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
  {
    name: 'laboratory.exchanges-taken-back',
    table: 'dna_exchange',
    since: 't.accepted_at',
    where: `t.state = 'accepted' AND (${takenBackSince('t.record_a', 't.accepted_at', 'samples')}
      OR ${takenBackSince('t.record_b', 't.accepted_at', 'samples')})`,
    days: 0,
    empties: NO_FIGURES,
    records: 'ARRAY[t.record_a, t.record_b]',
    remains: 'who agreed to exchange figures of which match, and when',
  },
  {
    name: 'laboratory.exchanges-ended',
    table: 'dna_exchange',
    since: 't.ends_at',
    where: `t.state = 'accepted'`,
    days: 0,
    empties: NO_FIGURES,
    records: 'ARRAY[t.record_a, t.record_b]',
    remains: 'who agreed to exchange figures of which match, and when',
  },
];
