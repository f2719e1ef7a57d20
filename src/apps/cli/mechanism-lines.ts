import { WRONG_USAGE, SUCCESS } from './exit-codes.js';
import type { Call } from './command.js';
import { counted } from './teller.js';
import { terminalMessage } from './terminal-message.js';
import type { FileFault } from '../../modules/institutions/index.js';

/** A fault as a person reads it: where, what is wrong, what mends it. */
export function faultOf({ path, code, parameters }: FileFault): {
  path: string;
  code: string;
  wrong: string;
  mend: string;
} {
  return {
    path: path === '' ? '(the file)' : path,
    code,
    wrong: terminalMessage(code, parameters),
    mend: terminalMessage(`${code}_MEND`, parameters),
  };
}

export function linesOfFaults(faults: readonly FileFault[]): string[] {
  return faults.map(faultOf).flatMap(({ path, wrong, mend }) => [path, `  ${wrong} ${mend}`]);
}

/** Tells what is wrong with a file that was only looked at. @returns the exit code */
export async function answerFaults({ teller }: Call, faults: readonly FileFault[]): Promise<number> {
  await teller.answer({ faults: faults.map(faultOf) }, linesOfFaults(faults));
  teller.step(faults.length === 0 ? 'no fault' : counted(faults.length, 'fault'));
  return faults.length === 0 ? SUCCESS : WRONG_USAGE;
}

/** Tells that nothing is wrong with a file, and what it leaves open. @returns the exit code of success */
export async function answerWarnings(
  { teller }: Call,
  warnings: readonly FileFault[],
): Promise<typeof SUCCESS> {
  await teller.answer({ faults: [], warnings: warnings.map(faultOf) }, linesOfFaults(warnings));
  teller.step(warnings.length === 0 ? 'no fault' : `no fault; ${counted(warnings.length, 'warning')}`);
  return SUCCESS;
}

/** Tells why nothing of a file was stored. @returns the exit code */
export async function answerRefusal({ teller }: Call, faults: readonly FileFault[]): Promise<number> {
  await teller.answer({ faults: faults.map(faultOf) }, linesOfFaults(faults));
  teller.step(`${counted(faults.length, 'fault')}; nothing was stored`);
  return WRONG_USAGE;
}
