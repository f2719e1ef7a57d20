import type { Kin } from './kin.js';

/** A relative as a report states it. */
export interface Stated {
  readonly id: string;
  readonly relationship?: string | null | undefined;
  readonly sex?: string | null | undefined;
  readonly biological?: string | null | undefined;
  readonly otherParent?: string | null | undefined;
}

export type NotDrawn = 'no_side' | 'not_biological' | 'no_tie';

export interface FamilyOfReport {
  readonly kin: readonly (Kin & { readonly isImplied: boolean })[];
  /** Relatives whose place in the family is not stated, or who are of no blood of it. */
  readonly notDrawn: readonly { readonly id: string; readonly why: NotDrawn }[];
}

export const SOUGHT = 'SOUGHT';
/** Codes as the API calls those whom the ties imply. */
const IMPLIED = {
  ...{ mother: 'MOTHER', father: 'FATHER', mothersMother: 'GRANDMOTHER-MATERNAL' },
  ...{ mothersFather: 'GRANDFATHER-MATERNAL', fathersMother: 'GRANDMOTHER-PATERNAL' },
  fathersFather: 'GRANDFATHER-PATERNAL',
} as const;
type Place = keyof typeof IMPLIED;

const PLACE_OF: Readonly<Record<string, Place | undefined>> = {
  mother: 'mother',
  father: 'father',
  grandmother_maternal: 'mothersMother',
  grandfather_maternal: 'mothersFather',
  grandmother_paternal: 'fathersMother',
  grandfather_paternal: 'fathersFather',
};
const SEX_OF: Readonly<Record<Place, string>> = {
  ...{ mother: 'female', mothersMother: 'female', fathersMother: 'female' },
  ...{ father: 'male', mothersFather: 'male', fathersFather: 'male' },
};
const PARENTS_OF: Partial<Record<Place, readonly Place[]>> = {
  mother: ['mothersMother', 'mothersFather'],
  father: ['fathersMother', 'fathersFather'],
};

/** Whose child somebody of this tie is; what is not here has no place of its own, or is none of blood. */
const CHILD_OF: Readonly<Record<string, readonly Place[] | undefined>> = {
  full_sibling: ['mother', 'father'],
  half_sibling_maternal: ['mother'],
  half_sibling_paternal: ['father'],
  aunt_uncle_maternal: ['mothersMother', 'mothersFather'],
  aunt_uncle_paternal: ['fathersMother', 'fathersFather'],
};

/**
 * The family that the stated ties make, with those in it whom they imply: an aunt implies grandparents. A relative whose side is not
 * stated is told apart: a drawing would state it.
 */
export function familyOf(relatives: readonly Stated[], sex: string): FamilyOfReport {
  const notDrawn = relatives.flatMap((one) => {
    const why = whyNotDrawn(one);
    return why ? [{ id: one.id, why }] : [];
  });
  const drawn = relatives.filter((one) => whyNotDrawn(one) === undefined);
  const holder = new Map<Place, Stated>();
  for (const one of drawn) {
    const place = PLACE_OF[one.relationship ?? ''];
    if (place && !holder.has(place)) holder.set(place, one);
  }
  const family = new Map<string, Kin & { readonly isImplied: boolean }>();
  /** Puts who holds the place into the family, with the grandparents who were stated, and says who it is. */
  const hold = (place: Place): string => {
    const one = holder.get(place);
    const id = one?.id ?? IMPLIED[place];
    if (!family.has(id)) {
      const parents = (PARENTS_OF[place] ?? []).filter((above) => holder.has(above)).map(hold);
      family.set(id, { id, parents, sex: SEX_OF[place], isImplied: one === undefined });
    }
    return id;
  };
  const childOf = (id: string, parents: readonly Place[], more: Partial<Kin> = {}, isImplied = false) => {
    const above = parents.map(hold);
    // Brothers and sisters of a parent have the parents that the parent has.
    for (const side of ['mother', 'father'] as const) {
      if (parents !== CHILD_OF[`aunt_uncle_${side === 'mother' ? 'maternal' : 'paternal'}`]) continue;
      const parent = family.get(hold(side));
      if (parent) family.set(parent.id, { ...parent, parents: above });
    }
    family.set(id, { id, sex: 'unknown', ...more, parents: above, isImplied });
  };
  for (const place of Object.values(PLACE_OF)) {
    if (place && holder.has(place)) hold(place);
  }
  if (['mothersMother', 'mothersFather'].some((one) => holder.has(one as Place))) hold('mother');
  if (['fathersMother', 'fathersFather'].some((one) => holder.has(one as Place))) hold('father');
  const isParentNeeded =
    family.size > 0 || drawn.some(({ relationship }) => CHILD_OF[relationship ?? ''] !== undefined);
  for (const { id, relationship, sex: own } of drawn) {
    const parents = CHILD_OF[relationship ?? ''];
    if (parents) childOf(id, parents, { sex: own ?? 'unknown' });
    if (relationship === 'nibling') {
      childOf(`PARENT-OF-${id}`, ['mother', 'father'], {}, true);
      family.set(id, { id, parents: [`PARENT-OF-${id}`], sex: own ?? 'unknown', isImplied: false });
    }
  }
  const above = isParentNeeded || family.size > 0 ? (['mother', 'father'] as const).map(hold) : [];
  family.set(SOUGHT, { id: SOUGHT, parents: above, sex, isImplied: false });
  addBelow(drawn, family);
  return { kin: [...family.values()], notDrawn };
}

/** Children of the missing person, and those with whom they are. */
function addBelow(
  drawn: readonly Stated[],
  family: Map<string, Kin & { readonly isImplied: boolean }>,
): void {
  const partners = drawn.filter(({ relationship }) => relationship === 'other_parent');
  for (const { id, sex } of partners)
    family.set(id, { id, parents: [], sex: sex ?? 'unknown', partner: SOUGHT, isImplied: false });
  for (const { id, relationship, sex, otherParent } of drawn) {
    if (relationship !== 'child') continue;
    const other = family.get(otherParent ?? '')?.id ?? (partners.length === 1 ? partners[0]?.id : undefined);
    const parents = other === undefined ? [SOUGHT] : [SOUGHT, other];
    family.set(id, { id, parents, sex: sex ?? 'unknown', isImplied: false });
  }
}

function whyNotDrawn({ relationship, biological }: Stated): NotDrawn | undefined {
  if (biological === 'not_biological') return 'not_biological';
  if (!relationship) return 'no_tie';
  return relationship === 'cousin' ? 'no_side' : undefined;
}
