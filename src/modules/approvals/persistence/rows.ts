import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/index.js';

const MYSELF = '(SELECT row_context.actor())';
const RELATIONS = {
  own: `institution_id = ${OWN_INSTITUTION}`,
  party: `approver_id = ${MYSELF}`,
  platform: 'institution_id IS NULL',
};
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
  { table: 'named_approver', select: NAMED, insert: NAMED, update: NAMED },
];
