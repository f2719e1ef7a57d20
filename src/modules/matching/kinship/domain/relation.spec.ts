import type { MemberOfPedigree } from '../../../../kernel/genetics/index.js';
import { relationOf } from './relation.js';

const member = (
  id: string,
  father: string | null,
  mother: string | null,
  sex: MemberOfPedigree['sex'],
): MemberOfPedigree => ({
  ...{ id, father, mother, sex },
});

/** The missing person M of father F and mother A, with a child K of a partner P. */
const FAMILY: readonly MemberOfPedigree[] = [
  member('GF', null, null, 'male'),
  member('GM', null, null, 'female'),
  member('GGM', null, null, 'female'),
  member('GP', null, 'GGM', 'male'),
  member('F', 'GF', 'GM', 'male'),
  member('A', 'GP', null, 'female'),
  member('M', 'F', 'A', 'male'),
  member('S', 'F', 'A', 'female'),
  member('H', 'F', 'X', 'female'),
  member('X', null, null, 'female'),
  member('U', 'GF', 'GM', 'male'),
  member('C', 'U', null, 'female'),
  member('N', 'S-PARTNER', 'S', 'male'),
  member('S-PARTNER', null, null, 'male'),
  member('HN', null, 'H', 'male'),
  member('P', null, null, 'female'),
  member('K', 'M', 'P', 'female'),
  member('GK', null, 'K', 'male'),
  member('GGK', 'GK', null, 'male'),
  member('HU', 'GF', null, 'male'),
];

describe('what a member of a family is to the missing person', () => {
  it.each([
    ['M', 'KIN.MISSING'],
    ['F', 'KIN.FATHER'],
    ['A', 'KIN.MOTHER'],
    ['GF', 'KIN.GRANDFATHER_PATERNAL'],
    ['GP', 'KIN.GRANDFATHER_MATERNAL'],
    ['GM', 'KIN.GRANDMOTHER_PATERNAL'],
    ['S', 'KIN.FULL_SIBLING'],
    ['H', 'KIN.HALF_SIBLING_PATERNAL'],
    ['U', 'KIN.AUNT_UNCLE_PATERNAL'],
    ['C', 'KIN.COUSIN'],
    ['N', 'KIN.NIBLING'],
    ['HN', 'KIN.HALF_NIBLING'],
    ['K', 'KIN.CHILD'],
    ['GK', 'KIN.GRANDCHILD'],
    ['P', 'KIN.OTHER_PARENT'],
    ['X', 'KIN.NOT_RELATED'],
  ])('%s is %s', (person, code) => {
    expect(relationOf(FAMILY, 'M', person)).toEqual({ code, parameters: {} });
  });

  it('is told in generations where there is no word for it', () => {
    expect(relationOf(FAMILY, 'M', 'GGM')).toEqual({ code: 'KIN.ANCESTOR', parameters: { generations: 3 } });
    expect(relationOf(FAMILY, 'M', 'GGK')).toEqual({
      code: 'KIN.DESCENDANT',
      parameters: { generations: 3 },
    });
    expect(relationOf(FAMILY, 'M', 'HU')).toEqual({ code: 'KIN.DISTANT', parameters: { up: 2, down: 1 } });
  });
});
