import type { KinshipBasisJson } from '../../../../kernel/genetics/index.js';
import type { KinshipReference } from '../../../records/forensic-bank/index.js';

/**
 * Returns the basis that DNA is weighed with as it is kept with the scores: the figures themselves, so that
 * they can be computed again.
 */
export function basisOf({ table, modelJson, floor }: KinshipReference): KinshipBasisJson {
  const { facts } = table;
  return {
    population: `${facts.code} v${facts.version}`,
    source: facts.citation,
    loci: [...table.loci.values()].map(({ locus, alleles, frequencies, sampledAlleles }) => ({
      locus,
      alleles,
      frequencies: [...frequencies],
      ...(sampledAlleles !== undefined && { sampledAlleles }),
    })),
    model: modelJson,
    misattribution: floor,
    ...(facts.leastFrequency !== undefined && { leastFrequency: facts.leastFrequency }),
  };
}
