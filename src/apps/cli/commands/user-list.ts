import { ActorDirectory, OPERATOR } from '../../../modules/access/accounts/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const code = valueOf(call, 'institution');
  if (code === undefined) throw new UsageError('--institution is missing.', 'See huella user list --help.');
  const users = await withHouse(call, async (house) => {
    const { id } = await institutionOf(house, code);
    const colleagues = await house.runtime.db.transact(OPERATOR, (tx) =>
      house.use(ActorDirectory).of(tx, id),
    );
    return colleagues.map(({ actorId, name, roles, email }) => ({
      user: actorId,
      name,
      roles,
      email: email ?? null,
    }));
  });
  const lines = tableOf(
    users.map(({ user, name, roles, email }) => [user, roles.join(','), name, email ?? '']),
  );
  await call.teller.answer({ users }, lines);
  return undefined;
};
