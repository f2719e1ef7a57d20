import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}`, platform: 'institution_id IS NULL' };
const HOLDING = operationsOf('remains.', 'reports.', 'living.', 'imports.');
const HELD = reachOf([...HOLDING, ...operationsOf('laboratory.')], OWN);
const WRITTEN = reachOf(
  HOLDING.filter((operation) => !operation.endsWith('.read')),
  OWN,
);
const RECKONED = operationsOf('laboratory.');
const SET = reachOf(['kinship.set'], {});

export const FORENSIC_ROWS: readonly RowRule[] = [
  { table: 'sample', select: HELD, insert: WRITTEN, update: WRITTEN, delete: WRITTEN },
  {
    table: 'frequency_table',
    select: reachOf(['frequencies.read', 'frequencies.import', ...RECKONED], OWN),
    insert: reachOf(['frequencies.import'], OWN),
    update: reachOf(['frequencies.import'], OWN),
  },
  {
    table: 'haplotype_database',
    select: reachOf(['haplotypes.read', 'haplotypes.import', ...RECKONED], OWN),
    insert: reachOf(['haplotypes.import'], OWN),
    update: reachOf(['haplotypes.import'], OWN),
  },
  { table: 'kinship_setting', select: reachOf(['kinship.read'], {}), insert: [PLATFORM_WORK, ...SET] },
];
