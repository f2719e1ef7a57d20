import { familyOf, SOUGHT, type Stated } from './from-relatives.js';
import { layOut } from './layout.js';

const stated = (...ties: readonly string[]): Stated[] =>
  ties.map((relationship, at) => ({ id: `R${at + 1}`, relationship }));
const parentsIn = (relatives: readonly Stated[]) =>
  Object.fromEntries(familyOf(relatives, 'male').kin.map(({ id, parents }) => [id, parents]));

describe('the family that stated ties make', () => {
  it('has those in it whom the ties imply', () => {
    expect(parentsIn(stated('aunt_uncle_maternal'))).toEqual({
      'GRANDMOTHER-MATERNAL': [],
      'GRANDFATHER-MATERNAL': [],
      MOTHER: ['GRANDMOTHER-MATERNAL', 'GRANDFATHER-MATERNAL'],
      FATHER: [],
      R1: ['GRANDMOTHER-MATERNAL', 'GRANDFATHER-MATERNAL'],
      [SOUGHT]: ['MOTHER', 'FATHER'],
    });
    expect(parentsIn(stated('mother', 'half_sibling_maternal'))).toEqual({
      R1: [],
      R2: ['R1'],
      FATHER: [],
      [SOUGHT]: ['R1', 'FATHER'],
    });
    expect(parentsIn(stated('grandmother_paternal'))['FATHER']).toEqual(['R1']);
    expect(parentsIn(stated('nibling'))['R1']).toEqual(['PARENT-OF-R1']);
  });

  it('has children with the other parent who is stated, and a partner without a child', () => {
    const relatives = [
      { id: 'R1', relationship: 'other_parent' },
      { id: 'R2', relationship: 'child', otherParent: 'R1' },
    ];
    expect(parentsIn(relatives)).toEqual({ [SOUGHT]: [], R1: [], R2: [SOUGHT, 'R1'] });
    expect(familyOf(stated('other_parent'), 'male').kin).toContainEqual(
      expect.objectContaining({ id: 'R1', partner: SOUGHT }),
    );
  });

  it('draws nobody whose place is not stated or who is of no blood of it', () => {
    const { kin, notDrawn } = familyOf(
      [
        { id: 'R1', relationship: 'cousin' },
        { id: 'R2', relationship: 'full_sibling', biological: 'not_biological' },
        { id: 'R3' },
      ],
      'female',
    );
    expect(kin.map(({ id }) => id)).toEqual([SOUGHT]);
    expect(notDrawn.map(({ why }) => why)).toEqual(['no_side', 'not_biological', 'no_tie']);
  });
});

describe('a drawn family', () => {
  const ties = [
    ...['mother', 'father', 'full_sibling', 'full_sibling', 'half_sibling_maternal', 'grandmother_maternal'],
    ...['aunt_uncle_maternal', 'aunt_uncle_paternal', 'other_parent', 'child', 'nibling'],
  ];
  const { kin } = familyOf(stated(...ties), 'male');
  const { at, unions, width, height } = layOut(kin);

  it('has nobody on top of another, and all of them on the sheet', () => {
    const points = [...at.values()];
    expect(points).toHaveLength(kin.length);
    expect(new Set(points.map(({ x, y }) => `${Math.round(x / 40)} ${y}`)).size).toBe(kin.length);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThan(height);
    }
  });

  it('has children a row below their parents, and partners beside each other', () => {
    for (const { parents, children } of unions) {
      const rows = parents.map((id) => at.get(id)?.y ?? 0);
      expect(new Set(rows).size).toBe(1);
      for (const id of children) expect(at.get(id)?.y).toBeGreaterThan(rows[0] ?? 0);
      const [one, other] = parents.map((id) => at.get(id)?.x ?? 0);
      if (one !== undefined && other !== undefined) expect(Math.abs(one - other)).toBeLessThan(110);
    }
  });

  it('has a bar of its own for half brothers and sisters', () => {
    const mother = unions.filter(({ parents }) => parents.includes('R1'));
    expect(mother).toHaveLength(2);
    expect(new Set(mother.map(({ barY }) => barY)).size).toBe(2);
  });

  it('is drawn somehow though it contradicts itself', () => {
    const circle = [
      { id: 'A', parents: ['B'], sex: 'male' },
      { id: 'B', parents: ['A'], sex: 'male' },
    ];
    expect(layOut(circle).at.size).toBe(2);
    expect(layOut([]).at.size).toBe(0);
  });
});
