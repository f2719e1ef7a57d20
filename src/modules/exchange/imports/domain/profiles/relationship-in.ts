import type { Relative } from '../../../../../kernel/contract/index.js';
import type { MemberOfPedigree } from '../../../../../kernel/genetics/index.js';

type Relationship = Relative['relationship'];
type People = ReadonlyMap<string, MemberOfPedigree>;

/**
 * Returns the relationship of somebody in a pedigree to the missing person, in the word of a report;
 * undefined where it has none.
 */
export function relationshipIn(
  pedigree: readonly MemberOfPedigree[],
  missing: string,
  person: string,
): Relationship | undefined {
  const people: People = new Map(pedigree.map((member) => [member.id, member]));
  const [lost, other] = [people.get(missing), people.get(person)];
  if (!lost || !other) return undefined;
  return (
    ancestorOf(lost, person, people) ??
    childOrPartner(lost, other, pedigree) ??
    collateral(lost, other, people)
  );
}

function ancestorOf(
  { father, mother }: MemberOfPedigree,
  person: string,
  people: People,
): Relationship | undefined {
  if (person === mother) return 'mother';
  if (person === father) return 'father';
  const [of, by] = [people.get(mother ?? ''), people.get(father ?? '')];
  if (person === of?.mother) return 'grandmother_maternal';
  if (person === of?.father) return 'grandfather_maternal';
  if (person === by?.mother) return 'grandmother_paternal';
  if (person === by?.father) return 'grandfather_paternal';
  return undefined;
}

function childOrPartner(
  lost: MemberOfPedigree,
  other: MemberOfPedigree,
  pedigree: readonly MemberOfPedigree[],
): Relationship | undefined {
  if (other.father === lost.id || other.mother === lost.id) return 'child';
  const haveChild = pedigree.some(
    ({ father, mother }) =>
      (father === lost.id && mother === other.id) || (mother === lost.id && father === other.id),
  );
  return haveChild ? 'other_parent' : undefined;
}

function collateral(
  lost: MemberOfPedigree,
  other: MemberOfPedigree,
  people: People,
): Relationship | undefined {
  const same = (a: string | null, b: string | null): boolean => a !== null && a === b;
  const [ofMother, ofFather] = [same(lost.mother, other.mother), same(lost.father, other.father)];
  if (ofMother && ofFather) return 'full_sibling';
  if (ofMother) return 'half_sibling_maternal';
  if (ofFather) return 'half_sibling_paternal';
  if (isFullSibling(people.get(lost.mother ?? ''), other)) return 'aunt_uncle_maternal';
  if (isFullSibling(people.get(lost.father ?? ''), other)) return 'aunt_uncle_paternal';
  const parents = [other.mother, other.father].map((id) => people.get(id ?? ''));
  if (parents.some((parent) => isFullSibling(lost, parent))) return 'nibling';
  const own = [lost.mother, lost.father].map((id) => people.get(id ?? ''));
  return own.some((one) => parents.some((parent) => isFullSibling(one, parent))) ? 'cousin' : undefined;
}

function isFullSibling(a: MemberOfPedigree | undefined, b: MemberOfPedigree | undefined): boolean {
  if (!a || !b || a.id === b.id || a.mother === null || a.father === null) return false;
  return a.mother === b.mother && a.father === b.father;
}
