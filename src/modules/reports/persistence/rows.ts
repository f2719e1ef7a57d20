import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { boundReach, operationsOf, reachOf } from '../../access/index.js';

const KEEPING = operationsOf('reports.', 'consents.', 'cases.', 'imports.');
const OWN = {
  own: `EXISTS (SELECT 1 FROM record WHERE record.id = record_id AND record.institution_id = ${OWN_INSTITUTION})`,
};
const SEEN = reachOf([...KEEPING, ...operationsOf('matches.')], OWN);
const WRITTEN = reachOf(
  KEEPING.filter((operation) => !operation.endsWith('.read')),
  OWN,
);

const DRAFTED = reachOf(['drafts.write'], { own: `institution_id = ${OWN_INSTITUTION}` });

const DECIDED = boundReach(['family.decide'], 'record_id');

export const REPORTS_ROWS: readonly RowRule[] = [
  {
    table: 'case_step',
    select: reachOf(operationsOf('reports.', 'cases.'), OWN),
    insert: reachOf(['cases.move'], OWN),
  },
  { table: 'report_draft', select: DRAFTED, insert: DRAFTED, update: DRAFTED, delete: DRAFTED },
  {
    table: 'search_case',
    select: [...SEEN, ...DECIDED],
    insert: [...WRITTEN, ...DECIDED],
    update: [...WRITTEN, ...DECIDED],
  },
];
