import { type HolderColumns, PART_LOG2 } from './bound-kernels.js';
import type { RecordOrder } from './record-order.js';

/** Items and their holders in the order of reading: the same index in both is of one item of one record. */
export interface Holdings {
  readonly things: readonly number[];
  readonly numbers: readonly number[];
}

/**
 * Lists the records that have each item, part by part of the bank: the values of the records of a part fit
 * into a near cache, and a holder takes two bytes.
 *
 * @param distinct number of distinct items
 * @param observers by number of the record
 */
export function holderLists(
  { things, numbers }: Holdings,
  distinct: number,
  observers: Uint8Array,
  { loops, size }: Pick<RecordOrder, 'loops' | 'size'>,
): HolderColumns {
  const parts = Math.max(1, Math.ceil(size / (1 << PART_LOG2)));
  const first = loops.int32(parts * distinct + 1);
  const listOf = (at: number): number => (numbers[at]! >> PART_LOG2) * distinct + things[at]!;
  for (let at = 0; at < things.length; at += 1) first[listOf(at) + 1]! += 1;
  for (let list = 0; list + 1 < first.length; list += 1) first[list + 1]! += first[list]!;
  const next = first.slice();
  const holders = loops.uint16(things.length);
  const ofHolders = loops.uint8(things.length);
  for (let at = 0; at < things.length; at += 1) {
    const list = listOf(at);
    holders[next[list]!] = numbers[at]! & ((1 << PART_LOG2) - 1);
    ofHolders[next[list]!] = observers[numbers[at]!]!;
    next[list]! += 1;
  }
  return { holders, first, distinct, parts, observers: ofHolders };
}
