import { readLocusName, type GeneticProfile } from '../../../../kernel/contract/index.js';
import { autosomalOf, KinshipBasis, type SeenAllele } from '../../../../kernel/genetics/index.js';
import type { KinshipReference } from '../../../records/forensic-bank/index.js';

/**
 * Returns the table and the model that an installation reckons with, and adds the alleles that these samples
 * show beside its table.
 */
export function basisOf(reference: KinshipReference, samples: readonly GeneticProfile[]): KinshipBasis {
  const { table, modelJson, floor } = reference;
  const loci = [...table.loci.values()]
    .filter(({ locus }) => (readLocusName(locus)?.heading ?? 'autosomal') === 'autosomal')
    .map(({ locus, alleles, frequencies, sampledAlleles }) => ({
      ...{ locus, alleles, sampledAlleles },
      frequencies: [...frequencies],
    }));
  const population = `${table.facts.code} v${table.facts.version}`;
  const { citation: source, leastFrequency } = table.facts;
  const json = { population, source, loci, model: modelJson, misattribution: floor, leastFrequency };
  return new KinshipBasis(json, seenIn(samples));
}

function seenIn(samples: readonly GeneticProfile[]): SeenAllele[] {
  return samples.flatMap((sample) =>
    Object.entries(autosomalOf(sample)).flatMap(([locus, alleles]) =>
      alleles.filter((allele) => allele !== 'F').map((allele): SeenAllele => [locus, allele]),
    ),
  );
}
