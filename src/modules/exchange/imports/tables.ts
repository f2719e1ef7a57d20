import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { operationsOf, reachOf } from '../../access/accounts/tables.js';
import { IMPORTS_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}`, platform: 'institution_id IS NULL' };
const IMPORTS = reachOf(operationsOf('imports.'), OWN);

const OF_FILE = reachOf(operationsOf('imports.'), {
  own: 'EXISTS (SELECT 1 FROM import_file WHERE import_file.id = file_id)',
});

const OF_JOB = reachOf(operationsOf('imports.'), {
  own: 'EXISTS (SELECT 1 FROM import_job WHERE import_job.id = import_id)',
});

export const IMPORTS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'import_file',
      holds: 'files handed over for import',
      whose: "the institution; the operator's own without one",
      kept: 'seven days, a file that is not complete one day; or until the import is done',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: whose',
        bytes: 'P1: size',
        complete: 'P1: whether all has come',
        created_at: 'P1: when',
      },
      rows: { select: IMPORTS, insert: IMPORTS, update: IMPORTS, delete: IMPORTS },
    },
    {
      table: 'import_file_chunk',
      holds: 'their bytes',
      whose: 'as the file',
      kept: 'as long as the file',
      columns: {
        file_id: 'P1: file',
        number: 'P1: order',
        content: 'P4: bytes as they came: whole records',
      },
      rows: { select: OF_FILE, insert: OF_FILE, delete: OF_FILE },
    },
    {
      table: 'import_job',
      holds: 'imports',
      whose: "the institution; the operator's over several",
      kept: 'for good: format, counts, who and when',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        institution_id: 'P1: whose records',
        actor_id: 'P1: account',
        format: 'P1: format',
        mapping: 'P1: names of the columns of a table, and what each means',
        state: 'P1: how far it is',
        dry_run: 'P1: nothing is stored',
        strict: 'P1: warnings refuse',
        announced: 'P1: institution the records were said to be of',
        file_id: 'P1: file',
        task_id: 'P1: task',
        refusal: 'P1: code of the reason, and what makes it plain',
        lines_done: 'P1: lines read',
        accepted: 'P1: records accepted',
        rejected: 'P1: records refused',
        warnings: 'P1: warnings',
        stored: 'P1: records written',
        unchanged: 'P1: records that were there already',
        findings_kept: 'P1: findings kept',
        created_at: 'P1: when',
        touched_at: 'P1: when it last moved',
        finished_at: 'P1: when done',
        undone_at: 'P1: when taken back',
        profiles_as: 'P1: what new samples are',
      },
      rows: { select: IMPORTS, insert: IMPORTS, update: IMPORTS },
    },
    {
      table: 'import_finding',
      holds: 'what was wrong in a file',
      whose: 'as the import',
      kept: "RETENTION_CLOSED_DAYS (730 days unless set) after the import ended; of a file's findings the first are kept",
      columns: {
        import_id: 'P1: import',
        ordinal: 'P1: order',
        line: 'P1: line',
        row: 'P1: row of a table',
        path: 'P1: field of the contract',
        code: 'P1: code of the finding',
        expected:
          'P3: what the contract expects, never what was there; of the name of a place that was not found the nearest names',
        severity: 'P1: error or warning',
      },
      rows: { select: OF_JOB, insert: OF_JOB, delete: OF_JOB },
    },
  ],
  retention: [
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
  ],
  migrations: MIGRATIONS,
  jobs: IMPORTS_JOBS,
};
