import { isInMtRange, type MtRange } from '../../contract/genetics/mitochondrial.js';
import { RCRS_LENGTH } from '../../contract/genetics/reference-sequence.js';

/**
 * Returns the positions that all of these readings have, as ranges from 1 upwards; none where they have
 * nothing in common.
 */
export function commonRanges(readings: readonly (readonly MtRange[])[]): MtRange[] {
  const common: MtRange[] = [];
  let first: number | undefined;
  for (let position = 1; position <= RCRS_LENGTH + 1; position++) {
    const isRead =
      position <= RCRS_LENGTH &&
      readings.every((ranges) => ranges.some((range) => isInMtRange(position, range)));
    if (isRead) first ??= position;
    else if (first !== undefined) {
      common.push({ first, last: position - 1 });
      first = undefined;
    }
  }
  return common;
}
