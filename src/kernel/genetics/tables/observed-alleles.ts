import { ANY_ALLELE } from '../loci/allele.js';
import { minimumFrequency, withExtraAlleles, type LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Profile } from '../loci/profile.js';

export interface AddedAllele {
  readonly locus: string;
  readonly allele: string;
  readonly frequency: number;
}

/**
 * Loci that hold every allele that was seen in the bank, so that nothing in it is impossible by the table
 * alone: an allele that the population sample lacks gets the minimum frequency of its locus, and the others
 * are scaled down.
 *
 * @param floor least frequency of an added allele, where a laboratory has one
 */
export function withObservedAlleles(
  loci: readonly LocusFrequencies[],
  profiles: Iterable<Profile>,
  floor = 0,
): { readonly loci: LocusFrequencies[]; readonly added: AddedAllele[] } {
  const known = new Map(loci.map(({ locus, alleles }) => [locus, new Set(alleles)]));
  const missing = new Map<string, Set<string>>();
  for (const profile of profiles) {
    for (const [locus, call] of profile) {
      for (const allele of call) {
        if (allele === ANY_ALLELE || known.get(locus)?.has(allele) !== false) continue;
        missing.set(locus, (missing.get(locus) ?? new Set()).add(allele));
      }
    }
  }
  const added: AddedAllele[] = [];
  const extended = loci.map((table) => {
    const frequency = Math.max(minimumFrequency(table), floor);
    const extra = [...(missing.get(table.locus) ?? [])].sort();
    for (const allele of extra) added.push({ locus: table.locus, allele, frequency });
    return withExtraAlleles(table, Object.fromEntries(extra.map((allele) => [allele, frequency])));
  });
  return { loci: extended, added };
}
