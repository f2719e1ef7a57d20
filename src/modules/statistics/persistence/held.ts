import type { HeldTable } from '../../../platform/database/index.js';

export const STATISTICS_HELD: readonly HeldTable[] = [
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
  },
];
