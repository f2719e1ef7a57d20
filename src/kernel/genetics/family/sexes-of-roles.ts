import type { MemberOfPedigree } from '../pedigree/member.js';
import type { GeneticRelative } from './genetic-relative.js';

type Relationship = GeneticRelative['relationship'];

/** Biological roles that one person has, each with the role of the other parent of the same child. */
const PARTNERS: Readonly<Partial<Record<Relationship, Relationship>>> = {
  ...{ mother: 'father', father: 'mother' },
  ...{ grandmother_maternal: 'grandfather_maternal', grandfather_maternal: 'grandmother_maternal' },
  ...{ grandmother_paternal: 'grandfather_paternal', grandfather_paternal: 'grandmother_paternal' },
};

interface Roles {
  readonly relatives: readonly GeneticRelative[];
  /** Persons of whom nobody says which of the two roles they have. */
  readonly doubtful: ReadonlySet<string>;
}

/**
 * Gives each biological role to one person: of two in one role ("two mothers") the second takes the other
 * parent's, where nobody else has it.
 */
export function inOneRoleEach(relatives: readonly GeneticRelative[]): Roles {
  const holders = new Map<Relationship, string>();
  for (const { id, relationship } of relatives) if (!holders.has(relationship)) holders.set(relationship, id);
  const doubtful = new Set<string>();
  const placed = relatives.map((one) => {
    const [holder, partner] = [holders.get(one.relationship), PARTNERS[one.relationship]];
    if (!partner || holder === undefined || holder === one.id || holders.has(partner)) return one;
    holders.set(partner, one.id);
    doubtful.add(holder).add(one.id);
    return { ...one, relationship: partner };
  });
  return { relatives: placed, doubtful };
}

/**
 * Returns the members with those marked whose sex does not fit whose parent they are: a father who is a
 * woman, a mother who is a man, somebody who is the father of one and the mother of another. Returns the
 * members unchanged where all fit.
 * @param also codes of persons whose role is doubtful for another reason
 */
export function withDoubtfulSexes(
  members: readonly MemberOfPedigree[],
  also: ReadonlySet<string> = new Set(),
): readonly MemberOfPedigree[] {
  const fathers = new Set(members.map(({ father }) => father));
  const mothers = new Set(members.map(({ mother }) => mother));
  const isDoubtful = ({ id, sex }: MemberOfPedigree): boolean =>
    also.has(id) ||
    (fathers.has(id) && (sex === 'female' || mothers.has(id))) ||
    (mothers.has(id) && sex === 'male');
  return members.map((member) =>
    isDoubtful(member) ? { ...member, sex: 'unknown', isSexDoubtful: true } : member,
  );
}
