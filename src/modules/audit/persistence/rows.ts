import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

/** Everybody writes down what they do, in their own name; the platform also for whoever is only just signing in. The log is read by those who watch over all. */
export const AUDIT_ROWS: readonly RowRule[] = [
  {
    table: 'audit_entry',
    select: reachOf(['audit.read'], {}),
    insert: [
      PLATFORM_WORK,
      {
        where: `actor_id = (SELECT row_context.actor()) AND institution_id IS NOT DISTINCT FROM ${OWN_INSTITUTION}`,
      },
    ],
  },
  {
    table: 'audit_link',
    select: reachOf(['audit.read'], {}),
    insert: [PLATFORM_WORK],
  },
  {
    table: 'audit_sealing',
    select: reachOf(['audit.read'], {}),
    update: [PLATFORM_WORK],
  },
];
