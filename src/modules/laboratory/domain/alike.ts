import { AMELOGENIN, type GeneticProfile } from '../../../kernel/contract/index.js';

/**
 * From this share of loci that show the same, two samples count as copies of each other. Two strangers share about a tenth, brothers
 * about two fifths.
 */
const ALIKE_FROM = 0.5;

type Genotypes = ReadonlyMap<string, string>;

function genotypesOf(profiles: readonly GeneticProfile[]): Genotypes {
  return new Map(
    profiles.flatMap(({ autosomal }) =>
      Object.entries(autosomal ?? {})
        .filter(([locus]) => locus !== AMELOGENIN)
        .map(([locus, alleles]) => [locus, [...alleles].sort().join('/')] as const),
    ),
  );
}

/** Loci outside the sex marker at which a person was typed. */
export function lociOf(profiles: readonly GeneticProfile[]): ReadonlySet<string> {
  return new Set(genotypesOf(profiles).keys());
}

function areAlike(one: Genotypes, other: Genotypes): boolean {
  const common = [...one.keys()].filter((locus) => other.has(locus));
  const same = common.filter((locus) => one.get(locus) === other.get(locus));
  return common.length > 0 && same.length >= common.length * ALIKE_FROM;
}

/** Of each of several people or families the number of its group: who shares somebody who is alike belongs together, by however many steps. */
export function alikeGroups(
  members: readonly {
    readonly owner: string;
    /** The samples of each person, of a family of several. */
    readonly people: readonly (readonly GeneticProfile[])[];
  }[],
): readonly number[] {
  const typed = members.map(({ people }) => people.map(genotypesOf));
  const groups = members.map((_, at) => at);
  for (const [one, { owner }] of members.entries())
    for (let other = 0; other < one; other += 1) {
      const [from, to] = [groups[one] ?? one, groups[other] ?? other];
      if (from === to || members[other]?.owner !== owner) continue;
      const isOne = typed[one]?.some((a) => typed[other]?.some((b) => areAlike(a, b)));
      if (!isOne) continue;
      for (const [at, group] of groups.entries()) if (group === from) groups[at] = to;
    }
  return groups;
}
