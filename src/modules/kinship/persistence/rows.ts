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
];
