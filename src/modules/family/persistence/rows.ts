import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { boundReach, reachOf } from '../../access/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const ISSUED = reachOf(['family.issue'], OWN);

export const FAMILY_ROWS: readonly RowRule[] = [
  {
    table: 'family_receipt',
    select: [...ISSUED, ...boundReach(['family.look'], 'record_id')],
    insert: ISSUED,
    update: ISSUED,
  },
];
