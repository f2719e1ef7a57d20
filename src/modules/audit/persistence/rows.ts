import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

/** Now: an entry is written when it happens, and none is dated back, in a transaction that was long open neither. */
const NOW = `at BETWEEN clock_timestamp() - interval '5 seconds' AND clock_timestamp()`;
/** The institution of an entry is that of its actor, whoever writes it. */
const OF_ITS_ACTOR = `institution_id IS NOT DISTINCT FROM (SELECT a.institution_id FROM actor a WHERE a.id = actor_id)`;

/** Everybody writes down what they do, in their own name; the platform also for whoever is only just signing in. The log is read by those who watch over all. */
export const AUDIT_ROWS: readonly RowRule[] = [
  {
    table: 'audit_entry',
    select: reachOf(['audit.read'], {}),
    insert: [
      { ...PLATFORM_WORK, where: `${NOW} AND ${OF_ITS_ACTOR}` },
      {
        where: `actor_id = (SELECT row_context.actor()) AND institution_id IS NOT DISTINCT FROM ${OWN_INSTITUTION} AND ${NOW}`,
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
