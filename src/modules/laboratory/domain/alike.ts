import type { GeneticProfile } from '../../../kernel/contract/index.js';
import { areAlike, profilesOfSamples, type Likeness } from '../../matching/kinship/index.js';

/**
 * Within one reckoning two samples count as copies from half of their loci on: nobody reads there which of
 * two brothers it is.
 */
const COPIES: Likeness = { fewestCommon: 1, share: 0.5 };

/** Loci outside the sex marker at which a person was typed. */
export function lociOf(profiles: readonly GeneticProfile[]): ReadonlySet<string> {
  return new Set(profilesOfSamples(profiles).flatMap((profile) => [...profile.keys()]));
}

/**
 * Returns the number of the group of each of several people or families: who shares somebody who is alike
 * belongs together, by however many steps.
 */
export function alikeGroups(
  members: readonly {
    readonly owner: string;
    /** The samples of each person, of a family of several. */
    readonly people: readonly (readonly GeneticProfile[])[];
  }[],
): readonly number[] {
  const typed = members.map(({ people }) => people.map(profilesOfSamples));
  const groups = members.map((_, at) => at);
  for (const [one, { owner }] of members.entries())
    for (let other = 0; other < one; other += 1) {
      const [from, to] = [groups[one] ?? one, groups[other] ?? other];
      if (from === to || members[other]?.owner !== owner) continue;
      const isOne = typed[one]?.some((a) => typed[other]?.some((b) => areAlike(a, b, COPIES)));
      if (!isOne) continue;
      for (const [at, group] of groups.entries()) if (group === from) groups[at] = to;
    }
  return groups;
}
