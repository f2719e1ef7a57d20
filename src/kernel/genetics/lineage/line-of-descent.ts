import type { MemberOfPedigree } from '../pedigree/member.js';

/**
 * Line of descent: the Y chromosome goes from father to son, mitochondrial DNA from a mother to all of her
 * children.
 */
export type LineOfDescent = 'paternal' | 'maternal';

/** Member of a line who must have the same haplotype but for mutation. */
export interface LineRelative {
  readonly person: string;
  /** Births between the two along the line, at each of which a mutation could have happened. */
  readonly meioses: number;
}

/**
 * Returns the members who must share the haplotype of a person, by walking the pedigree along the line:
 * nearest first. A person of unknown sex is no part of a paternal line, for nothing says that there is a Y
 * chromosome; a parent whose sex is doubtful is none of either.
 */
export function lineRelatives(
  members: readonly MemberOfPedigree[],
  person: string,
  line: LineOfDescent,
): LineRelative[] {
  const neighbours = line === 'paternal' ? fathersAndSons(members) : mothersAndChildren(members);
  const meioses = new Map([[person, 0]]);
  const walk = [person];
  for (const here of walk) {
    for (const next of neighbours.get(here) ?? []) {
      if (meioses.has(next)) continue;
      meioses.set(next, meioses.get(here)! + 1);
      walk.push(next);
    }
  }
  return walk.slice(1).map((relative) => ({ person: relative, meioses: meioses.get(relative)! }));
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function fathersAndSons(members: readonly MemberOfPedigree[]): Neighbours {
  const doubtful = ofDoubtfulSex(members);
  return neighboursBy(
    members.flatMap(({ id, father, sex }) =>
      father === null || sex !== 'male' || doubtful.has(father) ? [] : [[id, father] as const],
    ),
  );
}

function mothersAndChildren(members: readonly MemberOfPedigree[]): Neighbours {
  const doubtful = ofDoubtfulSex(members);
  return neighboursBy(
    members.flatMap(({ id, mother }) =>
      mother === null || doubtful.has(mother) ? [] : [[id, mother] as const],
    ),
  );
}

/** Returns the members of doubtful sex: nobody knows which of the two lines leads through such a parent. */
function ofDoubtfulSex(members: readonly MemberOfPedigree[]): ReadonlySet<string> {
  return new Set(members.flatMap(({ id, isSexDoubtful }) => (isSexDoubtful ? [id] : [])));
}

function neighboursBy(links: readonly (readonly [string, string])[]): Neighbours {
  const neighbours = new Map<string, string[]>();
  const note = (one: string, other: string): void => {
    const known = neighbours.get(one);
    if (known) known.push(other);
    else neighbours.set(one, [other]);
  };
  for (const [child, parent] of links) {
    note(child, parent);
    note(parent, child);
  }
  return neighbours;
}
