import { ANY_ALLELE } from '../../loci/allele.js';
import type { Genotype, Profile } from '../../loci/profile.js';
import type { CheckedHypothesis } from '../../ratio/hypothesis.js';

/**
 * Observed genotypes at one locus by person of a hypothesis; `undefined` where two samples of one person
 * contradict each other.
 */
export type GenotypesAtLocus = ReadonlyMap<string, Genotype> | undefined;

/**
 * Returns the genotypes of the persons of a hypothesis at a locus. Several samples of one person are one
 * genotype: R has no other way to say a direct match.
 */
export function genotypesUnder(
  { pedigree, personOf }: CheckedHypothesis,
  locus: string,
  profiles: ReadonlyMap<string, Profile>,
): GenotypesAtLocus {
  const seen = new Map<string, Genotype>();
  for (const [code, profile] of profiles) {
    const genotype = profile.get(locus);
    if (!genotype) continue;
    const person = pedigree.members[personOf.get(code)!]!.id;
    const both = bothOf(seen.get(person), genotype);
    if (!both) return undefined;
    seen.set(person, both);
  }
  return seen;
}

function bothOf(known: Genotype | undefined, other: Genotype): Genotype | undefined {
  if (!known) return other;
  if (known[1] === ANY_ALLELE)
    return other[1] === ANY_ALLELE ? bothFlagged(known, other) : agreeing(other, known);
  return other[1] === ANY_ALLELE ? agreeing(known, other) : sameGenotype(known, other);
}

const bothFlagged = ([a]: Genotype, [b]: Genotype): Genotype => (a === b ? [a, ANY_ALLELE] : [a, b]);
const agreeing = (whole: Genotype, [allele]: Genotype): Genotype | undefined =>
  whole.includes(allele) ? whole : undefined;
const sameGenotype = (a: Genotype, b: Genotype): Genotype | undefined =>
  [...a].sort().join() === [...b].sort().join() ? a : undefined;
