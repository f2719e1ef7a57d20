import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const TIME_TO_TELL_FAMILY: Indicator = {
  key: 'time_to_tell_family',
  measure: 'duration',
  by: ['all', 'country'],
  sources: ['identification', 'identification_step', 'telling', 'record'],
  facts: `SELECT told_at AS at, greatest(extract(epoch FROM told_at - confirmed_at) / 86400, 0) AS value,
      ARRAY[institution_id, other_id] AS holders, country
    FROM identification_facts WHERE told_at IS NOT NULL AND is_permitted`,
  ...INDICATOR_TEXTS.time_to_tell_family,
};
