import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };

export const REINTEGRATION_ROWS: readonly RowRule[] = [
  {
    table: 'offer',
    select: reachOf(['offers.read'], {}),
    insert: reachOf(['offers.make'], OWN),
    update: reachOf(['offers.make'], OWN),
  },
  {
    // Who wants help is for the people who help: nobody else of the institution, and nobody of another one.
    table: 'reintegration_plan',
    select: reachOf(['reintegration.read'], OWN),
    insert: reachOf(['reintegration.agree'], OWN),
    update: reachOf(['reintegration.agree'], OWN),
  },
  {
    table: 'offer_referral',
    select: reachOf(['reintegration.read'], OWN),
    insert: reachOf(['reintegration.refer'], OWN),
    update: [PLATFORM_WORK],
  },
];
