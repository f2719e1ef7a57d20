import type { MemberOfPedigree } from '../../../../kernel/genetics/index.js';

/**
 * Relation of a member of a pedigree to the missing person, in words: a code of the catalogue and what its
 * text asks for.
 */
export interface FamilyRelation {
  readonly code: string;
  readonly parameters: Readonly<Record<string, number>>;
}

type Side = 'MATERNAL' | 'PATERNAL';
type People = ReadonlyMap<string, MemberOfPedigree>;

/** Steps up from a person to each ancestor, the person included, with the first parent on the way. */
interface Ancestor {
  readonly steps: number;
  readonly side: Side | undefined;
}

const plain = (code: string): FamilyRelation => ({ code, parameters: {} });

/**
 * Names the relation of a member of a pedigree to the missing person, by the nearest ancestors that both
 * have. Of several ways, as in a family with marriages between cousins, the shortest is told.
 */
export function relationOf(
  members: readonly MemberOfPedigree[],
  missing: string,
  person: string,
): FamilyRelation {
  const people: People = new Map(members.map((member) => [member.id, member]));
  if (person === missing) return plain('KIN.MISSING');
  const [up, down] = [ancestorsOf(people, missing), ancestorsOf(people, person)];
  const shared = [...up].flatMap(([id, above]) => {
    const below = down.get(id);
    return below ? [{ above, below, length: above.steps + below.steps }] : [];
  });
  const shortest = Math.min(...shared.map(({ length }) => length));
  const nearest = shared.filter(({ length }) => length === shortest);
  const [first] = nearest;
  if (first === undefined)
    return plain(isOtherParent(members, missing, person) ? 'KIN.OTHER_PARENT' : 'KIN.NOT_RELATED');
  return worded({
    ups: first.above.steps,
    downs: first.below.steps,
    side: first.above.side,
    isFull: nearest.length > 1,
    sex: people.get(person)?.sex ?? 'unknown',
  });
}

function ancestorsOf(people: People, person: string): Map<string, Ancestor> {
  const found = new Map<string, Ancestor>([[person, { steps: 0, side: undefined }]]);
  for (const [id, { steps, side }] of found) {
    const { father, mother } = people.get(id) ?? { father: null, mother: null };
    for (const [parent, role] of [
      [father, 'PATERNAL'],
      [mother, 'MATERNAL'],
    ] as const) {
      if (parent !== null && !found.has(parent)) found.set(parent, { steps: steps + 1, side: side ?? role });
    }
  }
  return found;
}

function isOtherParent(members: readonly MemberOfPedigree[], missing: string, person: string): boolean {
  return members.some(
    ({ father, mother }) =>
      (father === missing && mother === person) || (mother === missing && father === person),
  );
}

interface Path {
  readonly ups: number;
  readonly downs: number;
  readonly side: Side | undefined;
  readonly isFull: boolean;
  readonly sex: MemberOfPedigree['sex'];
}

function worded(path: Path): FamilyRelation {
  if (path.downs === 0) return ancestorIn(path);
  if (path.ups === 0) return descendantIn(path);
  return collateralIn(path);
}

function ancestorIn({ ups, side, sex }: Path): FamilyRelation {
  if (ups === 1) return plain(side === 'MATERNAL' ? 'KIN.MOTHER' : 'KIN.FATHER');
  const word = sex === 'female' ? 'GRANDMOTHER' : 'GRANDFATHER';
  if (ups === 2 && side !== undefined && sex !== 'unknown') return plain(`KIN.${word}_${side}`);
  return { code: 'KIN.ANCESTOR', parameters: { generations: ups } };
}

function descendantIn({ downs }: Path): FamilyRelation {
  if (downs === 1) return plain('KIN.CHILD');
  return downs === 2
    ? plain('KIN.GRANDCHILD')
    : { code: 'KIN.DESCENDANT', parameters: { generations: downs } };
}

function collateralIn({ ups, downs, side = 'PATERNAL', isFull }: Path): FamilyRelation {
  if (ups === 1 && downs === 1) return plain(isFull ? 'KIN.FULL_SIBLING' : `KIN.HALF_SIBLING_${side}`);
  if (ups === 1 && downs === 2) return plain(isFull ? 'KIN.NIBLING' : 'KIN.HALF_NIBLING');
  if (ups === 2 && downs === 1 && isFull) return plain(`KIN.AUNT_UNCLE_${side}`);
  if (ups === 2 && downs === 2 && isFull) return plain('KIN.COUSIN');
  return { code: 'KIN.DISTANT', parameters: { up: ups, down: downs } };
}
