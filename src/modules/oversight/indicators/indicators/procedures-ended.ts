import { shippedKinds } from '../../../procedures/procedures/index.js';
import { INDICATOR_TEXTS } from '../domain/indicator-texts.js';
import type { Indicator } from '../domain/indicator.js';

export const PROCEDURES_ENDED: Indicator = {
  key: 'procedures_ended',
  measure: 'duration',
  by: ['all', 'country', 'outcome'],
  sources: ['procedure', 'procedure_step', 'record'],
  facts: `SELECT closed_at AS at, extract(epoch FROM closed_at - opened_at) / 86400 AS value,
      ARRAY[institution_id, nullif(acting_id, institution_id)] AS holders, country, kind || ':' || state AS outcome
    FROM procedure_facts WHERE closed_at IS NOT NULL AND state <> 'declined' AND is_permitted`,
  ...INDICATOR_TEXTS.procedures_ended,
  words: {
    ...INDICATOR_TEXTS.procedures_ended.words,
    ...Object.fromEntries(shippedKinds().map(({ kind, name }) => [kind, name])),
  },
};
