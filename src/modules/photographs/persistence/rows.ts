import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { reachOf } from '../../access/index.js';

// What another institution may see of a pair it is shown by the platform, which has asked at which level.
const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };

export const PHOTOGRAPHS_ROWS: readonly RowRule[] = [
  {
    table: 'photograph',
    select: reachOf(['photographs.read', 'photographs.reveal', 'photographs.add'], OWN),
    insert: reachOf(['photographs.add'], OWN),
    update: reachOf(['photographs.add'], OWN),
  },
];
