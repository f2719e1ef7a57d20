import { components } from '../../pedigree/components.js';
import type { MemberOfPedigree, GeneticSex } from '../../pedigree/member.js';
import { type CheckedPedigree, readPedigree } from '../../pedigree/pedigree.js';
import { rText, rVector } from './r-text.js';

/** Returns a pedigree as `ped(…)` of pedtools: a list of pedigrees where the parts are not connected. */
export function rPedigree(pedigree: CheckedPedigree): string {
  const { members, sexes } = pedigree;
  const indent = '  ';
  const column = (name: string, entries: readonly string[]): string =>
    `${indent}${name} = ${rVector(entries, indent)}`;
  return [
    'ped(',
    [
      column(
        'id',
        members.map(({ id }) => rText(id)),
      ),
      column(
        'fid',
        members.map(({ father }) => rText(father ?? '')),
      ),
      column(
        'mid',
        members.map(({ mother }) => rText(mother ?? '')),
      ),
      column(
        'sex',
        sexes.map((sex) => SEX[sex]),
      ),
    ].join(',\n'),
    ')',
  ].join('\n');
}

const SEX: Readonly<Record<GeneticSex, string>> = { male: '1', female: '2', unknown: '0' };

/**
 * Returns one connected pedigree of all persons: pedprobr has no theta for several. A child that nobody typed
 * ties two parts together without changing what is known of either; where the two it ties are of one sex, an
 * untyped partner stands between them.
 */
export function connected(pedigree: CheckedPedigree): CheckedPedigree {
  const members: MemberOfPedigree[] = pedigree.members.map((member, at) => ({
    ...member,
    sex: pedigree.sexes[at] ?? 'unknown',
  }));
  const [first, ...others] = components(pedigree).map((part) => tieOf(part, members));
  if (first === undefined || others.length === 0) return pedigree;
  const ids = new Set(members.map(({ id }) => id));
  const fresh = (wanted: string): string => {
    let id = wanted;
    while (ids.has(id)) id += '_';
    ids.add(id);
    return id;
  };
  const child = (father: string, mother: string): void => {
    members.push({ id: fresh('tie'), father, mother, sex: 'male' });
  };
  for (const other of others) {
    if (first.sex !== other.sex) {
      const [father, mother] = first.sex === 'male' ? [first.id, other.id] : [other.id, first.id];
      child(father, mother);
      continue;
    }
    const partner = fresh('partner');
    members.push({ id: partner, father: null, mother: null, sex: first.sex === 'male' ? 'female' : 'male' });
    for (const { id } of [first, other])
      if (first.sex === 'male') child(id, partner);
      else child(partner, id);
  }
  return readPedigree(members);
}

/**
 * Returns somebody of a part whose sex is known; a single person of unknown sex is written as a man, which
 * changes nothing.
 */
function tieOf(
  part: readonly number[],
  members: MemberOfPedigree[],
): { readonly id: string; readonly sex: 'male' | 'female' } {
  for (const at of part) {
    const { id, sex } = members[at]!;
    if (sex !== 'unknown') return { id, sex };
  }
  const [at = 0] = part;
  members[at] = { ...members[at]!, sex: 'male' };
  return { id: members[at].id, sex: 'male' };
}
