import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const BOARD = operationsOf('matching.', 'matches.', 'laboratory.');
const ownRecord = (column: string): string =>
  `EXISTS (SELECT 1 FROM record WHERE record.id = ${column} AND record.institution_id = ${OWN_INSTITUTION})`;
const lent = (column: string): string => `${column} = ANY ((SELECT row_context.lent_ids())::uuid[])`;

const LISTS = [...reachOf(BOARD, { own: ownRecord('subject_id') }), { where: lent('subject_id') }];
const PAIRS = reachOf(BOARD, { own: `${ownRecord('first_id')} OR ${ownRecord('second_id')}` });
const RUNS = reachOf(BOARD, { own: `institution_id = ${OWN_INSTITUTION}` });
const STARTED = reachOf(['matching.run', 'models.use'], { own: `institution_id = ${OWN_INSTITUTION}` });
const MODELS = reachOf(['models.read'], {});
const TAUGHT = reachOf(['models.fit', 'models.use'], {});
const WORK = [PLATFORM_WORK];

export const MATCHING_ROWS: readonly RowRule[] = [
  { table: 'candidate_list', select: LISTS, insert: WORK, update: WORK, delete: WORK },
  { table: 'report_pair', select: PAIRS, insert: WORK, update: WORK, delete: WORK },
  { table: 'settled_pair', select: WORK, insert: WORK, update: WORK, delete: WORK },
  { table: 'unconfirmed_rank', select: WORK, insert: WORK, update: WORK, delete: WORK },
  { table: 'companion_pair', select: WORK, insert: WORK, delete: WORK },
  { table: 'family_row', select: WORK, insert: WORK, update: WORK, delete: WORK },
  { table: 'match_run', select: RUNS, insert: STARTED, update: STARTED },
  { table: 'match_shard', select: WORK, insert: WORK, update: WORK, delete: WORK },
  {
    table: 'match_background',
    select: reachOf(BOARD, { own: 'true', party: 'true' }),
    insert: WORK,
  },
  { table: 'linkage_model', select: MODELS, insert: TAUGHT },
  { table: 'linkage_model_use', select: MODELS, insert: TAUGHT },
];
