import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const CASES_WITH_FEEDBACK: Indicator = {
  key: 'cases_with_feedback',
  measure: 'share',
  by: ['all', 'country'],
  sources: ['search_case', 'family_receipt', 'family_message', 'telling', 'record'],
  facts: `SELECT c.opened_at AS at, h.record_id IS NOT NULL AS value, ARRAY[c.institution_id] AS holders, c.country
    FROM case_facts c LEFT JOIN (
      SELECT record_id FROM feedback_facts UNION SELECT report_id FROM identification_facts WHERE told_at IS NOT NULL
    ) AS h ON h.record_id = c.record_id WHERE c.is_permitted`,
  ...INDICATOR_TEXTS.cases_with_feedback,
};
