import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { boundReach, reachOf } from '../../access/index.js';

const HANDLED = `institution_id = ${OWN_INSTITUTION}`;
const COMPLAINED = `complainant_id = ${OWN_INSTITUTION}`;
/** Whom a complaint is about is nowhere here: it reads what is recommended to it, and not who has complained. */
const COMPLAINTS = { own: `(${HANDLED} OR ${COMPLAINED})`, party: COMPLAINED };

export const OVERSIGHT_ROWS: readonly RowRule[] = [
  {
    table: 'complaint',
    select: [
      ...reachOf(['complaints.read', 'complaints.handle', 'complaints.open'], COMPLAINTS),
      ...boundReach(['family.complain'], 'record_id'),
    ],
    insert: [
      ...reachOf(['complaints.open'], { own: COMPLAINED }),
      ...boundReach(['family.complain'], 'record_id'),
    ],
    // Where it is passed on, another body handles it from then on: that is the platform's to write.
    update: reachOf(['complaints.handle'], { own: HANDLED }),
  },
  {
    table: 'recommendation',
    select: reachOf(['recommendations.read'], {}),
    insert: reachOf(['recommendations.make'], { own: HANDLED }),
    update: reachOf(['recommendations.answer'], { party: `addressee_id = ${OWN_INSTITUTION}` }),
  },
];
