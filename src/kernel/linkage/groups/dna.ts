import type { GeneticProfile } from '../../contract/index.js';
import { autosomalOf } from '../../genetics/index.js';
import type { GroupComparison } from '../comparison.js';
import { ownSamplesOf } from '../genetic-bank.js';
import { DnaScorer } from './dna-scorer.js';

/**
 * Comparison of DNA by the kinship kernel. The bank itself encodes it (`GeneticBank`), for it needs to know
 * who decides about a sample.
 */
export const dnaComparison: GroupComparison = {
  group: 'dna',
  /**
   * Counts every allele that was seen: one that the frequency table lacks gets a frequency, and must not be
   * impossible.
   */
  count(record, count) {
    const relatives = (record.relatives ?? []).flatMap(({ profile }) => (profile ? [profile] : []));
    for (const profile of [...ownSamplesOf(record), ...relatives]) countAlleles(profile, count);
  },
  encode: () => undefined,
  scorer: (pairing) => new DnaScorer(pairing),
};

function countAlleles(profile: GeneticProfile, count: (key: string) => void): void {
  for (const [locus, alleles] of Object.entries({ ...autosomalOf(profile), ...profile.xStr }))
    for (const allele of new Set(alleles)) if (allele !== 'F') count(`dna:${locus}:${allele}`);
}
