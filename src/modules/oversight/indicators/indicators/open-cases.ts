import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const OPEN_CASES: Indicator = {
  key: 'open_cases',
  measure: 'count',
  by: ['all', 'country', 'age', 'corridor', 'nationality'],
  sources: ['search_case', 'record'],
  facts: `SELECT opened_at AS at, NULL AS value, ARRAY[institution_id] AS holders, country, age, corridor, nationality
    FROM case_facts WHERE is_open AND is_permitted`,
  ...INDICATOR_TEXTS.open_cases,
};
