import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const TIME_TO_ACKNOWLEDGE_REPORT: Indicator = {
  key: 'time_to_acknowledge_report',
  measure: 'duration',
  by: ['all', 'pair'],
  sources: ['transmission', 'record'],
  facts: `SELECT answered_at AS at, extract(epoch FROM answered_at - sent_at) / 86400 AS value,
      ARRAY[institution_id, receiver_id] AS holders, country || '>' || receiver_country AS pair
    FROM transmission_facts WHERE answered_at IS NOT NULL AND is_permitted`,
  ...INDICATOR_TEXTS.time_to_acknowledge_report,
};
