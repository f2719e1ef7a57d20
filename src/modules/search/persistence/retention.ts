import type { RetentionRule } from '../../../platform/retention/index.js';
import { KEPT_DAYS } from '../domain/kept-until.js';

export const SEARCH_RETENTION: readonly RetentionRule[] = [
  {
    // One that tells of answers is first asked no more, which ends its alert (`AskAgain`).
    name: 'search.kept-questions',
    table: 'saved_search',
    since: 't.saved_at',
    where: 't.tell_purpose IS NULL',
    days: KEPT_DAYS,
    remains: 'nothing; whose records it found, their owners read as before',
  },
  {
    name: 'search.case-questions',
    table: 'case_question',
    since: 't.asked_at',
    where: 'true',
    days: KEPT_DAYS,
    remains: 'that the case asked, in the audit log',
  },
];
