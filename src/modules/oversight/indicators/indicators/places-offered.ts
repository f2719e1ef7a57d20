import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const PLACES_OFFERED: Indicator = {
  key: 'places_offered',
  measure: 'count',
  by: ['all', 'municipality'],
  sources: ['offer'],
  facts: `SELECT opens_at AS at, NULL AS value, ARRAY[institution_id] AS holders, place_key AS municipality
    FROM place_facts`,
  ...INDICATOR_TEXTS.places_offered,
};
