import { readProcedureKind } from '../../../modules/procedures/procedures/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { answerFaults } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';

export const run: RunCommand = async (call) => {
  const read = readProcedureKind(await readJsonFile(operandOf(call, 0)));
  return answerFaults(call, 'faults' in read ? read.faults : []);
};
