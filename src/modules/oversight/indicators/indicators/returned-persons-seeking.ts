import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const RETURNED_PERSONS_SEEKING: Indicator = {
  key: 'returned_persons_seeking',
  measure: 'count',
  by: ['all', 'municipality'],
  sources: ['reintegration_plan', 'record'],
  facts: `SELECT agreed_at AS at, NULL AS value, ARRAY[institution_id] AS holders, place_key AS municipality
    FROM plan_facts`,
  ...INDICATOR_TEXTS.returned_persons_seeking,
};
