import type { LocusFrequencies, MemberOfPedigree, Profile } from '../src/kernel/genetics/index.js';
import type { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';

const member = (
  id: string,
  sex: MemberOfPedigree['sex'],
  father: string | null,
  mother: string | null,
): MemberOfPedigree => ({
  id,
  sex,
  father,
  mother,
});

/** A missing person, MP, with grandparents, parents, siblings, a half sibling by the mother, a partner and a child. */
export const MEMBERS: readonly MemberOfPedigree[] = [
  member('GF', 'male', null, null),
  member('GM', 'female', null, null),
  member('F', 'male', 'GF', 'GM'),
  member('M', 'female', null, null),
  member('O', 'male', null, null),
  member('W', 'female', null, null),
  member('MP', 'male', 'F', 'M'),
  member('S1', 'female', 'F', 'M'),
  member('S2', 'male', 'F', 'M'),
  member('H', 'female', 'O', 'M'),
  member('C', 'female', 'MP', 'W'),
];

/** Who was typed, in the ten kinds of families that laboratories meet most. */
export const TYPED_KINDS: Readonly<Record<string, readonly string[]>> = {
  mother: ['M'],
  father: ['F'],
  child: ['C'],
  'both parents': ['F', 'M'],
  'mother and sibling': ['M', 'S1'],
  'two siblings': ['S1', 'S2'],
  sibling: ['S1'],
  'half sibling': ['H'],
  'child and partner': ['C', 'W'],
  'mother and her parents-in-law': ['M', 'GF', 'GM'],
};

/** Everybody's genotypes given those of the missing person: upwards to the parents first, then down. */
export function peopleAround(
  missing: Profile,
  loci: readonly LocusFrequencies[],
  chance: SeededGenerator,
): ReadonlyMap<string, Profile> {
  const people = new Map(MEMBERS.map(({ id }) => [id, new Map<string, readonly [string, string]>()]));
  for (const table of loci) {
    const mp = missing.get(table.locus);
    if (!mp) continue;
    for (const [id, call] of Object.entries(callsAround(mp, table, chance)))
      people.get(id)?.set(table.locus, call);
  }
  return people;
}

type Call = readonly [string, string];

function callsAround(
  mp: Call,
  table: LocusFrequencies,
  chance: SeededGenerator,
): Readonly<Record<string, Call>> {
  const drawn = () => drawnAllele(table, chance);
  const oneOf = (call: Call): string => call[chance.integer(0, 1)] ?? '';
  const fromFather = chance.integer(0, 1);
  const [paternal, maternal] = fromFather === 0 ? mp : [mp[1], mp[0]];
  const F: Call = [paternal, drawn()];
  const M: Call = [maternal, drawn()];
  const fromGrandfather = chance.integer(0, 1);
  const W: Call = [drawn(), drawn()];
  return {
    MP: mp,
    ...{ F, M, W },
    GF: [F[fromGrandfather] ?? '', drawn()],
    GM: [F[1 - fromGrandfather] ?? '', drawn()],
    S1: [oneOf(F), oneOf(M)],
    S2: [oneOf(F), oneOf(M)],
    H: [drawn(), oneOf(M)],
    C: [oneOf(mp), oneOf(W)],
  };
}

/** Somebody of the population. */
export function strangerOf(loci: readonly LocusFrequencies[], chance: SeededGenerator): Profile {
  return new Map(
    loci.map((table): [string, Call] => [
      table.locus,
      [drawnAllele(table, chance), drawnAllele(table, chance)],
    ]),
  );
}

export function drawnAllele({ alleles, frequencies }: LocusFrequencies, chance: SeededGenerator): string {
  let left = chance.uniform();
  for (const [at, frequency] of frequencies.entries()) {
    left -= frequency;
    if (left < 0) return alleles[at] ?? '';
  }
  return alleles.at(-1) ?? '';
}
