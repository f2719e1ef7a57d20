import { chartOf } from '../../../kernel/linkage/index.js';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { LinkageModels } from '../../../modules/matching/runs/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { readJsonFile } from '../read-json-file.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const file = await readJsonFile(operandOf(call, 0));
  const weights = await withHouse(call, ({ use }) => use(LinkageModels).bringIn(OPERATOR, file));
  await call.teller.answer(weights, chartOf(weights));
  return undefined;
};
