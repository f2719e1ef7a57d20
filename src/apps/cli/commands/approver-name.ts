import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { NameApprover } from '../../../modules/institutions/index.js';
import { type RunCommand } from '../command.js';
import { idOf } from '../id-of.js';
import { neededOf } from '../options.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const institution = neededOf(call, 'institution', 'approver name');
  const approver = idOf(neededOf(call, 'user', 'approver name'), '--user');
  await withHouse(call, ({ use }) => use(NameApprover).name(OPERATOR, institution, approver));
  await call.teller.answer({ institution, approver }, [
    `${approver} approves for ${institution} what one person alone does not do`,
  ]);
  return undefined;
};
