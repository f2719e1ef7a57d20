import type {
  FamilyOfReport,
  Hypothesis,
  MemberOfPedigree,
  GeneticSex,
} from '../../../../kernel/genetics/index.js';

/** Relation of the unidentified person to the missing one that a hypothesis supposes. */
export type HypothesisId =
  | 'missing_person'
  | 'full_sibling'
  | 'half_sibling_maternal'
  | 'half_sibling_paternal'
  | 'unrelated';

/** The others are weighed against this one. */
export const REFERENCE = 'unrelated' satisfies HypothesisId;

export interface PairHypotheses {
  /** Code of the unidentified person in every hypothesis. */
  readonly unidentified: string;
  readonly hypotheses: readonly (Hypothesis & { readonly id: HypothesisId })[];
}

/**
 * Builds the hypotheses of a pair: the unidentified person is the missing one, a sibling of the missing one,
 * or a stranger. A brother of the missing person shares half of what he has, so that a ratio against
 * strangers alone tells nothing between the two.
 */
export function pairHypotheses(
  { members, missing }: Pick<FamilyOfReport, 'members' | 'missing'>,
  sex: GeneticSex,
): PairHypotheses {
  const taken = new Set(members.map(({ id }) => id));
  const free = (code: string): string => (taken.has(code) ? free(`${code}'`) : code);
  const unidentified = free('UNIDENTIFIED');
  const withParents = completed(members, missing, free);
  const own = withParents.find(({ id }) => id === missing);
  const [father, mother] = [own?.father ?? null, own?.mother ?? null];
  const joined = (id: HypothesisId, parents: Pick<MemberOfPedigree, 'father' | 'mother'>) => ({
    id,
    members: [...withParents, { id: unidentified, sex, ...parents }],
  });
  return {
    unidentified,
    hypotheses: [
      { id: 'missing_person', members, identical: [[missing, unidentified]] },
      joined('full_sibling', { father, mother }),
      joined('half_sibling_maternal', { father: null, mother }),
      joined('half_sibling_paternal', { father, mother: null }),
      { id: REFERENCE, members: [...members, { id: unidentified, sex, father: null, mother: null }] },
    ],
  };
}

/** The family with both parents of the missing person in it. */
function completed(
  members: readonly MemberOfPedigree[],
  missing: string,
  free: (code: string) => string,
): readonly MemberOfPedigree[] {
  const own = members.find(({ id }) => id === missing);
  if (!own) return members;
  const added: MemberOfPedigree[] = [];
  const parent = (role: 'father' | 'mother', sex: GeneticSex): string => {
    const known = own[role];
    if (known !== null) return known;
    const id = free(role === 'father' ? 'UNTYPED-FATHER' : 'UNTYPED-MOTHER');
    added.push({ id, sex, father: null, mother: null });
    return id;
  };
  const [father, mother] = [parent('father', 'male'), parent('mother', 'female')];
  return [...members.map((one) => (one === own ? { ...one, father, mother } : one)), ...added];
}
