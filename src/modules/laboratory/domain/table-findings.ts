import type { KinshipBasis } from '../../../kernel/genetics/index.js';
import { finding, type FamilyFinding } from './finding.js';
import type { TypedFamily } from './typed-family.js';

/** Lists what the frequency table does not know of these samples, and what is done about it. */
export function tableFindings({ profiles }: TypedFamily, { loci, added }: KinshipBasis): FamilyFinding[] {
  const bearersOf = (locus: string, allele?: string): string[] =>
    [...profiles].flatMap(([person, profile]) => {
      const call = profile.get(locus);
      return call && (allele === undefined || call.includes(allele)) ? [person] : [];
    });
  const alleles = added.map(({ locus, allele, frequency }) =>
    finding({
      ...{ kind: 'allele_outside_table', severity: 'note', code: 'QUALITY.ALLELE_OUTSIDE_TABLE' },
      ...{ persons: bearersOf(locus, allele), loci: [locus] },
      parameters: { allele, frequency: Number(frequency.toPrecision(3)) },
    }),
  );
  const known = new Set(loci.map(({ locus }) => locus));
  const typed = new Set([...profiles.values()].flatMap((profile) => [...profile.keys()]));
  const unknown = [...typed].filter((locus) => !known.has(locus));
  return [
    ...alleles,
    ...unknown.map((locus) =>
      finding({
        ...{ kind: 'locus_without_frequencies', severity: 'note', code: 'QUALITY.NO_FREQUENCIES' },
        ...{ persons: bearersOf(locus), loci: [locus] },
      }),
    ),
  ];
}
