import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

const own = { own: `institution_id = ${OWN_INSTITUTION}` };
const asker = { own: `asked_by_institution = ${OWN_INSTITUTION}` };

export const SEARCH_ROWS: readonly RowRule[] = [
  // Nobody reads which entries of lists are no records, neither whoever has had them made.
  { table: 'decoy', select: [PLATFORM_WORK], insert: [PLATFORM_WORK], delete: [PLATFORM_WORK] },
  // Written for the owner of what was found, by whoever has found it, who reads it no more.
  {
    table: 'search_finding',
    select: reachOf(['matches.trace'], own),
    insert: reachOf(['search.read'], asker),
  },
  {
    table: 'case_question',
    select: reachOf(['search.read'], own),
    insert: reachOf(['search.read'], own),
    delete: [PLATFORM_WORK],
  },
  {
    table: 'saved_search',
    select: reachOf(['search.read'], own),
    insert: reachOf(['search.read'], own),
    update: reachOf(['search.read'], own),
    delete: reachOf(['search.read'], own),
  },
  {
    table: 'saved_search_answer',
    select: reachOf(['search.read'], own),
    insert: reachOf(['search.read'], own),
    update: reachOf(['search.read'], own),
    delete: reachOf(['search.read'], own),
  },
];
