import { checkMechanism } from '../../../modules/institutions/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { answerFaults, answerWarnings } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';

export const run: RunCommand = async (call) => {
  const read = checkMechanism(await readJsonFile(operandOf(call, 0)));
  return 'faults' in read ? answerFaults(call, read.faults) : answerWarnings(call, read.warnings);
};
