import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

const OWN = `institution_id = ${OWN_INSTITUTION}`;
const ends = (other: string) => ({ own: OWN, party: `${other} = ${OWN_INSTITUTION}` });
const RECEIVER = ends('receiver_id');

const SOUGHT = reachOf(['families.seek'], { own: OWN });

export const REFERRALS_ROWS: readonly RowRule[] = [
  { table: 'family_search', select: SOUGHT, insert: SOUGHT, update: SOUGHT },
  {
    table: 'inquiry',
    select: reachOf(['inquiries.ask', 'inquiries.read', 'inquiries.answer'], RECEIVER),
    insert: reachOf(['inquiries.ask'], RECEIVER),
    update: reachOf(['inquiries.answer'], RECEIVER),
    delete: [PLATFORM_WORK],
  },
  {
    table: 'transmission',
    select: reachOf(['transmissions.send', 'transmissions.read', 'transmissions.answer'], RECEIVER),
    insert: reachOf(['transmissions.send'], RECEIVER),
    update: reachOf(['transmissions.send', 'transmissions.answer'], RECEIVER),
  },
];
