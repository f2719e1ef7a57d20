import { OPERATOR } from '../../../modules/access/index.js';
import { EnrolUser } from '../../../modules/mechanisms/index.js';
import { isSet, operandOf, type RunCommand } from '../command.js';
import { idOf } from '../id-of.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const user = idOf(operandOf(call, 0), 'USER');
  const replace = isSet(call, 'replace');
  const { token, expiresAt } = await withHouse(call, ({ use }) =>
    use(EnrolUser).issueToken(OPERATOR, user, replace),
  );
  call.teller.step(
    `The token is shown this once; only its hash is kept. It ends on ${expiresAt.toISOString().slice(0, 10)}.${replace ? ' The older ones have ended.' : ''}`,
  );
  await call.teller.answer({ user, token, expiresAt }, [`token ${token}`]);
  return undefined;
};
