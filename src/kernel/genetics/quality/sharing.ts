import { ANY_ALLELE } from '../loci/allele.js';
import { type LocusFrequencies, minimumFrequency } from '../loci/locus-frequencies.js';
import type { Genotype, Profile } from '../loci/profile.js';

/**
 * Coefficients kappa: probabilities that two persons who are not inbred share 0, 1 or 2 genes of a locus by
 * descent.
 */
export type Kappa = readonly [number, number, number];

/** Likelihoods of sharing: P(both genotypes | they share 0, 1, 2 genes by descent), Hardy-Weinberg. */
export type SharingLikelihood = readonly [number, number, number];

/**
 * Returns the likelihoods of sharing at the loci typed in both, with a table and without a single flagged
 * allele.
 */
export function sharingLikelihoods(
  first: Profile,
  second: Profile,
  tables: readonly LocusFrequencies[],
): { readonly locus: string; readonly likelihood: SharingLikelihood }[] {
  return tables.flatMap((table) => {
    const [one, other] = [first.get(table.locus), second.get(table.locus)];
    if (!one || !other || one[1] === ANY_ALLELE || other[1] === ANY_ALLELE) return [];
    return [{ locus: table.locus, likelihood: sharingLikelihood(one, other, table) }];
  });
}

function sharingLikelihood(first: Genotype, second: Genotype, table: LocusFrequencies): SharingLikelihood {
  const of = (allele: string): number => {
    const at = table.alleles.indexOf(allele);
    return at === -1 ? minimumFrequency(table) : table.frequencies[at]!;
  };
  const alone = ([a, b]: Genotype): number => (a === b ? of(a) ** 2 : 2 * of(a) * of(b));
  const [c, d] = second;
  /** P(second | it holds this allele, and another one by chance). */
  const holding = (allele: string): number => {
    if (c === d) return allele === c ? of(c) : 0;
    return (allele === c ? of(d) : 0) + (allele === d ? of(c) : 0);
  };
  const isSame =
    first.includes(c) && first.includes(d) && second.includes(first[0]) && second.includes(first[1]);
  return [
    alone(first) * alone(second),
    (alone(first) * (holding(first[0]) + holding(first[1]))) / 2,
    isSame ? alone(first) : 0,
  ];
}

/** Returns ln of P(both profiles | kappa). */
export function lnLikelihoodOf(likelihoods: readonly SharingLikelihood[], kappa: Kappa): number {
  return likelihoods.reduce((sum, one) => sum + Math.log(mixed(one, kappa)), 0);
}

function mixed(likelihood: SharingLikelihood, kappa: Kappa): number {
  return likelihood[0] * kappa[0] + likelihood[1] * kappa[1] + likelihood[2] * kappa[2];
}

const MOST_ROUNDS = 2_000;
const SETTLED = 1e-10;

/**
 * Returns the maximum-likelihood estimate of (k0, k1, k2) over the triangle (Thompson 1975), by expectation
 * and maximisation: each round takes the mean over the loci of the posterior of sharing. The likelihood is
 * concave, so the rounds climb to its one top.
 */
export function estimatedKappa(likelihoods: readonly SharingLikelihood[]): Kappa | undefined {
  if (likelihoods.length === 0) return undefined;
  let kappa: Kappa = [1 / 3, 1 / 3, 1 / 3];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sums = [0, 0, 0];
    for (const likelihood of likelihoods) {
      const whole = mixed(likelihood, kappa);
      for (const shared of [0, 1, 2] as const) sums[shared]! += (likelihood[shared] * kappa[shared]) / whole;
    }
    const next: Kappa = [
      sums[0]! / likelihoods.length,
      sums[1]! / likelihoods.length,
      sums[2]! / likelihoods.length,
    ];
    const change = Math.max(...next.map((value, shared) => Math.abs(value - kappa[shared]!)));
    kappa = next;
    if (change < SETTLED) break;
  }
  return kappa;
}
