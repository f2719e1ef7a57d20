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

export interface PedigreeDrawing {
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
const MATERNAL: readonly Place[] = ['mothersMother', 'mothersFather'];
const PATERNAL: readonly Place[] = ['fathersMother', 'fathersFather'];
const PARENTS_OF: Partial<Record<Place, readonly Place[]>> = { mother: MATERNAL, father: PATERNAL };
/** The parent who stands between the sought person and these grandparents. */
const BETWEEN: readonly (readonly [Place, readonly Place[]])[] = [
  ['mother', MATERNAL],
  ['father', PATERNAL],
];

/**
 * The parents of a relative of this tie; a tie that is not here has no place of its own, or is none of blood.
 */
const CHILD_OF: Readonly<Record<string, readonly Place[] | undefined>> = {
  full_sibling: ['mother', 'father'],
  half_sibling_maternal: ['mother'],
  half_sibling_paternal: ['father'],
  aunt_uncle_maternal: MATERNAL,
  aunt_uncle_paternal: PATERNAL,
};

/**
 * The family that the stated ties make, with those in it whom they imply: an aunt implies grandparents. A
 * relative whose side is not stated is told apart: a drawing would state it.
 */
export function familyOf(relatives: readonly Stated[], sex: string): PedigreeDrawing {
  const notDrawn = relatives.flatMap((one) => {
    const why = whyNotDrawn(one);
    return why ? [{ id: one.id, why }] : [];
  });
  const drawn = relatives.filter((one) => whyNotDrawn(one) === undefined);
  const draft = new FamilyDraft(drawn);
  draft.holdAll();
  for (const one of drawn) draft.addBeside(one);
  draft.family.set(SOUGHT, { id: SOUGHT, parents: draft.parentsOfSought(), sex, isImplied: false });
  addBelow(drawn, draft.family);
  return { kin: [...draft.family.values()], notDrawn };
}

/** A family as it grows by what is stated. */
class FamilyDraft {
  readonly family = new Map<string, Kin & { readonly isImplied: boolean }>();
  private readonly holder = new Map<Place, Stated>();
  private readonly hasBrothersOrSo: boolean;

  constructor(drawn: readonly Stated[]) {
    for (const one of drawn) {
      const place = PLACE_OF[one.relationship ?? ''];
      if (place && !this.holder.has(place)) this.holder.set(place, one);
    }
    this.hasBrothersOrSo = drawn.some(({ relationship }) => CHILD_OF[relationship ?? ''] !== undefined);
  }

  /** Whoever was stated by a place, and the parent between a grandparent and the sought. */
  holdAll(): void {
    for (const place of Object.values(PLACE_OF)) if (place && this.holder.has(place)) this.hold(place);
    for (const [parent, above] of BETWEEN) if (above.some((one) => this.holder.has(one))) this.hold(parent);
  }

  /** Brothers and sisters of the sought or of a parent, and their children. */
  addBeside({ id, relationship, sex: stated }: Stated): void {
    const sex = stated ?? 'unknown';
    const parents = CHILD_OF[relationship ?? ''];
    if (parents) this.childOf(id, parents, sex);
    if (relationship !== 'nibling') return;
    const between = `PARENT-OF-${id}`;
    this.childOf(between, ['mother', 'father'], 'unknown', true);
    this.family.set(id, { id, parents: [between], sex, isImplied: false });
  }

  parentsOfSought(): readonly string[] {
    const isNeeded = this.family.size > 0 || this.hasBrothersOrSo;
    return isNeeded ? (['mother', 'father'] as const).map((place) => this.hold(place)) : [];
  }

  /** Puts who holds the place into the family, with the grandparents who were stated, and says who it is. */
  private hold(place: Place): string {
    const one = this.holder.get(place);
    const id = one?.id ?? IMPLIED[place];
    if (!this.family.has(id)) {
      const above = (PARENTS_OF[place] ?? []).filter((parent) => this.holder.has(parent));
      const parents = above.map((parent) => this.hold(parent));
      this.family.set(id, { id, parents, sex: SEX_OF[place], isImplied: one === undefined });
    }
    return id;
  }

  private childOf(id: string, parents: readonly Place[], sex: string, isImplied = false): void {
    const above = parents.map((place) => this.hold(place));
    // Brothers and sisters of a parent have the parents that the parent has.
    for (const [parent, places] of BETWEEN) {
      const known = parents === places ? this.family.get(this.hold(parent)) : undefined;
      if (known) this.family.set(known.id, { ...known, parents: above });
    }
    this.family.set(id, { id, sex, parents: above, isImplied });
  }
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
