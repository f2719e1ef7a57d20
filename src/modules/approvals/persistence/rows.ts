import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

const MYSELF = '(SELECT row_context.actor())';
const RELATIONS = {
  own: `institution_id = ${OWN_INSTITUTION}`,
  party: `approver_id = ${MYSELF}`,
  platform: 'institution_id IS NULL',
};
const OWN_CODE = `(SELECT i.code FROM institution i WHERE i.id = ${OWN_INSTITUTION})`;
/** Where nobody was named, the installation's own people took of everybody. */
const EXPORTS = {
  own: `(institution_id = ${OWN_INSTITUTION} OR owner_code = ${OWN_CODE} OR (institution_id IS NULL AND owner_code IS NULL))`,
};
const MY_EXPORTS = reachOf(['matches.export', 'records.export'], {
  own: `exported_by = ${MYSELF} AND institution_id = ${OWN_INSTITUTION}`,
});
const ANSWERED = reachOf(['approvals.read', 'approvals.answer', 'approvals.ask'], RELATIONS);
const NAMED = reachOf(['approvals.name'], {});

export const APPROVALS_ROWS: readonly RowRule[] = [
  {
    table: 'approval_request',
    select: ANSWERED,
    // Nobody asks in the name of another, nor for another institution.
    insert: [
      PLATFORM_WORK,
      { where: `asked_by = ${MYSELF} AND institution_id = ${OWN_INSTITUTION}` },
      { roles: ['operator'], where: `asked_by = ${MYSELF} AND institution_id IS NULL` },
    ],
    update: ANSWERED,
    delete: [PLATFORM_WORK],
  },
  {
    // Of the people of an institution, and of its records; all of it for whoever watches.
    table: 'bulk_export',
    select: [...reachOf(['exports.read'], EXPORTS), ...MY_EXPORTS],
    // That it stands beside an approval of somebody else, a trigger holds.
    insert: MY_EXPORTS,
    update: MY_EXPORTS,
  },
  { table: 'named_approver', select: NAMED, insert: NAMED, update: NAMED },
];
