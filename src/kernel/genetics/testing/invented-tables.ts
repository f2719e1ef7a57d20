import type { SeededGenerator } from '../../numbers/seeded-generator.js';
import { genotypeCount } from '../loci/allele.js';
import type { PanelLocus } from '../tables/panel.js';
import type { GenotypeProbabilities } from '../tables/ratio-row.js';

/** Returns loci of two to six invented alleles. */
export function inventedLoci(generator: SeededGenerator, count: number): PanelLocus[] {
  return Array.from({ length: count }, (_, at) => ({
    locus: `L${at}`,
    alleles: Array.from({ length: generator.integer(2, 6) }, (__, allele) => String(8 + allele)),
  }));
}

/** Returns a distribution over the genotypes of some alleles, some of them impossible. */
export function inventedDistribution(
  generator: SeededGenerator,
  alleles: number,
  impossible = 0,
): Float64Array {
  const weights = Float64Array.from({ length: genotypeCount(alleles) }, () =>
    generator.chance(impossible) ? 0 : generator.uniform() ** 3 + 1e-6,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? inventedDistribution(generator, alleles, 0) : weights.map((weight) => weight / total);
}

/** Returns tables of a missing person; at an inconsistent locus the family's own data are impossible. */
export function inventedTables(
  generator: SeededGenerator,
  loci: readonly PanelLocus[],
  { impossible = 0.3, inconsistent = 0 }: { impossible?: number; inconsistent?: number } = {},
): GenotypeProbabilities[] {
  return loci.map(({ locus, alleles }) => {
    const posterior = inventedDistribution(generator, alleles.length, impossible);
    if (generator.chance(inconsistent)) posterior.fill(Number.NaN);
    return { locus, alleles, posterior, unrelated: inventedDistribution(generator, alleles.length) };
  });
}
