import { checkMechanism } from '../../../modules/institutions/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { answerFaults } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';

export const run: RunCommand = async (call) => {
  const read = checkMechanism(await readJsonFile(operandOf(call, 0)));
  return answerFaults(call, 'faults' in read ? read.faults : []);
};
