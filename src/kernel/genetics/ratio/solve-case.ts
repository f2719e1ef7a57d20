import { ANY_ALLELE } from '../loci/allele.js';
import type { FrequencyTable } from '../loci/frequency-table.js';
import { minimumFrequency, withExtraAlleles, type LocusFrequencies } from '../loci/locus-frequencies.js';
import { likelihoodRatios, type RatioAnswer } from './likelihood-ratio.js';
import type { KinshipCase } from './read-case.js';

/**
 * Allele that was seen and is in neither the table nor the case; it was given the least frequency that a
 * table can tell.
 */
export interface AddedAllele {
  readonly locus: string;
  readonly allele: string;
  readonly frequency: number;
}

/** Locus that somebody was typed at and that was not used. */
export interface LocusLeftOut {
  readonly locus: string;
  readonly reason: 'no-frequencies' | 'not-asked-for';
}

export interface RatioCaseAnswer extends RatioAnswer {
  readonly addedAlleles: readonly AddedAllele[];
  readonly leftOut: readonly LocusLeftOut[];
}

/** Loci that a case is weighed with, each with all the alleles that it needs. */
export interface LociOfCase {
  readonly loci: readonly LocusFrequencies[];
  readonly addedAlleles: readonly AddedAllele[];
}

export function lociOfCase(kinshipCase: KinshipCase, table: FrequencyTable): LociOfCase {
  const addedAlleles: AddedAllele[] = [];
  const loci = askedOf(kinshipCase, table).flatMap((locus): LocusFrequencies[] => {
    const found = table.loci.get(locus);
    return found === undefined ? [] : [completed(found, kinshipCase, addedAlleles)];
  });
  return { loci, addedAlleles };
}

function askedOf({ lociAsked }: KinshipCase, table: FrequencyTable): readonly string[] {
  return lociAsked.size === 0 ? [...table.loci.keys()] : [...lociAsked.keys()];
}

/** Computes the likelihood ratios of a case's hypotheses with the frequencies that it names. */
export function solveCase(kinshipCase: KinshipCase, table: FrequencyTable): RatioCaseAnswer {
  const { profiles } = kinshipCase;
  const asked = askedOf(kinshipCase, table);
  const { loci, addedAlleles } = lociOfCase(kinshipCase, table);
  const typed = new Set([...profiles.values()].flatMap((profile) => [...profile.keys()]));
  const leftOut = [...new Set([...asked, ...typed])].flatMap((locus): LocusLeftOut[] => {
    if (!table.loci.has(locus)) return [{ locus, reason: 'no-frequencies' }];
    return asked.includes(locus) ? [] : [{ locus, reason: 'not-asked-for' }];
  });
  return { ...likelihoodRatios({ ...kinshipCase, loci }), addedAlleles, leftOut };
}

/** Returns the locus with the alleles that the case adds, and then those that were seen all the same. */
function completed(
  table: LocusFrequencies,
  { extraAlleles, profiles }: KinshipCase,
  added: AddedAllele[],
): LocusFrequencies {
  const { locus } = table;
  const stated = withExtraAlleles(table, extraAlleles.get(locus) ?? {});
  const frequency = minimumFrequency(table);
  const unknown: Record<string, number> = {};
  for (const profile of profiles.values()) {
    for (const allele of profile.get(locus) ?? []) {
      if (allele === ANY_ALLELE || unknown[allele] !== undefined || stated.alleles.includes(allele)) continue;
      unknown[allele] = frequency;
      added.push({ locus, allele, frequency });
    }
  }
  return withExtraAlleles(stated, unknown);
}
