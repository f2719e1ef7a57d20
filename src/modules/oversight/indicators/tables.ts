import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK } from '../../access/accounts/tables.js';
import { STATISTICS_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

export const STATISTICS_TABLES: ModuleTables = {
  // Everybody reads what was published through the platform's own work: beside each figure stands what institutions know of it as
  // their own.
  tables: [
    {
      table: 'published_year',
      holds: 'what indicators have told, month by month',
      whose:
        'the platform’s own work; everybody reads the figures, without what institutions know of them as their own',
      kept: 'for good: the next month is held against it',
      columns: {
        indicator: 'P0: which indicator',
        year: 'P0: of which year',
        month: 'P0: in which month it is told',
        as_of: 'P0: the month whose figures these are',
        content: 'P1: the figures, small ones hidden, and how much of them whose is',
        made_at: 'P0: when they were made',
      },
      rows: { select: [PLATFORM_WORK], insert: [PLATFORM_WORK] },
    },
    {
      table: 'published_record_table',
      holds: 'how many records institutions have, by type and year, as it was told in a month',
      whose: 'the platform’s own work; everybody reads what is told, without the exact counts beside it',
      kept: 'for good: the next month is held against it',
      columns: {
        month: 'P0: in which month it is told',
        cells: 'P1: what is told, small numbers left out, and the exact count that each was settled by',
        made_at: 'P0: when it was made',
      },
      rows: { select: [PLATFORM_WORK], insert: [PLATFORM_WORK] },
    },
  ],
  migrations: MIGRATIONS,
  jobs: STATISTICS_JOBS,
};
