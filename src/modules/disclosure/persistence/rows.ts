import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const parties = { own: PARTY, party: PARTY };
const own = { own: `institution_id = ${OWN_INSTITUTION}` };
const READ = operationsOf('matching.', 'matches.', 'laboratory.');

export const DISCLOSURE_ROWS: readonly RowRule[] = [
  {
    table: 'disclosure_release',
    select: reachOf(READ, parties),
    insert: reachOf(['matches.release'], parties),
    update: [PLATFORM_WORK],
  },
  // Whoever may be shown something writes down that it was.
  {
    table: 'disclosed',
    select: reachOf(READ, parties),
    insert: reachOf(READ, parties),
    update: reachOf(READ, parties),
  },
  {
    table: 'recall',
    select: reachOf(READ, parties),
    insert: reachOf(['matches.release', 'matches.lapse'], parties),
    update: reachOf(['matches.recall'], parties),
  },
  {
    // Who looked beyond their level, and why: for their own institution, the owner of the record, and whoever watches.
    table: 'break_glass',
    select: reachOf(['matches.breakGlass', 'breakGlass.read', 'breakGlass.review'], parties),
    insert: reachOf(['matches.breakGlass'], parties),
    // Another person reviews it, and nobody who may open one writes that: the platform does, once the policy was asked.
    update: [PLATFORM_WORK],
  },
  {
    table: 'disclosure_cap',
    select: reachOf(['matches.cap', 'matches.trace'], own),
    insert: reachOf(['matches.cap'], own),
    update: reachOf(['matches.cap'], own),
    delete: reachOf(['matches.cap'], own),
  },
];
