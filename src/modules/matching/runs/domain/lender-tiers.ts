import { isNarrower, type Permissions } from '../../../access/consent/index.js';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { lendersTogether } from './declared-apart.js';

/** Tells whether the family of one report permits less than that of another, for any purpose of comparing. */
export function permitsLess(one: Permissions = {}, other: Permissions = {}): boolean {
  const purposes = Object.keys(other) as (keyof Permissions)[];
  return purposes.some((purpose) => isNarrower(one[purpose], other[purpose]));
}

/**
 * Lists the sets of reports that a report may be pooled with, widest first: all of them, then those whose
 * families permit as much as its own does.
 *
 * Where one of the first set may not be compared, the second is pooled. So an institution that may know
 * nothing of a report that stays at home is answered as if that report did not exist: its values decide
 * neither who belongs to the second set nor whether it is pooled.
 */
export function lenderTiers<T extends { readonly content: ExchangeRecord }>(
  own: { readonly content: ExchangeRecord },
  lenders: readonly T[],
  isWithheldMore: (lender: T) => boolean,
): readonly (readonly T[])[] {
  const wide = lendersTogether(
    own,
    lenders.filter((lender) => !isWithheldMore(lender)),
  );
  const all = lendersTogether(own, lenders);
  // A report that stays at home and contradicts the others takes none of them away.
  const isWhole = all.length > wide.length && wide.every((lender) => all.includes(lender));
  return [...(isWhole ? [all] : []), ...(wide.length > 0 ? [wide] : [])];
}
