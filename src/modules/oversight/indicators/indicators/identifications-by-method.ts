import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const IDENTIFICATIONS_BY_METHOD: Indicator = {
  key: 'identifications',
  measure: 'count',
  by: ['all', 'method', 'pair'],
  sources: ['identification', 'identification_step', 'record'],
  facts: `SELECT confirmed_at AS at, NULL AS value, ARRAY[institution_id, other_id] AS holders, method,
      country || '>' || other_country AS pair
    FROM identification_facts WHERE is_permitted`,
  ...INDICATOR_TEXTS.identifications,
};
