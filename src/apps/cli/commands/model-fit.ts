import { chartOf } from '../../../kernel/linkage/index.js';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { FitModel } from '../../../modules/review/model-fit/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const from = valueOf(call, 'from') ?? 'labels';
  if (from !== 'labels' && from !== 'bank')
    throw new UsageError('--from names nothing to learn from.', 'Write labels or bank.');
  const weights = await withHouse(call, ({ use }) => use(FitModel).fit(OPERATOR, from));
  call.teller.step(`Nothing is scored by it yet: huella model use ${weights.version}`);
  await call.teller.answer(weights, chartOf(weights));
  return undefined;
};
