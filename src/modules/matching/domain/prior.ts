import { priorFor, SIDES_OF_KIND, type Kind } from '../../../kernel/linkage/index.js';
import type { RecordType } from '../../../kernel/contract/index.js';

/** The prior of one pair of a kind, from the sizes of the banks (see the kernel for what it assumes). */
export function priorOf(kind: Kind, banks: { size(type: RecordType): number }): number {
  const { a, b } = SIDES_OF_KIND[kind];
  return priorFor(kind, { a: banks.size(a), b: banks.size(b) });
}
