import { CLASSES, type ClassColumn, LACK_LOG2 } from './bound-kernels.js';
import type { Codes } from './code-table.js';
import { groupsOfCodes } from './group-codes.js';
import type { RecordOrder } from './record-order.js';

/** Value below all that a table holds. */
const NOTHING = -(2 ** 20);

/**
 * Highest units of all, of which the classes lack something, and the limit of the steps in which it is
 * stated.
 */
export interface Lack {
  readonly most: number;
  readonly steps: number;
}

/**
 * Classes of records with alike codes: where blocks hold too many codes to be of use, the units that the
 * class of a record lacks of the highest of all are looked up for sixteen records at once.
 */
export class RecordClasses {
  readonly column: ClassColumn;
  private readonly ofCode: Uint8Array;
  private readonly mosts = new Int32Array(CLASSES);

  /**
   * @param tables the most that the codes weigh against some queries: codes that weigh alike there are alike
   */
  constructor(
    private readonly codes: Codes,
    tables: readonly Float32Array[],
    { loops, size }: Pick<RecordOrder, 'loops' | 'size'>,
  ) {
    this.ofCode = groupsOfCodes(codes, tables, CLASSES);
    const classes = loops.uint8(size);
    for (let number = 0; number < size; number += 1)
      classes[number] = this.ofCode[codes.codes[number]!] ?? CLASSES - 1;
    this.column = { classes, lacks: loops.uint8(CLASSES) };
  }

  /**
   * Writes the least number of steps that each class lacks of the most.
   *
   * @param left takes the units of each code plus what its class lacks
   * @returns the lack in units, on average of the records
   */
  weigh(units: Int16Array, { most, steps }: Lack, left: Int16Array): number {
    this.findMosts(units, most);
    const { mosts, ofCode, codes } = this;
    const { lacks } = this.column;
    for (let each = 0; each < CLASSES; each += 1)
      lacks[each] = Math.min(steps, (most - mosts[each]!) >> LACK_LOG2);
    let [sum, records] = [0, 0];
    left.set(units);
    for (let code = 0; code < ofCode.length; code += 1) {
      const lack = lacks[ofCode[code]!]! << LACK_LOG2;
      left[code] = units[code]! + lack;
      sum += codes.counts[code]! * lack;
      records += codes.counts[code]!;
    }
    return records === 0 ? 0 : sum / records;
  }

  private findMosts(units: Int16Array, most: number): void {
    const { mosts, ofCode } = this;
    mosts.fill(NOTHING);
    for (let code = 0; code < ofCode.length; code += 1) {
      const own = units[code]!;
      if (own > mosts[ofCode[code]!]!) mosts[ofCode[code]!] = own;
    }
    // Records of the overflow are in the last class.
    if (this.codes.hasOverflow) mosts[CLASSES - 1] = most;
  }
}
