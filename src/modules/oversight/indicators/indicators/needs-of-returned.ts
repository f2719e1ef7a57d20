import { NEED_WORDS } from '../../../procedures/reintegration/index.js';
import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const NEEDS_OF_RETURNED: Indicator = {
  key: 'needs_of_returned_persons',
  measure: 'count',
  by: ['all', 'need'],
  sources: ['reintegration_plan', 'record'],
  facts: `SELECT agreed_at AS at, NULL AS value, ARRAY[institution_id] AS holders, place_key || ':' || need AS need
    FROM plan_facts CROSS JOIN LATERAL unnest(needs) AS need`,
  ...INDICATOR_TEXTS.needs_of_returned_persons,
  words: NEED_WORDS,
};
