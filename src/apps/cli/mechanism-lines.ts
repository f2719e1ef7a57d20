import { message } from '../../platform/catalogue/index.js';
import type { ProfileFault } from '../../modules/mechanisms/index.js';

/** A fault as a person reads it: where, what is wrong, what mends it. */
export function faultOf({ path, code, parameters }: ProfileFault): {
  path: string;
  code: string;
  wrong: string;
  mend: string;
} {
  return {
    path: path === '' ? '(the file)' : path,
    code,
    wrong: message(code, 'en', parameters),
    mend: message(`${code}_MEND`, 'en', parameters),
  };
}

export function linesOfFaults(faults: readonly ProfileFault[]): string[] {
  return faults.map(faultOf).flatMap(({ path, wrong, mend }) => [path, `  ${wrong} ${mend}`]);
}
