import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const RETURNED_PERSONS_REACHED: Indicator = {
  key: 'returned_persons_reached',
  measure: 'share',
  by: ['all', 'country'],
  sources: ['record'],
  facts: `SELECT created_at AS at, needs_known AS value, ARRAY[institution_id] AS holders, country
    FROM counted_record WHERE record_type = 'living' AND situation = 'returned' AND is_permitted`,
  ...INDICATOR_TEXTS.returned_persons_reached,
};
