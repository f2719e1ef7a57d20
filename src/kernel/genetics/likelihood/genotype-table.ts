import { genotypeCount } from '../loci/allele.js';
import type { AlleleSpace } from './allele-space.js';

/** Table over the two genes of a person, in a space that may have merged alleles. */
export interface GeneTable {
  /** Row: gene from the father; a man's X has one gene and one row. */
  readonly values: Float64Array;
  readonly space: AlleleSpace;
  readonly isHemizygous: boolean;
}

/**
 * Returns the genotype probabilities under Hardy-Weinberg proportions; a man's X is written as if homozygous.
 */
export function hardyWeinberg(frequencies: Float64Array, isHemizygous: boolean): Float64Array {
  const table = new Float64Array(genotypeCount(frequencies.length));
  let at = 0;
  for (let b = 0; b < frequencies.length; b++) {
    for (let a = 0; a < b; a++) table[at++] = isHemizygous ? 0 : 2 * frequencies[a]! * frequencies[b]!;
    table[at++] = isHemizygous ? frequencies[b]! : frequencies[b]! ** 2;
  }
  return table;
}

/** Sums the two orders of a genotype, and divides what is merged over its alleles. */
export function unfolded(genes: GeneTable, frequencies: Float64Array): Float64Array {
  if (genes.isHemizygous) return unfoldedHemizygous(genes, frequencies);
  const { values, space } = genes;
  const { size, stateByAllele } = space;
  const count = frequencies.length;
  const table = new Float64Array(genotypeCount(count));
  const rest = restOf(genes);
  let at = 0;
  for (let b = 0; b < count; b++) {
    const two = stateByAllele[b]!;
    for (let a = 0; a <= b; a++, at++) {
      const one = stateByAllele[a]!;
      if (one !== MERGED && two !== MERGED) {
        const there = values[one * size + two]!;
        table[at] = a === b ? there : there + values[two * size + one]!;
      } else table[at] = rest(a, b);
    }
  }
  return table;
}

/** State of an allele that is merged with others. */
export const MERGED = -1;

/**
 * Returns the probability of a genotype with one or two merged alleles, from the last two states, which are
 * two groups of merged alleles.
 *
 * Beside a kept allele a merged one has its share by frequency. Two unlike ones were drawn apart, which the
 * pair of groups tells the probability of. Two like ones were drawn apart too, or are one gene, by descent or
 * as copies within the subpopulation: the second is what the first leaves of the group's own entry. A mutated
 * allele is one more draw, where mutation draws from the population; another mutation model would have to be
 * told by more groups.
 */
function restOf({ values, space }: GeneTable): (a: number, b: number) => number {
  const { size, stateByAllele, frequencies, allFrequencies: p } = space;
  const [first, second] = [size - 2, size - 1];
  const [share, otherShare] = [frequencies[first]!, frequencies[second]!];
  const both = (one: number, two: number): number => values[one * size + two]! + values[two * size + one]!;
  const apart = both(first, second) / (share * otherShare);
  const alike = values[first * size + first]! - (apart / 2) * share ** 2;
  const oneGene = alike > NOTHING * apart * share ? alike / share : 0;
  return (a, b) => {
    const [one, two] = [stateByAllele[a]!, stateByAllele[b]!];
    if (one === MERGED && two === MERGED) {
      if (a !== b) return apart * p[a]! * p[b]!;
      return (apart / 2) * p[a]! ** 2 + oneGene * p[a]!;
    }
    const [kept, merged] = one === MERGED ? [two, a] : [one, b];
    return ((both(kept, first) + both(kept, second)) * p[merged]!) / (share + otherShare);
  };
}

/** Bound, relative, below which a difference is 0 but for rounding. */
const NOTHING = 1e-13;

function unfoldedHemizygous({ values, space }: GeneTable, frequencies: Float64Array): Float64Array {
  const { size, stateByAllele } = space;
  const table = new Float64Array(genotypeCount(frequencies.length));
  const rest = (values[size - 2] ?? 0) + values[size - 1]!;
  const share = (space.frequencies[size - 2] ?? 0) + space.frequencies[size - 1]!;
  for (let allele = 0; allele < frequencies.length; allele++) {
    const state = stateByAllele[allele]!;
    const value = state === MERGED ? (rest * frequencies[allele]!) / share : values[state]!;
    table[(allele * (allele + 3)) / 2] = value;
  }
  return table;
}
