import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const RETURNED_PERSONS_PLACED: Indicator = {
  key: 'returned_persons_placed',
  measure: 'share',
  by: ['all', 'municipality'],
  sources: ['offer_referral', 'offer', 'procedure', 'procedure_step'],
  facts: `SELECT referred_at AS at, placed_at IS NOT NULL AS value, ARRAY[institution_id, nullif(offering_id, institution_id)] AS holders,
      place_key AS municipality
    FROM referral_facts WHERE state <> 'taken_back'`,
  ...INDICATOR_TEXTS.returned_persons_placed,
};
