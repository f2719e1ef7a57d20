import { checkMechanism } from '../../../modules/mechanisms/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { SUCCESS, WRONG_USAGE } from '../exit-codes.js';
import { faultOf, linesOfFaults } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { counted } from '../teller.js';

export const run: RunCommand = async (call) => {
  const read = checkMechanism(await readJsonFile(operandOf(call, 0)));
  const faults = 'faults' in read ? read.faults : [];
  await call.teller.answer({ faults: faults.map(faultOf) }, linesOfFaults(faults));
  call.teller.step(faults.length === 0 ? 'no fault' : counted(faults.length, 'fault'));
  return faults.length === 0 ? SUCCESS : WRONG_USAGE;
};
