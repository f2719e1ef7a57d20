import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const PARTY = `${OWN_INSTITUTION} IN (first_institution, second_institution)`;
const OF_FINDING = `EXISTS (SELECT 1 FROM companion_finding WHERE companion_finding.id = finding_id AND (${PARTY}))`;
const READ = operationsOf('companions.');
const own = { own: PARTY, party: PARTY };
const ofFinding = { own: OF_FINDING, party: OF_FINDING };

export const COMPANIONS_ROWS: readonly RowRule[] = [
  {
    table: 'companion_finding',
    select: reachOf(READ, own),
    insert: [PLATFORM_WORK],
    update: reachOf(['companions.answer'], own),
  },
  {
    table: 'companion_answer',
    select: reachOf(READ, ofFinding),
    insert: reachOf(['companions.answer'], ofFinding),
    update: [PLATFORM_WORK],
  },
];
