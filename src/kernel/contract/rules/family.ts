import type { Relative, ReportRecord } from '../records.js';
import type { RecordReading } from '../reading/reading.js';
import type { PathStep } from '../unknown-key.js';
import type { RecordRule } from './rule.js';

type Sex = NonNullable<Relative['sex']>;
type Relationship = Relative['relationship'];

/** Sexes of the biological roles that only one person has: everybody has one mother and two grandmothers. */
const SINGLE_ROLES: Readonly<Partial<Record<Relationship, 'female' | 'male'>>> = {
  mother: 'female',
  father: 'male',
  grandmother_maternal: 'female',
  grandfather_maternal: 'male',
  grandmother_paternal: 'female',
  grandfather_paternal: 'male',
};

/** Returns the role of the other parent of the same child. */
function partnerOf(relationship: Relationship): Relationship {
  const [role = '', side] = relationship.split('_');
  const other = role.endsWith('mother') ? role.replace('mother', 'father') : role.replace('father', 'mother');
  return (side === undefined ? other : `${other}_${side}`) as Relationship;
}

/** Tells whether a sex is the opposite of that of a role; `intersex` and `unknown` fit any role. */
export const isOppositeOf = (sex: Sex | undefined, role: 'female' | 'male'): boolean =>
  role === 'female' ? sex === 'male' : sex === 'female';

const isSameDefiniteSex = (a: Sex | undefined, b: Sex | undefined): boolean =>
  a === b && (a === 'female' || a === 'male');

interface Family {
  readonly record: ReportRecord;
  readonly relatives: readonly Relative[];
  readonly at: (path: PathStep[]) => RecordReading;
}

const isBiological = ({ biological }: Relative): boolean => biological !== 'not_biological';

function checkRoles({ relatives, at }: Family): void {
  const taken = new Set<Relationship>();
  const held = new Set(relatives.filter(isBiological).map(({ relationship }) => relationship));
  for (const [index, relative] of relatives.entries()) {
    const { relationship, sex } = relative;
    const role = SINGLE_ROLES[relationship];
    if (!role || !isBiological(relative)) continue;
    if (isOppositeOf(sex, role)) at([index, 'sex']).warn('EXCHANGE.FAMILY_SEX_IMPOSSIBLE', role);
    if (taken.has(relationship)) {
      // Two mothers are the two parents, one of them under a wrong word; beside a father they are three.
      const partner = partnerOf(relationship);
      const isThird = taken.has(partner) || held.has(partner);
      const place = at([index, 'relationship']);
      if (isThird) place.error('EXCHANGE.FAMILY_TWO_IN_ONE_ROLE', `one biological ${relationship}`);
      else {
        place.warn('EXCHANGE.FAMILY_TWO_IN_ONE_ROLE', `one biological ${relationship}`);
        taken.add(partner);
      }
    }
    taken.add(relationship);
  }
}

function checkTwins({ record, relatives, at }: Family): void {
  const sex = record.person?.sex;
  for (const [index, relative] of relatives.entries()) {
    if (relative.twin === undefined || !isBiological(relative)) continue;
    if (relative.relationship !== 'full_sibling') {
      at([index, 'twin']).error('EXCHANGE.FAMILY_TWIN_IMPOSSIBLE', 'a twin is a full_sibling');
    } else if (
      (sex === 'female' && relative.sex === 'male') ||
      (sex === 'male' && relative.sex === 'female')
    ) {
      at([index, 'sex']).error('EXCHANGE.FAMILY_TWIN_IMPOSSIBLE', 'the sex of the missing person');
    }
  }
}

/**
 * Checks the other parent of a person's child: it has the other sex, or one of the two sexes was written down
 * wrongly.
 */
function checkCoParents({ record, relatives, at }: Family): void {
  const sex = record.person?.sex;
  for (const [index, relative] of relatives.entries()) {
    if (relative.relationship !== 'other_parent' || !isBiological(relative)) continue;
    if (isSameDefiniteSex(sex, relative.sex))
      at([index, 'sex']).warn('EXCHANGE.FAMILY_SEX_IMPOSSIBLE', 'the other sex');
  }
}

/**
 * Tells whether the other parent of a biological child has the sex of the missing person, whoever else of the
 * family it is.
 */
function hasImpossibleSex(record: ReportRecord, child: Relative, other: Relative): boolean {
  const isChecked = isBiological(child) && isBiological(other) && other.relationship !== 'other_parent';
  return isChecked && isSameDefiniteSex(record.person?.sex, other.sex);
}

function checkOtherParentOf({ record, relatives, at }: Family, index: number, child: Relative): void {
  const place = [index, 'otherParent'];
  if (child.otherParent === child.id) {
    at(place).error('EXCHANGE.SELF_REFERENCE', 'another relative');
    return;
  }
  const other = relatives.find(({ id }) => id === child.otherParent);
  if (!other) {
    at(place).error('EXCHANGE.REFERENCE_UNKNOWN', 'the id of a relative');
  } else if (child.relationship !== 'child') {
    at(place).warn('EXCHANGE.CONTRADICTION', 'only a child names its other parent');
  } else if (hasImpossibleSex(record, child, other)) {
    at(place).warn('EXCHANGE.FAMILY_SEX_IMPOSSIBLE', 'a relative of the other sex');
  }
}

/** Checks that children whose other parents are children again do not lead back to themselves. */
function checkAncestry({ relatives, at }: Family): void {
  const children = new Map(
    relatives.filter((one) => one.relationship === 'child' && isBiological(one)).map((one) => [one.id, one]),
  );
  for (const [index, relative] of relatives.entries()) {
    if (relative.otherParent === relative.id || !children.has(relative.id)) continue;
    const passed = new Set<string>();
    let here: Relative | undefined = relative;
    while (here?.otherParent !== undefined && !passed.has(here.id)) {
      passed.add(here.id);
      here = children.get(here.otherParent);
    }
    if (here?.id === relative.id && passed.size > 0)
      at([index, 'otherParent']).error('EXCHANGE.FAMILY_OWN_ANCESTOR');
  }
}

/**
 * Rule on the relatives of a report: a list that no family can have is an error, a sex that does not fit a
 * role a warning; what is declared not to be biological is left out of it.
 */
export const possibleRelatives: RecordRule = (record, reading) => {
  if (record.recordType !== 'report' || !record.relatives) return;
  const at = (path: PathStep[]): RecordReading => reading.at(record, ['relatives', ...path]);
  const family: Family = { record, relatives: record.relatives, at };
  checkRoles(family);
  checkTwins(family);
  checkCoParents(family);
  for (const [index, relative] of family.relatives.entries()) {
    if (relative.otherParent !== undefined) checkOtherParentOf(family, index, relative);
  }
  checkAncestry(family);
};
