import { OPERATOR } from '../../../modules/access/index.js';
import { EndAccess } from '../../../modules/mechanisms/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { idOf } from '../id-of.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const user = idOf(operandOf(call, 0), 'USER');
  await withHouse(call, ({ use }) => use(EndAccess).inviteAgain(OPERATOR, user));
  call.teller.step('Every session of theirs has ended.');
  await call.teller.answer({ user }, [`user  ${user}`]);
  return undefined;
};
