import { copiesOf, type YHaplotype } from './y-haplotype.js';

/** Comparison of two Y haplotypes at one locus. */
export interface YLocusComparison {
  readonly locus: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  /**
   * Number of repeats by which they differ, at the pairing of their copies that needs the fewest; Infinity
   * where no whole repeats do it.
   */
  readonly steps: number;
  /** Differences of each pairing of the copies, for the likelihood. */
  readonly pairings: readonly (readonly number[])[];
}

export interface YComparison {
  /** Comparisons of the loci typed in both, in the order of the first. */
  readonly loci: readonly YLocusComparison[];
  readonly differing: readonly YLocusComparison[];
  readonly steps: number;
}

/**
 * Compares two Y haplotypes at the loci typed in both. Alleles of a locus with several copies are an
 * unordered set; a single band of such a locus stands for equal copies. DYS389II contains DYS389I: where both
 * have both, the part of DYS389II beyond DYS389I is compared, so that one mutation is not counted twice.
 */
export function compareY(first: YHaplotype, second: YHaplotype): YComparison {
  const loci: YLocusComparison[] = [];
  const hasPart = first.get('DYS389I')?.length === 1 && second.get('DYS389I')?.length === 1;
  for (const [locus, alleles] of first) {
    const others = second.get(locus);
    if (!others) continue;
    const isWhole = locus === 'DYS389II' && hasPart;
    const own = isWhole ? beyond(alleles, first.get('DYS389I')!) : alleles;
    const their = isWhole ? beyond(others, second.get('DYS389I')!) : others;
    const pairings = pairingsOf(locus, own, their);
    const steps = pairings.reduce((least, one) => Math.min(least, sumOf(one)), Infinity);
    loci.push({ locus, first: alleles, second: others, steps, pairings });
  }
  const differing = loci.filter(({ steps }) => steps > 0);
  return { loci, differing, steps: differing.reduce((sum, { steps }) => sum + steps, 0) };
}

function beyond(whole: readonly string[], part: readonly string[]): string[] {
  return whole.map((allele) => (Number(allele) - Number(part[0])).toFixed(1));
}

function sumOf(differences: readonly number[]): number {
  return differences.reduce((sum, one) => sum + one, 0);
}

function pairingsOf(locus: string, first: readonly string[], second: readonly string[]): number[][] {
  // A null allele is the same as a null allele, and no number of repeats makes one from an allele.
  if (first.length === 0 || second.length === 0) return [[first.length === second.length ? 0 : Infinity]];
  const copies = Math.max(copiesOf(locus), first.length, second.length);
  const [own, their] = [filled(first, copies), filled(second, copies)];
  if (!own || !their) return sameSet(first, second) ? [[0]] : [[Infinity]];
  return orders(their).map((order) => order.map((allele, at) => stepsBetween(own[at]!, allele)));
}

/**
 * Returns the alleles of all copies of a locus. One band of a locus with several copies is all of them; how a
 * set in between fills its copies is not known.
 */
function filled(alleles: readonly string[], copies: number): readonly string[] | undefined {
  if (alleles.length === copies) return alleles;
  return alleles.length === 1 ? Array.from({ length: copies }, () => alleles[0]!) : undefined;
}

function sameSet(first: readonly string[], second: readonly string[]): boolean {
  return (
    new Set(first).size === new Set([...first, ...second]).size &&
    new Set(second).size === new Set(first).size
  );
}

/** Returns the different orders of a list. */
function orders(alleles: readonly string[]): string[][] {
  if (alleles.length <= 1) return [[...alleles]];
  return [...new Set(alleles)].flatMap((head) => {
    const at = alleles.indexOf(head);
    return orders([...alleles.slice(0, at), ...alleles.slice(at + 1)]).map((rest) => [head, ...rest]);
  });
}

function stepsBetween(one: string, other: string): number {
  const tenths = Math.abs(Math.round(10 * Number(one)) - Math.round(10 * Number(other)));
  return tenths % 10 === 0 ? tenths / 10 : Infinity;
}
