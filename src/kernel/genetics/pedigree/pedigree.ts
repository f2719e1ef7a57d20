import { GeneticsError } from '../genetics-error.js';
import type { MemberOfPedigree, GeneticSex } from './member.js';

/** A checked pedigree, its members by number. */
export interface CheckedPedigree {
  readonly members: readonly MemberOfPedigree[];
  readonly size: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Number of the father, -1 for a founder. */
  readonly father: Int32Array;
  readonly mother: Int32Array;
  readonly sexes: readonly GeneticSex[];
  /** Numbers of the members, parents before their children. */
  readonly order: Int32Array;
}

/**
 * Checks the members of a pedigree: each once, parents among them, fathers that may be men and mothers that
 * may be women, nobody among their own ancestors. Of a parent whose sex is doubtful (`Member.isSexDoubtful`)
 * it is not asked, and stays unknown. A parent that is not named beside one that is becomes an untyped
 * founder.
 */
export function readPedigree(given: readonly MemberOfPedigree[]): CheckedPedigree {
  const members = withUnnamedParents(given);
  const indexOf = new Map<string, number>();
  for (const [at, { id }] of members.entries()) {
    if (indexOf.has(id)) throw new GeneticsError('GENETICS.PERSON_TWICE', { person: id });
    indexOf.set(id, at);
  }
  const father = Int32Array.from(members, (member) => parentOf(member, 'father', indexOf));
  const mother = Int32Array.from(members, (member) => parentOf(member, 'mother', indexOf));
  for (const [at, { id }] of members.entries()) {
    if (father[at] !== -1 && father[at] === mother[at])
      throw new GeneticsError('GENETICS.ONE_PERSON_BOTH_PARENTS', { person: id });
  }
  const sexes = sexesOf(members, father, mother);
  return {
    members,
    size: members.length,
    indexOf,
    father,
    mother,
    sexes,
    order: orderOf(members, father, mother),
  };
}

function withUnnamedParents(given: readonly MemberOfPedigree[]): readonly MemberOfPedigree[] {
  const ids = new Set(given.map(({ id }) => id));
  const unnamed: MemberOfPedigree[] = [];
  const members = given.map((member) => {
    const { id, father, mother } = member;
    if ((father === null) === (mother === null)) return member;
    const role = father === null ? 'father' : 'mother';
    let parent = `${role} of ${id}`;
    while (ids.has(parent)) parent += "'";
    ids.add(parent);
    unnamed.push({ id: parent, father: null, mother: null, sex: role === 'father' ? 'male' : 'female' });
    return { ...member, [role]: parent };
  });
  return [...members, ...unnamed];
}

function parentOf(
  member: MemberOfPedigree,
  role: 'father' | 'mother',
  indexOf: ReadonlyMap<string, number>,
): number {
  const parent = member[role];
  if (parent === null) return -1;
  const at = indexOf.get(parent);
  if (at === undefined) throw new GeneticsError('GENETICS.PARENT_UNKNOWN', { person: member.id, parent });
  return at;
}

/** Returns the recorded sexes, completed by who is a father and who a mother. */
function sexesOf(members: readonly MemberOfPedigree[], father: Int32Array, mother: Int32Array): GeneticSex[] {
  const sexes = members.map(({ sex }) => sex);
  const isDoubtful = (at: number): boolean => members[at]?.isSexDoubtful === true;
  for (const [at, { id }] of members.entries()) {
    if (!isDoubtful(father[at]!))
      assign(sexes, father[at]!, 'male', (parent) => {
        throw new GeneticsError('GENETICS.FATHER_IS_A_WOMAN', { person: id, parent: members[parent]!.id });
      });
    if (!isDoubtful(mother[at]!))
      assign(sexes, mother[at]!, 'female', (parent) => {
        throw new GeneticsError('GENETICS.MOTHER_IS_A_MAN', { person: id, parent: members[parent]!.id });
      });
  }
  return sexes;
}

function assign(sexes: GeneticSex[], at: number, sex: GeneticSex, refuse: (at: number) => never): void {
  if (at === -1 || sexes[at] === sex) return;
  if (sexes[at] !== 'unknown') refuse(at);
  sexes[at] = sex;
}

function orderOf(members: readonly MemberOfPedigree[], father: Int32Array, mother: Int32Array): Int32Array {
  const order: number[] = [];
  const state = new Uint8Array(members.length);
  const visit = (at: number): void => {
    if (at === -1 || state[at] === 2) return;
    if (state[at] === 1) throw new GeneticsError('GENETICS.CYCLE_OF_DESCENT', { person: members[at]!.id });
    state[at] = 1;
    visit(father[at]!);
    visit(mother[at]!);
    state[at] = 2;
    order.push(at);
  };
  for (const at of members.keys()) visit(at);
  return Int32Array.from(order);
}
