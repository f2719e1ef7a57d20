import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

const ACTOR = '(SELECT row_context.actor())';
const OWN_SUBJECT = { where: `asker_id IN (${ACTOR}, ${OWN_INSTITUTION})` };

/** Everybody's questions are written in their own name, and read by none of them: who is watched does not see by what. */
export const MISUSE_ROWS: readonly RowRule[] = [
  {
    table: 'question_entry',
    select: [PLATFORM_WORK],
    insert: [PLATFORM_WORK, { where: `actor_id = ${ACTOR} AND institution_id = ${OWN_INSTITUTION}` }],
    update: [PLATFORM_WORK],
    delete: [PLATFORM_WORK],
  },
  {
    table: 'usage_seen',
    select: [PLATFORM_WORK, OWN_SUBJECT],
    insert: [PLATFORM_WORK, OWN_SUBJECT],
    delete: [PLATFORM_WORK],
  },
  {
    table: 'misuse_signal',
    // A coordinator is told of single signals, by the platform's own work.
    select: reachOf(['misuse.read'], {}),
    insert: [PLATFORM_WORK],
    update: reachOf(['misuse.judge'], {}),
  },
  {
    table: 'question_stop',
    select: [...reachOf(['misuse.read'], {}), OWN_SUBJECT],
    insert: [PLATFORM_WORK],
    update: [PLATFORM_WORK],
  },
];
