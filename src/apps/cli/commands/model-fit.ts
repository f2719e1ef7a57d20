import { chartOf } from '../../../kernel/linkage/index.js';
import { OPERATOR } from '../../../modules/access/index.js';
import { FitModel } from '../../../modules/estimation/index.js';
import type { RunCommand } from '../command.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const weights = await withHouse(call, ({ use }) => use(FitModel).run(OPERATOR));
  call.teller.step(`Nothing is scored by it yet: huella model use ${weights.version}`);
  await call.teller.answer(weights, chartOf(weights));
  return undefined;
};
