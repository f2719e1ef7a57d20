import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const TIME_TO_DECIDE: Indicator = {
  key: 'time_to_decide',
  measure: 'duration',
  by: ['all', 'pair'],
  sources: ['hypothesis', 'match_decision', 'record'],
  facts: `SELECT decided_at AS at, extract(epoch FROM decided_at - opened_at) / 86400 AS value, ARRAY[institution_id, other_id] AS holders,
      country || '>' || other_country AS pair
    FROM review_facts WHERE decided_at IS NOT NULL AND is_permitted`,
  ...INDICATOR_TEXTS.time_to_decide,
};
