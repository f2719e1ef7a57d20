import type { RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK } from '../../access/index.js';

/** Everybody reads what was published through the platform's own work: beside each figure stands what institutions know of it as their own. */
export const STATISTICS_ROWS: readonly RowRule[] = [
  { table: 'published_year', select: [PLATFORM_WORK], insert: [PLATFORM_WORK] },
  { table: 'published_record_table', select: [PLATFORM_WORK], insert: [PLATFORM_WORK] },
];
