import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const KNOWN = reachOf([...operationsOf('institutions.', 'agreements.', 'users.'), 'self.read'], {});
const ADDERS = reachOf(['mechanisms.add'], {});
// The successor reads what has come to it.
const TAKEN_OVER = reachOf(['institutions.handover'], { own: `successor_id = ${OWN_INSTITUTION}` });
const SIGNERS = reachOf(['agreements.sign'], { own: 'true' });

export const MECHANISMS_ROWS: readonly RowRule[] = [
  {
    table: 'focal_point',
    // A family may know whom to turn to at the institution that took its report, and no other.
    select: [...KNOWN, ...reachOf(['family.look'], OWN)],
    insert: reachOf(['users.enrol', 'institutions.enrol', 'mechanisms.add'], OWN),
    update: reachOf(['users.enrol', 'institutions.enrol'], OWN),
    delete: reachOf(['institutions.enrol', 'mechanisms.add'], OWN),
  },
  {
    table: 'institution_closing',
    select: TAKEN_OVER,
    insert: reachOf(['institutions.close'], {}),
  },
  { table: 'mechanism_profile', select: KNOWN, insert: ADDERS },
  { table: 'mechanism_rule', select: KNOWN, insert: ADDERS, delete: ADDERS },
  { table: 'agreement', select: KNOWN, insert: SIGNERS, update: [...SIGNERS, PLATFORM_WORK] },
  { table: 'agreement_proposal', select: KNOWN, insert: SIGNERS, update: SIGNERS },
  { table: 'agreement_step', select: KNOWN, insert: [...SIGNERS, PLATFORM_WORK] },
  {
    table: 'institution',
    // Who only delivers knows the institution that it delivers for, a family the one that took its report, and no other.
    select: [
      ...KNOWN,
      ...reachOf(['living.register', 'imports.run', 'family.look'], { own: `id = ${OWN_INSTITUTION}` }),
    ],
    insert: reachOf(['institutions.enrol', 'mechanisms.add'], {}),
    update: reachOf(
      ['institutions.enrol', 'institutions.close', 'mechanisms.add', 'sampleRules.set', 'blindReview.set'],
      {
        own: `id = ${OWN_INSTITUTION}`,
      },
    ),
  },
];
