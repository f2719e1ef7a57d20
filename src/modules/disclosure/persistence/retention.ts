import type { RetentionRule } from '../../../platform/retention/index.js';

const PAIR = 'ARRAY[t.record_a, t.record_b]';

export const DISCLOSURE_RETENTION: readonly RetentionRule[] = [
  {
    // While the release is in force, its note is what the receiver must heed.
    name: 'disclosure.handling-notes',
    table: 'disclosure_release',
    since: 't.done_at',
    where: `t.handling_note IS NOT NULL AND (t.until < now() OR EXISTS (SELECT 1 FROM disclosure_release later
      WHERE later.kind = t.kind AND later.record_a = t.record_a AND later.record_b = t.record_b AND later.side = t.side
        AND later.id > t.id))`,
    days: 'RETENTION_CLOSED_DAYS',
    empties: 'handling_note = NULL',
    records: PAIR,
    remains: 'what was released, to which level, by whom, when and until when',
  },
  {
    name: 'disclosure.break-glass-words',
    table: 'break_glass',
    since: 't.reviewed_at',
    where: '(t.reason IS NOT NULL OR t.review_words IS NOT NULL)',
    days: 'RETENTION_CLOSED_DAYS',
    empties: 'reason = NULL, review_words = NULL',
    records: PAIR,
    remains: 'who looked at which record, when, until when, and whether it was justified',
  },
  {
    name: 'disclosure.recall-reasons',
    table: 'recall',
    since: 't.answered_at',
    where: 't.reason IS NOT NULL',
    days: 'RETENTION_CLOSED_DAYS',
    empties: 'reason = NULL',
    records: PAIR,
    remains: 'what was asked back, when, and the answer',
  },
];
