import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

/** One over it is what an office that holds neither record hears for each match that is true. */
export const OFFICE_ALERTS_CONFIRMED: Indicator = {
  key: 'office_alerts_confirmed',
  measure: 'share',
  by: ['all', 'country', 'pair'],
  sources: ['routed_office', 'hypothesis', 'record'],
  facts: `SELECT told_at AS at, state = 'identified' AS value, holders, country, country || '>' || holder_country AS pair
    FROM office_told_facts WHERE state IN ('identified', 'excluded', 'settled') AND is_permitted`,
  ...INDICATOR_TEXTS.office_alerts_confirmed,
};
