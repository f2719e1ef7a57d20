import { inCentimetres } from '../../linkage/stated-height.js';
import type { RecordRule } from './rule.js';

/** Rule on heights: one that no adult has in centimetres and most have in inches is doubted. */
export const heightsInCentimetres: RecordRule = (record, reading) => {
  const blocks = [
    { block: 'physical', range: record.physical?.heightCm },
    { block: 'estimates', range: record.recordType === 'remains' ? record.estimates?.heightCm : undefined },
  ];
  for (const { block, range } of blocks) {
    if (range !== undefined && inCentimetres(range, record) !== range)
      reading.at(record, [block, 'heightCm']).warn('EXCHANGE.HEIGHT_IN_INCHES', 'cm');
  }
};
