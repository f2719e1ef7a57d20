import { asList, type Pedigree, type PedigreeMember, type ReportRecord } from '../records.js';
import type { RecordReading } from '../reading/reading.js';
import type { PathStep } from '../unknown-key.js';
import { isOppositeOf } from './family.js';
import type { RecordRule } from './rule.js';

interface Tree {
  readonly pedigree: Pedigree;
  readonly members: ReadonlyMap<string, PedigreeMember>;
  readonly at: (path: PathStep[]) => RecordReading;
}

const PARENTS = { father: 'male', mother: 'female' } as const;

function checkParents({ pedigree, members, at }: Tree): void {
  for (const [index, member] of pedigree.individuals.entries()) {
    for (const [role, sex] of Object.entries(PARENTS) as ['father' | 'mother', 'male' | 'female'][]) {
      const id = member[role];
      if (id === undefined) continue;
      const parent = members.get(id);
      const place = at(['individuals', index, role]);
      if (id === member.id) place.error('EXCHANGE.SELF_REFERENCE', 'another member');
      else if (!parent) place.error('EXCHANGE.REFERENCE_UNKNOWN', 'the id of a member');
      else if (isOppositeOf(parent.sex, sex))
        place.warn('EXCHANGE.FAMILY_SEX_IMPOSSIBLE', `a member who is ${sex}`);
    }
    if (member.father !== undefined && member.father === member.mother) {
      at(['individuals', index, 'mother']).error(
        'EXCHANGE.FAMILY_SAME_PARENT_TWICE',
        'another member than the father',
      );
    }
  }
}

const parentsOf = ({ father, mother }: PedigreeMember): string[] =>
  [father, mother].filter((id) => id !== undefined);

/**
 * Returns the members who are their own ancestors. Whoever has no parent left is taken away, again and again
 * (A. B. Kahn's topological order), and then likewise whoever has no child left: only loops, and lines from
 * one loop to another, remain.
 */
function membersInLoops(members: ReadonlyMap<string, PedigreeMember>): ReadonlySet<string> {
  const left = new Map(
    [...members.values()].map((member) => [
      member.id,
      parentsOf(member).filter((id) => id !== member.id && members.has(id)),
    ]),
  );
  const childrenOf = new Map<string, string[]>();
  for (const [id, parents] of left) {
    for (const parent of parents) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
  }
  takeAway(
    left,
    (id) => left.get(id) ?? [],
    (id) => childrenOf.get(id) ?? [],
  );
  takeAway(
    left,
    (id) => childrenOf.get(id) ?? [],
    (id) => left.get(id) ?? [],
  );
  return new Set(left.keys());
}

/** Takes away whoever has none left to wait for, until nobody more can go. */
function takeAway(
  left: Map<string, string[]>,
  waitsFor: (id: string) => readonly string[],
  freedBy: (id: string) => readonly string[],
): void {
  const waiting = new Map(
    [...left.keys()].map((id) => [id, waitsFor(id).filter((other) => left.has(other)).length]),
  );
  const free = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const next of freedBy(id)) {
      const count = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, count);
      if (count === 0 && left.has(next)) free.push(next);
    }
    left.delete(id);
  }
}

function checkAncestry({ pedigree, members, at }: Tree): void {
  const looped = membersInLoops(members);
  for (const [index, { id }] of pedigree.individuals.entries()) {
    if (looped.has(id)) at(['individuals', index]).error('EXCHANGE.FAMILY_OWN_ANCESTOR');
  }
}

function checkMissing({ pedigree, members, at }: Tree): void {
  for (const [index, id] of asList(pedigree.missing).entries()) {
    if (members.has(id)) continue;
    const path: PathStep[] = Array.isArray(pedigree.missing) ? ['missing', index] : ['missing'];
    at(path).error('EXCHANGE.REFERENCE_UNKNOWN', 'the id of a member');
  }
}

const isContradiction = (a: string | undefined, b: string | undefined): boolean =>
  (a === 'female' && b === 'male') || (a === 'male' && b === 'female');

/**
 * Returns the one missing person of the pedigree; where there are several, the report does not say which is
 * its own.
 */
function missingPerson({ pedigree, members }: Tree): PedigreeMember | undefined {
  const [missing, ...others] = asList(pedigree.missing);
  return missing === undefined || others.length > 0 ? undefined : members.get(missing);
}

function compareSexes(record: ReportRecord, tree: Tree): void {
  const stated = new Map(record.relatives?.map(({ id, sex }) => [id, sex]));
  const person = missingPerson(tree);
  if (person) stated.set(person.id, record.person?.sex);
  for (const [index, { id, sex }] of tree.pedigree.individuals.entries()) {
    if (isContradiction(sex, stated.get(id)))
      tree.at(['individuals', index, 'sex']).warn('EXCHANGE.CONTRADICTION');
  }
}

function compareParents(record: ReportRecord, tree: Tree): void {
  const person = missingPerson(tree);
  if (!person) return;
  const index = tree.pedigree.individuals.indexOf(person);
  for (const { id, relationship, biological } of record.relatives ?? []) {
    if (biological === 'not_biological' || (relationship !== 'mother' && relationship !== 'father')) continue;
    const parent = person[relationship];
    if (parent !== undefined && parent !== id) {
      tree.at(['individuals', index, relationship]).warn('EXCHANGE.CONTRADICTION', 'as in relatives');
    }
  }
}

/** Rule on the pedigree of a report: one that no family can have is an error. */
export const possiblePedigree: RecordRule = (record, reading) => {
  if (record.recordType !== 'report' || !record.pedigree) return;
  const { pedigree } = record;
  const members = new Map(pedigree.individuals.map((member) => [member.id, member]));
  const tree: Tree = { pedigree, members, at: (path) => reading.at(record, ['pedigree', ...path]) };
  checkParents(tree);
  checkAncestry(tree);
  checkMissing(tree);
  // Warnings, no errors, where the pedigree and the rest of the report tell two stories: either may be wrong.
  compareSexes(record, tree);
  compareParents(record, tree);
};
