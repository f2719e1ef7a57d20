import type { RecordType } from '../../../../kernel/contract/index.js';
import { KINDS, SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';

export { PURPOSE_OF_KIND } from '../../../../kernel/linkage/index.js';

/** The kinds in which a record of a type takes part. */
export function kindsOf(type: RecordType): readonly Kind[] {
  return KINDS.filter((kind) => SIDES_OF_KIND[kind].a === type || SIDES_OF_KIND[kind].b === type);
}

/**
 * Returns the side of a record in the pairs of a kind; `both` where the two come from one bank and have no
 * order.
 */
export function sideOf(kind: Kind, type: RecordType): 'a' | 'b' | 'both' {
  const { a, b } = SIDES_OF_KIND[kind];
  if (a === b) return 'both';
  return a === type ? 'a' : 'b';
}

/** The record type that a record of a type is compared with in a kind. */
export function counterpartType(kind: Kind, type: RecordType): RecordType {
  const { a, b } = SIDES_OF_KIND[kind];
  return a === type ? b : a;
}

/**
 * Returns the kind in which two records of a type may turn out to be of one person; living persons are not
 * compared with each other.
 */
export function kindWithin(type: RecordType): Kind | undefined {
  return KINDS.find((kind) => SIDES_OF_KIND[kind].a === type && SIDES_OF_KIND[kind].b === type);
}
