import type { GeneticProfile } from '../../../kernel/contract/index.js';
import { autosomalOf } from '../../../kernel/genetics/index.js';

/** Facts that a laboratory wants to know of a sample before it looks at an allele. */
export interface SampleFacts {
  readonly code: string;
  readonly type: string;
  readonly collectorKind: string | undefined;
  readonly lab: string | undefined;
  readonly kit: string | undefined;
  readonly autosomalLoci: number;
  readonly xLoci: number;
  readonly yLoci: number;
  readonly mtRanges: readonly string[];
}

export function sampleFacts(profile: GeneticProfile): SampleFacts {
  const { code, type, collectorKind, lab, kit } = profile.sample;
  const count = (loci: object | undefined): number => Object.keys(loci ?? {}).length;
  return {
    ...{ code, type, collectorKind, lab, kit },
    autosomalLoci: count(autosomalOf(profile)),
    xLoci: count(profile.xStr),
    yLoci: count(profile.yStr),
    mtRanges: profile.mt?.ranges ?? [],
  };
}
