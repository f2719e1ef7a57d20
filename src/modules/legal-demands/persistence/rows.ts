import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { reachOf } from '../../access/index.js';

const own = { own: `institution_id = ${OWN_INSTITUTION}` };

export const LEGAL_DEMANDS_ROWS: readonly RowRule[] = [
  {
    table: 'legal_demand',
    select: reachOf(['demands.read', 'demands.enter', 'demands.answer'], own),
    insert: reachOf(['demands.enter'], own),
    update: reachOf(['demands.enter', 'demands.answer'], own),
  },
];
