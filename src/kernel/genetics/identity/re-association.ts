import type { Profile } from '../loci/profile.js';
import { compareProfiles, isWithin, type Tolerance } from './compare-calls.js';
import { consensusProfile, type Consensus } from './consensus.js';

export interface SamplePair {
  /** Numbers of two samples. */
  readonly one: number;
  readonly other: number;
  readonly log10LR: number;
}

export interface ReassociatedPerson {
  /** Numbers of the samples, ascending. */
  readonly samples: readonly number[];
  readonly consensus: Consensus;
}

/** Match of two samples that was refused: it would have joined samples which cannot all be of one person. */
export interface RefusedPair {
  readonly pair: SamplePair;
  /** The two samples that contradict each other. */
  readonly contradiction: readonly [number, number];
}

export interface ReAssociation {
  readonly people: readonly ReassociatedPerson[];
  readonly refused: readonly RefusedPair[];
}

/**
 * Groups the samples of one person before kinship is searched, so that a family is held against a person and
 * not against each bone. The strongest pairs join first; a pair joins two groups only where no sample of the
 * one contradicts one of the other. Each refused pair is returned: it is a contamination, a mix-up, or two
 * close relatives.
 */
export function reassociate(
  samples: readonly Profile[],
  pairs: readonly SamplePair[],
  tolerance: Tolerance,
): ReAssociation {
  const groupOf = samples.map((_, sample) => [sample]);
  const refused: RefusedPair[] = [];
  const strongestFirst = [...pairs].sort(
    (a, b) => b.log10LR - a.log10LR || a.one - b.one || a.other - b.other,
  );
  for (const pair of strongestFirst) {
    const [group, joining] = [groupOf[pair.one]!, groupOf[pair.other]!];
    if (group === joining) continue;
    const contradiction = contradictionBetween(samples, group, joining, tolerance);
    if (contradiction) {
      refused.push({ pair, contradiction });
      continue;
    }
    const joined = [...group, ...joining].sort((a, b) => a - b);
    for (const sample of joined) groupOf[sample] = joined;
  }
  const people = [...new Set(groupOf)].map((group) => ({
    samples: group,
    consensus: consensusProfile(group.map((sample) => samples[sample]!)),
  }));
  return { people, refused };
}

function contradictionBetween(
  samples: readonly Profile[],
  group: readonly number[],
  joining: readonly number[],
  tolerance: Tolerance,
): readonly [number, number] | undefined {
  for (const one of group) {
    for (const other of joining) {
      if (!isWithin(compareProfiles(samples[one]!, samples[other]!), tolerance))
        return one < other ? [one, other] : [other, one];
    }
  }
  return undefined;
}
