import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { LetInAgain } from '../../../modules/institutions/index.js';
import { invitationLines } from '../invitation-lines.js';
import { operandOf, type RunCommand } from '../command.js';
import { idOf } from '../id-of.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const user = idOf(operandOf(call, 0), 'USER');
  const invitation = await withHouse(call, ({ use }) => use(LetInAgain).inviteAgain(OPERATOR, user));
  call.teller.step('Every session of theirs has ended, and what they signed in by opens nothing.');
  if (invitation)
    call.teller.step('Hand the link over to them alone: it is good once, and only its hash is kept.');
  await call.teller.answer({ user, ...invitation }, invitationLines({ actorId: user, invitation }));
  return undefined;
};
