import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ConfirmSteps } from '../../../modules/institutions/index.js';
import { operandOf, valueOf, type RunCommand } from '../command.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const country = operandOf(call, 0).toUpperCase();
  const steps = operandOf(call, 1).split(',');
  const by = valueOf(call, 'by');
  const reason = valueOf(call, 'withdraw');
  const done = reason === undefined ? 'confirmed' : 'taken back';
  const { version } = await withHouse(call, ({ use }) =>
    reason === undefined
      ? use(ConfirmSteps).confirm(OPERATOR, { country, steps, by })
      : use(ConfirmSteps).withdraw(OPERATOR, { country, steps, by, reason }),
  );
  await call.teller.answer({ country, version, steps }, [
    `${country}, version ${version}: ${counted(steps.length, 'step')} ${done}`,
  ]);
  return undefined;
};
