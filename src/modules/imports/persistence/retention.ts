import type { RetentionRule } from '../../../platform/retention/index.js';

export const IMPORTS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'imports.files',
    table: 'import_file',
    since: 't.created_at',
    where: `NOT EXISTS (SELECT 1 FROM import_job j WHERE j.file_id = t.id AND j.state IN ('waiting', 'running'))`,
    days: 7,
    remains: 'the import: format, counts, who and when',
  },
  {
    name: 'imports.findings',
    table: 'import_finding',
    since: '(SELECT j.finished_at FROM import_job j WHERE j.id = t.import_id)',
    where: 'true',
    days: 'RETENTION_CLOSED_DAYS',
    remains: 'the import with how many findings it had',
  },
];
