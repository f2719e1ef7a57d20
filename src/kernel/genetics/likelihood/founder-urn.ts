import type { LocusData } from './factor-table.js';
import type { Factor, FactorNetwork } from './network.js';

/** Urn of Hoppe (1984) that founders' genes are drawn from, after those that are known have been drawn. */
export interface FounderUrn {
  /** Probability of what the founders hold who are known completely. */
  readonly probability: number;
  /** Number of balls that stand for each allele, the genes drawn so far among them. */
  readonly shapes: Float64Array;
  readonly size: number;
}

/**
 * Counts the founders' genes that a factor brings into the sum. A typed founder with one possible genotype
 * brings none: it is drawn beforehand, and the others given it.
 */
export function openGenes(factor: Factor, { variables }: FactorNetwork, { states }: LocusData): number {
  switch (factor.kind) {
    case 'gene':
    case 'gamete':
      return 1;
    case 'founder':
      if (states[factor.variable]!.size === 1) return 0;
      return variables[factor.variable]!.isHemizygous ? 1 : 2;
    case 'descent':
      return factor.gene === undefined ? 1 : 0;
    case 'evidence':
    case 'meiosis':
    case 'selected':
    case 'toss':
    case 'linkage':
      return 0;
  }
}

/**
 * Returns the urn after the known founders were drawn. It holds (1 - theta) / theta balls at first, by
 * frequency, and one more of the same kind after each draw.
 */
export function urnAfterFounders(network: FactorNetwork, data: LocusData, theta: number): FounderUrn {
  const base = (1 - theta) / theta;
  const shapes = data.space.frequencies.map((frequency) => base * frequency);
  let size = base;
  let probability = 1;
  const draw = (allele: number): void => {
    probability *= shapes[allele]! / size;
    shapes[allele]!++;
    size++;
  };
  for (const factor of network.factors) {
    if (factor.kind !== 'founder' || openGenes(factor, network, data) > 0) continue;
    const { paternal, maternal, weights } = data.states[factor.variable]!;
    probability *= weights[0]!;
    draw(paternal[0]!);
    if (!network.variables[factor.variable]!.isHemizygous) draw(maternal[0]!);
  }
  return { probability, shapes, size };
}
