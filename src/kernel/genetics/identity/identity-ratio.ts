import { ANY_ALLELE } from '../loci/allele.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Genotype, Profile } from '../loci/profile.js';
import { compareCalls, type CallAgreement } from './compare-calls.js';

export interface IdentityModel {
  /** Coancestry of the subpopulation that both people would come from. */
  readonly theta: number;
  /** Chance that an allele of each of the two samples was not seen. */
  readonly dropout: readonly [number, number];
  /** Chance that a locus says nothing, because something went wrong with it: its ratio is then 1. */
  readonly errorRate: number;
}

export interface IdentityLocus {
  readonly locus: string;
  readonly agreement: CallAgreement;
  /** -Infinity where one person cannot show both calls. */
  readonly log10LR: number;
}

export interface IdentityRatio {
  readonly log10LR: number;
  readonly perLocus: readonly IdentityLocus[];
}

/**
 * Returns the likelihood ratio of two samples of one person against samples of two unrelated people.
 *
 * At each locus P(both calls | one genotype) / P(both calls | two genotypes), the two genotypes from one
 * subpopulation: for equal calls without dropout this is one over the match probability 4.10 of the National
 * Research Council's report of 1996 (Balding & Nichols 1994). Relatives of each other are another question;
 * full brothers need the kinship engine.
 */
export function identityRatio(
  one: Profile,
  other: Profile,
  loci: readonly LocusFrequencies[],
  model: IdentityModel,
): IdentityRatio {
  const perLocus: IdentityLocus[] = [];
  for (const table of loci) {
    const [first, second] = [one.get(table.locus), other.get(table.locus)];
    if (!first || !second) continue;
    const ratio = identityRatioAt(first, second, table, model);
    const { errorRate } = model;
    perLocus.push({
      locus: table.locus,
      agreement: compareCalls(first, second),
      log10LR: Math.log10((1 - errorRate) * ratio + errorRate),
    });
  }
  return { log10LR: perLocus.reduce((sum, { log10LR }) => sum + log10LR, 0), perLocus };
}

/** Genotype by the places of its alleles, with the probability of what was seen. */
type Explanation = readonly [low: number, high: number, weight: number];

/** Returns the likelihood ratio of two calls at one locus, before the error rate. */
export function identityRatioAt(
  one: Genotype,
  other: Genotype,
  table: LocusFrequencies,
  model: IdentityModel,
): number {
  const { theta } = model;
  const explanations = explanationsOf(one, table, model.dropout[0]);
  const others = explanationsOf(other, table, model.dropout[1]);
  let [same, apart] = [0, 0];
  for (const [a, b, weight] of explanations) {
    for (const [c, d, otherWeight] of others) {
      const chance = weight * otherWeight;
      if (a === c && b === d) same += chance * drawn([a, b], table, theta) * ways(a, b);
      apart += chance * drawn([a, b, c, d], table, theta) * ways(a, b) * ways(c, d);
    }
  }
  return same / apart;
}

function ways(a: number, b: number): number {
  return a === b ? 1 : 2;
}

/** Returns the genotypes that can show a call. */
function explanationsOf([first, second]: Genotype, table: LocusFrequencies, dropout: number): Explanation[] {
  const a = placeOf(first, table);
  const b = second === ANY_ALLELE ? -1 : placeOf(second, table);
  if (b >= 0 && a !== b) return [[Math.min(a, b), Math.max(a, b), (1 - dropout) ** 2]];
  if (b >= 0 && dropout === 0) return [[a, a, 1]];
  return table.alleles.map((_, partner): Explanation => {
    const alone = partner === a ? 1 - dropout * dropout : dropout * (1 - dropout);
    return [Math.min(a, partner), Math.max(a, partner), b < 0 ? 1 : alone];
  });
}

function placeOf(allele: string, { locus, alleles }: LocusFrequencies): number {
  const at = alleles.indexOf(allele);
  if (at < 0) throw new RangeError(`The frequencies of ${locus} lack the allele ${allele}.`);
  return at;
}

/**
 * Returns the probability to draw these alleles one after the other from a subpopulation; the order does not
 * matter.
 */
function drawn(alleles: readonly number[], { frequencies }: LocusFrequencies, theta: number): number {
  let probability = 1;
  for (const [before, allele] of alleles.entries()) {
    let seen = 0;
    for (let at = 0; at < before; at += 1) if (alleles[at] === allele) seen += 1;
    probability *= (seen * theta + (1 - theta) * frequencies[allele]!) / (1 + (before - 1) * theta);
  }
  return probability;
}
