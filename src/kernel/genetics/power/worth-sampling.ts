import type { FamilyOfReport } from '../family/family-of-report.js';
import { kinship } from '../pedigree/kinship.js';
import { readPedigree } from '../pedigree/pedigree.js';

/**
 * Returns those of the members whose sample could say something of the missing person, nearest of kin first.
 */
export function nearestFirst(family: FamilyOfReport, members: readonly string[]): string[] {
  const pedigree = readPedigree(family.members);
  const nearness = new Map(members.map((id) => [id, kinship(pedigree, family.missing, id)]));
  return members
    .filter((id) => nearness.get(id)! > 0 || isParentOfTyped(family, id))
    .sort((a, b) => nearness.get(b)! - nearness.get(a)!);
}

/**
 * Tells whether a member is the other parent of a typed child, who tells which of the child's alleles are the
 * missing person's.
 */
function isParentOfTyped({ members, missing, relatives }: FamilyOfReport, id: string): boolean {
  const typed = new Set(relatives.map(({ person }) => person));
  return members.some(
    ({ id: child, father, mother }) =>
      typed.has(child) && [father, mother].includes(id) && [father, mother].includes(missing),
  );
}
