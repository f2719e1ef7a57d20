import type { RowRule } from '../../../platform/database/index.js';
import { operationsOf, reachOf } from '../../access/index.js';

/** Public lists, of no institution: whoever may read them reads all of them. */
export const INCIDENTS_ROWS: readonly RowRule[] = [
  {
    table: 'incident',
    select: reachOf(operationsOf('incidents.'), {}),
    insert: reachOf(['incidents.load'], {}),
    update: reachOf(['incidents.load'], {}),
  },
];
