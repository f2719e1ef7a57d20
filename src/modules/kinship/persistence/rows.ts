import type { RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK } from '../../access/index.js';

export const KINSHIP_ROWS: readonly RowRule[] = [
  // Whoever could write a word could have a pair weighed anew.
  {
    table: 'dna_verdict',
    select: [PLATFORM_WORK],
    insert: [PLATFORM_WORK],
    update: [PLATFORM_WORK],
  },
  // Whoever could read that a word waits would know that it is another one than `open`.
  { table: 'dna_telling', select: [PLATFORM_WORK], insert: [PLATFORM_WORK], update: [PLATFORM_WORK] },
  { table: 'dna_permission', select: [PLATFORM_WORK], insert: [PLATFORM_WORK], update: [PLATFORM_WORK] },
  { table: 'sample_review', select: [PLATFORM_WORK], insert: [PLATFORM_WORK] },
];
