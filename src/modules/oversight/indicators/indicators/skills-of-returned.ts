import { TRADE_WORDS } from '../../../procedures/reintegration/index.js';
import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const SKILLS_OF_RETURNED: Indicator = {
  key: 'skills_of_returned_persons',
  measure: 'count',
  by: ['all', 'trade'],
  sources: ['reintegration_plan', 'record'],
  facts: `SELECT agreed_at AS at, NULL AS value, ARRAY[institution_id] AS holders, place_key || ':' || trade AS trade
    FROM plan_facts CROSS JOIN LATERAL unnest(trades) AS trade`,
  ...INDICATOR_TEXTS.skills_of_returned_persons,
  words: TRADE_WORDS,
};
