import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { AddMechanism, MechanismRefused } from '../../../modules/institutions/index.js';
import { isSet, operandOf, type RunCommand } from '../command.js';
import { answerRefusal, faultOf, linesOfFaults } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

const SIGN = { added: '+', changed: '~', removed: '-' } as const;

export const run: RunCommand = async (call) => {
  const content = await readJsonFile(operandOf(call, 0));
  const dryRun = isSet(call, 'dry-run');
  try {
    const added = await withHouse(call, ({ use }) => use(AddMechanism).add(OPERATOR, content, dryRun));
    const { country, version, changes, warnings } = added;
    const told = changes.map(({ part, entry, change }) => `${SIGN[change]} ${part} ${entry}`.trimEnd());
    const verb = dryRun ? 'would be' : 'is';
    const end =
      changes.length === 0
        ? `${country} stays at version ${version}: nothing has changed`
        : `${country} ${verb} at version ${version}: ${counted(changes.length, 'change')}`;
    await call.teller.answer(
      { ...added, warnings: warnings.map(faultOf), stored: !dryRun && changes.length > 0 },
      [...told, end, ...linesOfFaults(warnings)],
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof MechanismRefused)) throw error;
    return answerRefusal(call, error.faults);
  }
};
