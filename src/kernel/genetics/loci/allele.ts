import { readLocusName } from '../../contract/genetics/loci.js';

/** Sign of a second allele that may be any, the first one included. */
export const ANY_ALLELE = 'F';

/** Sign of the silent allele, which no kit sees. */
export const SILENT = 'S';

/**
 * Name of an allele: repeats with the bases of an incomplete repeat (`9.3`), a nucleotide of a SNP, or the
 * letters of a textbook example.
 */
const ALLELE = /^(?:\d{1,3}(?:\.\d)?|[A-EG-RT-Z])$/u;

export function isAllele(text: string): boolean {
  return ALLELE.test(text) && text !== '0';
}

/** Returns the canonical name of a locus; one that is in no list keeps its own name. */
export function canonicalLocus(name: string): string {
  return readLocusName(name)?.name ?? name.trim();
}

/** Returns the number of unordered genotypes of so many alleles. */
export function genotypeCount(alleles: number): number {
  return (alleles * (alleles + 1)) / 2;
}

/** Returns the place of the unordered genotype {a, b} in a table of genotypes. */
export function genotypeIndex(a: number, b: number): number {
  return a <= b ? (b * (b + 1)) / 2 + a : (a * (a + 1)) / 2 + b;
}
