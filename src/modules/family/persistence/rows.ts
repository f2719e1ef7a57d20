import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { boundReach, PLATFORM_WORK, reachOf } from '../../access/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const HEEDED = reachOf(['family.heed'], OWN);
const ISSUED = reachOf(['family.issue'], OWN);

export const FAMILY_ROWS: readonly RowRule[] = [
  // What is shown together may be of two institutions, neither of which is to know of the other's.
  { table: 'family_item', select: [PLATFORM_WORK], insert: [PLATFORM_WORK], update: [PLATFORM_WORK] },
  {
    table: 'family_message',
    select: [...HEEDED, ...boundReach(['family.look'], 'record_id')],
    insert: [PLATFORM_WORK, ...boundReach(['family.write'], 'record_id')],
    update: HEEDED,
  },
  {
    table: 'family_receipt',
    select: [...ISSUED, ...boundReach(['family.look'], 'record_id')],
    insert: ISSUED,
    update: ISSUED,
  },
];
