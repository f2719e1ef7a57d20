import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, reachOf } from '../../access/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}`, platform: 'institution_id IS NULL' };
const IMPORTS = reachOf(operationsOf('imports.'), OWN);
const OF_FILE = reachOf(operationsOf('imports.'), {
  own: 'EXISTS (SELECT 1 FROM import_file WHERE import_file.id = file_id)',
});
const OF_JOB = reachOf(operationsOf('imports.'), {
  own: 'EXISTS (SELECT 1 FROM import_job WHERE import_job.id = import_id)',
});

export const IMPORTS_ROWS: readonly RowRule[] = [
  { table: 'import_file', select: IMPORTS, insert: IMPORTS, update: IMPORTS, delete: IMPORTS },
  { table: 'import_file_chunk', select: OF_FILE, insert: OF_FILE, delete: OF_FILE },
  { table: 'import_job', select: IMPORTS, insert: IMPORTS, update: IMPORTS },
  { table: 'import_finding', select: OF_JOB, insert: OF_JOB, delete: OF_JOB },
];
