import type { RetentionRule } from '../../../../platform/retention/index.js';
import { takenBackSince } from '../../../records/records/tables.js';
import { OPEN_STATES } from '../domain/match-state.js';

const EMPTIES = `evidence = '[]', figures_a = NULL, figures_b = NULL, log10_lr = 0, prior = 0, probability = 0, emptied_at = now()`;
const PAIR = 'ARRAY[t.record_a, t.record_b]';

const EVIDENCE = {
  table: 'hypothesis',
  empties: EMPTIES,
  records: PAIR,
  restsOn: { match: 't.id' },
  remains: 'which two records, kind, state, model, hashes, who decided what and when',
} as const;

/**
 * Returns the rule by which what people have written of a match, and seen of its figures, goes with its
 * evidence.
 */
function wordsOf(table: string, columns: readonly string[], moment: string): RetentionRule {
  return {
    name: `matches.words.${table}`,
    table,
    since: moment,
    where: `(${columns.map((column) => `t.${column} IS NOT NULL`).join(' OR ')})
      AND EXISTS (SELECT 1 FROM hypothesis h WHERE h.id = t.hypothesis_id AND h.emptied_at >= ${moment})`,
    days: 0,
    empties: columns.map((column) => `${column} = NULL`).join(', '),
    records: '(SELECT ARRAY[h.record_a, h.record_b] FROM hypothesis h WHERE h.id = t.hypothesis_id)',
    remains: 'who, when, and the words of the lists',
  };
}

/** SQL: whether a match is still somebody's work. */
export function openMatch(id: string): string {
  const states = OPEN_STATES.map((state) => `'${state}'`).join(', ');
  return `EXISTS (SELECT 1 FROM hypothesis oh WHERE oh.id = ${id} AND oh.state IN (${states}))`;
}

export const MATCHES_RETENTION: readonly RetentionRule[] = [
  {
    ...EVIDENCE,
    name: 'matches.evidence-taken-back',
    since: 't.evidence_at',
    where: `t.emptied_at IS NULL AND t.state IN ('lapsed', 'excluded')
      AND (${takenBackSince('t.record_a', 't.evidence_at', 'compared')} OR ${takenBackSince('t.record_b', 't.evidence_at', 'compared')})`,
    days: 0,
  },
  {
    ...EVIDENCE,
    name: 'matches.evidence-lapsed',
    since: 't.changed_at',
    where: `t.emptied_at IS NULL AND t.state = 'lapsed'`,
    days: 'RETENTION_LAPSED_DAYS',
  },
  wordsOf('match_side', ['reason', 'probability', 'weights'], 't.decided_at'),
  wordsOf('match_decision', ['reason', 'probability'], 't.decided_at'),
  wordsOf('data_request', ['words', 'answer_words'], 't.asked_at'),
  wordsOf('match_look', ['words'], 't.looked_at'),
  wordsOf('record_join', ['reason'], 't.done_at'),
  {
    name: 'matches.words.judgement',
    table: 'judgement',
    since: 't.given_at',
    where: `t.note IS NOT NULL AND EXISTS (SELECT 1 FROM hypothesis h WHERE h.kind = t.kind
      AND h.record_a = t.record_a AND h.record_b = t.record_b AND h.emptied_at >= t.given_at)`,
    days: 0,
    empties: 'note = NULL',
    records: PAIR,
    remains: 'the answer, who gave it and when: the model learns from it',
  },
];
