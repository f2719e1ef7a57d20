import { inCentimetres } from '../../linkage/stated-height.js';
import { STATED_AT, statedFacts } from '../stated-facts.js';
import type { RecordRule } from './rule.js';

/** Rule on heights: one that no adult has in centimetres and most have in inches is doubted. */
export const heightsInCentimetres: RecordRule = (record, reading) => {
  const facts = statedFacts(record);
  for (const name of ['height', 'estimatedHeight'] as const) {
    const range = facts[name];
    if (range !== undefined && inCentimetres(range, record) !== range)
      reading.at(record, STATED_AT[name].split('.')).warn('EXCHANGE.HEIGHT_IN_INCHES', 'cm');
  }
};
