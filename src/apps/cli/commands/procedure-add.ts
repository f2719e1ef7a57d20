import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { AddKind, KindRefused } from '../../../modules/procedures/procedures/index.js';
import { isSet, operandOf, type RunCommand } from '../command.js';
import { answerRefusal } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const content = await readJsonFile(operandOf(call, 0));
  const dryRun = isSet(call, 'dry-run');
  try {
    const added = await withHouse(call, ({ use }) => use(AddKind).add(OPERATOR, content, dryRun));
    const { kind, version, changed } = added;
    const end = changed
      ? `${kind} ${dryRun ? 'would be' : 'is'} at version ${version}`
      : `${kind} stays at version ${version}: nothing has changed`;
    await call.teller.answer({ ...added, stored: !dryRun && changed }, [end]);
    return undefined;
  } catch (error) {
    if (!(error instanceof KindRefused)) throw error;
    return answerRefusal(call, error.faults);
  }
};
