import { ValueComparator } from './compare-values.js';
import type { TableField } from './field.js';
import { editsBetween, lengthOf } from './letters.js';

const DIFFER = 0;
const TWO_SLIPS = 1;
const SAME_BEGINNING = 2;
const ONE_SLIP = 3;
const SAME = 4;
/**
 * Least lengths of codes that may hold one slip, or two: a slip in a shorter code makes it another; two slips
 * do in a code of fewer than six.
 */
const LEAST_FOR_A_SLIP = 4;
const LEAST_FOR_TWO = 6;

/**
 * Comparator of codes (numbers of papers, post codes, telephones): the same, a slip apart, or with the same
 * beginning.
 */
export class CodeComparator extends ValueComparator {
  readonly isCostly = true;

  constructor(field: TableField) {
    super(field, SAME);
  }

  protected levelOf(a: number, b: number): number {
    const { texts, beginnings, filled } = this.field;
    const shorter = Math.min(lengthOf(texts, a), lengthOf(texts, b));
    const edits = shorter < LEAST_FOR_A_SLIP ? 3 : editsBetween(texts, a, b, 2);
    if (edits === 1) return ONE_SLIP;
    const beginning = beginnings.of[a]!;
    if (beginning !== 0 && beginning === beginnings.of[b]) {
      this.log10U = Math.log10(beginnings.rows[beginning]! / Math.max(1, filled));
      return SAME_BEGINNING;
    }
    return edits === 2 && shorter >= LEAST_FOR_TWO ? TWO_SLIPS : DIFFER;
  }
}
