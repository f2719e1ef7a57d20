import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, reachOf } from '../../access/index.js';

const KEEPING = operationsOf('reports.', 'consents.', 'imports.');
const OWN = {
  own: `EXISTS (SELECT 1 FROM record WHERE record.id = record_id AND record.institution_id = ${OWN_INSTITUTION})`,
};
const SEEN = reachOf([...KEEPING, ...operationsOf('matches.')], OWN);
const WRITTEN = reachOf(
  KEEPING.filter((operation) => !operation.endsWith('.read')),
  OWN,
);

export const REPORTS_ROWS: readonly RowRule[] = [
  { table: 'search_case', select: SEEN, insert: WRITTEN, update: WRITTEN },
];
