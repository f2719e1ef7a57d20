import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const LABORATORY = operationsOf('laboratory.');
const OWN = reachOf(LABORATORY, { own: `institution_id = ${OWN_INSTITUTION}` });
const OF_RANKING = reachOf(LABORATORY, {
  own: 'EXISTS (SELECT 1 FROM relative_ranking WHERE relative_ranking.id = ranking_id)',
});

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const OF_EXCHANGE = reachOf(['laboratory.exchange'], { own: PARTY, party: PARTY });

export const LABORATORY_ROWS: readonly RowRule[] = [
  { table: 'joint_result', select: OWN, insert: OWN, update: OWN, delete: [PLATFORM_WORK] },
  { table: 'relative_ranking', select: OWN, insert: OWN, update: OWN, delete: [PLATFORM_WORK] },
  { table: 'ranked_family', select: OF_RANKING, insert: [PLATFORM_WORK], delete: [PLATFORM_WORK] },
  { table: 'dna_exchange', select: OF_EXCHANGE, insert: OF_EXCHANGE, update: OF_EXCHANGE },
];
