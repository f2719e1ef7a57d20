import type { RetentionRule } from '../../../platform/retention/index.js';

export const OVERSIGHT_RETENTION: readonly RetentionRule[] = [
  {
    name: 'oversight.complaint-words',
    table: 'complaint',
    since: 't.answered_at',
    where: `t.state = 'answered' AND (t.words IS NOT NULL OR t.answer IS NOT NULL)`,
    days: 'RETENTION_CLOSED_DAYS',
    empties: 'words = NULL, answer = NULL',
    remains: 'about whom, about what as a word of the list, and what was found',
  },
];
