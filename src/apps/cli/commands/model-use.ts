import { MODEL_VERSION } from '../../../kernel/linkage/index.js';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { LinkageModels } from '../../../modules/matching/runs/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const version = operandOf(call, 0);
  const runId = await withHouse(call, ({ use }) =>
    use(LinkageModels).use(OPERATOR, version === MODEL_VERSION ? undefined : version),
  );
  call.teller.step('A worker compares everything anew: huella start runs one.');
  await call.teller.answer({ version, run: runId }, [`scored by ${version}; run ${runId} asked for`]);
  return undefined;
};
