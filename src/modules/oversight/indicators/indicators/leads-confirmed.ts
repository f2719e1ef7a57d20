import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

/** One over it is the alert burden: how many leads an institution looks at for each that is true. */
export const LEADS_CONFIRMED: Indicator = {
  key: 'leads_confirmed',
  measure: 'share',
  by: ['all', 'country', 'pair'],
  sources: ['hypothesis', 'record'],
  facts: `SELECT opened_at AS at, state = 'identified' AS value, ARRAY[institution_id, other_id] AS holders,
      country, country || '>' || other_country AS pair
    FROM review_facts WHERE state IN ('identified', 'excluded', 'settled') AND is_permitted`,
  ...INDICATOR_TEXTS.leads_confirmed,
};
