import { ANY_ALLELE } from '../loci/allele.js';
import type { Genotype, Profile } from '../loci/profile.js';

/**
 * Agreement of two calls of one locus. `dropout`: one sample shows an allele alone, the other one the same
 * with a partner.
 */
export type CallAgreement = 'same' | 'dropout' | 'different';

export interface ProfileAgreement {
  readonly common: number;
  readonly dropouts: number;
  readonly differences: number;
}

/** Tolerance of the comparison of two samples of one person: counts of loci that may be apart. */
export interface Tolerance {
  readonly fewestCommon: number;
  readonly mostDropouts: number;
  readonly mostDifferences: number;
}

/** Compares two calls of one locus. A partner that may be any allele (`F`) agrees with every partner. */
export function compareCalls(one: Genotype, other: Genotype): CallAgreement {
  const [[a, b], [c, d]] = [one, other];
  if (b === ANY_ALLELE) return d === ANY_ALLELE ? agreed(a === c) : agreed(other.includes(a));
  if (d === ANY_ALLELE) return agreed(one.includes(c));
  const isSubset = one.every((allele) => other.includes(allele));
  const isSuperset = other.every((allele) => one.includes(allele));
  if (isSubset && isSuperset) return 'same';
  return (isSubset && a === b) || (isSuperset && c === d) ? 'dropout' : 'different';
}

function agreed(does: boolean): CallAgreement {
  return does ? 'same' : 'different';
}

export function compareProfiles(one: Profile, other: Profile): ProfileAgreement {
  let [common, dropouts, differences] = [0, 0, 0];
  for (const [locus, call] of one) {
    const counterpart = other.get(locus);
    if (!counterpart) continue;
    common += 1;
    const agreement = compareCalls(call, counterpart);
    if (agreement === 'dropout') dropouts += 1;
    else if (agreement === 'different') differences += 1;
  }
  return { common, dropouts, differences };
}

/** Tells whether two samples may be one person's; with few common loci nothing speaks against it. */
export function isWithin({ dropouts, differences }: ProfileAgreement, tolerance: Tolerance): boolean {
  return dropouts <= tolerance.mostDropouts && differences <= tolerance.mostDifferences;
}
