import { ANY_ALLELE } from '../loci/allele.js';
import type { Genotype, Profile } from '../loci/profile.js';

export interface Consensus {
  readonly profile: Profile;
  /** Loci at which the samples contradict each other: they are left untyped. */
  readonly conflicts: readonly string[];
  /** Loci at which one sample shows a partner that another one does not. */
  readonly dropouts: readonly string[];
}

/**
 * Merges several samples of one person into one profile: at each locus all alleles that were seen, if they
 * are two at most.
 */
export function consensusProfile(samples: readonly Profile[]): Consensus {
  const profile = new Map<string, Genotype>();
  const [conflicts, dropouts]: [string[], string[]] = [[], []];
  for (const locus of new Set(samples.flatMap((sample) => [...sample.keys()]))) {
    const calls = samples.map((sample) => sample.get(locus)).filter((call) => call !== undefined);
    const call = consensusCall(calls);
    if (!call) {
      conflicts.push(locus);
      continue;
    }
    profile.set(locus, call);
    const isPair = call[0] !== call[1] && call[1] !== ANY_ALLELE;
    if (isPair && calls.some(([first, second]) => first === second)) dropouts.push(locus);
  }
  return { profile, conflicts, dropouts };
}

function consensusCall(calls: readonly Genotype[]): Genotype | undefined {
  const alleles = [...new Set(calls.flat())].filter((allele) => allele !== ANY_ALLELE).sort();
  const [first = '', second] = alleles;
  if (alleles.length === 1)
    return [first, calls.some(([, partner]) => partner !== ANY_ALLELE) ? first : ANY_ALLELE];
  if (alleles.length > 2 || second === undefined) return undefined;
  // Two different homozygotes are no dropout of each other.
  const homozygous = new Set(calls.flatMap(([one, other]) => (one === other ? [one] : [])));
  return homozygous.size > 1 ? undefined : [first, second];
}
