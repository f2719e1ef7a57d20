import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, reachOf } from '../../access/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const KNOWN = reachOf([...operationsOf('institutions.', 'agreements.', 'users.'), 'self.read'], {});
const SIGNERS = reachOf(['agreements.sign'], { own: 'true' });

export const MECHANISMS_ROWS: readonly RowRule[] = [
  {
    table: 'focal_point',
    // A family may know whom to turn to at the institution that took its report, and no other.
    select: [...KNOWN, ...reachOf(['family.look'], OWN)],
    insert: reachOf(['users.enrol', 'institutions.enrol'], OWN),
    update: reachOf(['users.enrol', 'institutions.enrol'], OWN),
    delete: reachOf(['institutions.enrol'], OWN),
  },
  { table: 'agreement', select: KNOWN, insert: SIGNERS, update: SIGNERS },
  {
    table: 'institution',
    // Who only delivers knows the institution that it delivers for, a family the one that took its report, and no other.
    select: [
      ...KNOWN,
      ...reachOf(['living.register', 'imports.run', 'family.look'], { own: `id = ${OWN_INSTITUTION}` }),
    ],
    insert: reachOf(['institutions.enrol'], {}),
    update: reachOf(['institutions.enrol', 'sampleRules.set'], { own: `id = ${OWN_INSTITUTION}` }),
  },
];
