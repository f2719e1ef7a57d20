import { AMELOGENIN, type LocusHeading } from './loci.js';

/** Name of an allele: repeats, and the bases of an incomplete repeat: `12`, `9.3`. */
const ALLELE = /^[1-9]\d?(?:\.[1-3])?$/;
/** Off-ladder calls and calls beyond the ladder: real results, but no alleles that could be compared. */
const OFF_LADDER = /^(?:OL|[<>].*)$/i;
/** Sign for the partner of a single allele, which may have dropped out. */
export const MAYBE_DROPPED_OUT = 'F';

export type LocusProblem = 'left-out' | 'impossible';

export interface AlleleProblem {
  readonly kind: LocusProblem;
  /** Number of the entry that is meant; undefined for the locus as a whole. */
  readonly entry?: number;
}

const isAllele = (locus: string, allele: string): boolean =>
  locus === AMELOGENIN ? allele === 'X' || allele === 'Y' : ALLELE.test(allele);

/**
 * Returns the first problem of the alleles of a locus; undefined where there is none.
 *
 * Off-ladder calls and a number of alleles that no genotype has leave the locus out; a text that is no allele
 * is impossible.
 */
export function alleleProblem(
  locus: string,
  heading: LocusHeading,
  alleles: readonly string[],
): AlleleProblem | undefined {
  let isOffLadder = false;
  for (const [entry, allele] of alleles.entries()) {
    if (OFF_LADDER.test(allele)) isOffLadder = true;
    else if (!isAllele(locus, allele) && !(entry === 1 && allele === MAYBE_DROPPED_OUT))
      return { kind: 'impossible', entry };
  }
  const fewest = heading === 'autosomal' ? 2 : 1;
  return isOffLadder || alleles.length < fewest || alleles.length > 2 ? { kind: 'left-out' } : undefined;
}
