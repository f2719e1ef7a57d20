import { chartOf, MODEL_VERSION } from '../../../kernel/linkage/index.js';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { LinkageModels } from '../../../modules/matching/runs/index.js';
import type { RunCommand } from '../command.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const { models, current } = await withHouse(call, ({ use }) => use(LinkageModels).all(OPERATOR));
  const charts = models.flatMap(({ weights }) => ['', ...chartOf(weights)]);
  await call.teller.answer({ current, models }, [
    `scored by: ${current}`,
    `as written: ${MODEL_VERSION}`,
    ...charts,
  ]);
  return undefined;
};
