import { relatedness } from '../pedigree/kinship.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { familyOfReport, type GeneticReport } from './family-of-report.js';
import type { GeneticRelative } from './genetic-relative.js';

const sample = (code: string) => ({
  sample: { code, type: 'buccal' as const },
  autosomal: { TH01: ['6', '7'] },
});
const relative = (
  id: string,
  relationship: GeneticRelative['relationship'],
  more: Partial<GeneticRelative> = {},
): GeneticRelative => ({ id, relationship, profile: sample(id), ...more });

function kappaWith(report: GeneticReport, one: string, other?: string) {
  const family = familyOfReport(report)!;
  return relatedness(readPedigree(family.members), one, other ?? family.missing).kappa;
}

describe('the family of a report', () => {
  it.each([
    ['mother', [0, 1, 0]],
    ['father', [0, 1, 0]],
    ['child', [0, 1, 0]],
    ['full_sibling', [0.25, 0.5, 0.25]],
    ['half_sibling_maternal', [0.5, 0.5, 0]],
    ['half_sibling_paternal', [0.5, 0.5, 0]],
    ['grandmother_maternal', [0.5, 0.5, 0]],
    ['grandfather_paternal', [0.5, 0.5, 0]],
    ['aunt_uncle_maternal', [0.5, 0.5, 0]],
    ['aunt_uncle_paternal', [0.5, 0.5, 0]],
    ['nibling', [0.5, 0.5, 0]],
    ['other_parent', [1, 0, 0]],
  ] as const)('places a %s', (relationship, kappa) => {
    expect(kappaWith({ relatives: [relative('R1', relationship)] }, 'R1')).toEqual(kappa);
  });

  it('has half siblings of one side share their other parent, and niblings none', () => {
    const half = ['R1', 'R2'].map((id) => relative(id, 'half_sibling_maternal'));
    expect(kappaWith({ relatives: half }, 'R1', 'R2')).toEqual([0.25, 0.5, 0.25]);
    const niblings = ['R1', 'R2'].map((id) => relative(id, 'nibling'));
    expect(kappaWith({ relatives: niblings }, 'R1', 'R2')).toEqual([0.75, 0.25, 0]);
  });

  it('has all children share the one other parent, but not two', () => {
    const children = ['R1', 'R2'].map((id) => relative(id, 'child'));
    const one = relative('R3', 'other_parent', { sex: 'female' });
    expect(kappaWith({ relatives: [...children, one] }, 'R1', 'R2')).toEqual([0.25, 0.5, 0.25]);
    expect(kappaWith({ relatives: children }, 'R1', 'R2')).toEqual([0.5, 0.5, 0]);
    const other = relative('R4', 'other_parent', { sex: 'female' });
    expect(kappaWith({ relatives: [...children, one, other] }, 'R1', 'R2')).toEqual([0.5, 0.5, 0]);
    const named = [
      relative('R1', 'child', { otherParent: 'R3' }),
      relative('R2', 'child', { otherParent: 'R4' }),
    ];
    expect(kappaWith({ relatives: [...named, one, other] }, 'R1', 'R3')).toEqual([0, 1, 0]);
  });

  it('knows a missing mother by who the other parent is', () => {
    const relatives = [relative('R1', 'child'), relative('R2', 'other_parent', { sex: 'male' })];
    const { members, missing } = familyOfReport({ relatives })!;
    expect(members.find(({ id }) => id === 'R1')).toMatchObject({ mother: missing, father: 'R2' });
  });

  it('keeps parents and grandparents who are named in their places', () => {
    const relatives = [
      relative('R1', 'mother'),
      relative('R2', 'grandmother_maternal'),
      relative('R3', 'aunt_uncle_maternal'),
    ];
    expect(kappaWith({ relatives }, 'R2', 'R1')).toEqual([0, 1, 0]);
    expect(kappaWith({ relatives }, 'R3', 'R1')).toEqual([0.25, 0.5, 0.25]);
    expect(kappaWith({ relatives }, 'R3', 'R2')).toEqual([0, 1, 0]);
  });

  it('leaves out ties that are not of blood and cousins of an unstated side, and says so', () => {
    const relatives = [
      relative('R1', 'father', { biological: 'not_biological' }),
      relative('R2', 'cousin'),
      relative('R3', 'mother'),
    ];
    const { leftOut, relatives: typed } = familyOfReport({ relatives })!;
    expect(typed.map(({ person }) => person)).toEqual(['R3']);
    expect(leftOut).toEqual([
      { id: 'R1', reason: 'not_biological' },
      { id: 'R2', reason: 'needs_pedigree' },
    ]);
  });

  it('takes the sample of an identical twin and of an own item for the missing person', () => {
    const relatives = [relative('R1', 'full_sibling', { twin: 'monozygotic' })];
    const family = familyOfReport({ relatives, directProfile: sample('ITEM') })!;
    expect(family.relatives).toEqual([]);
    expect(family.own.map(({ profile }) => profile.sample.code)).toEqual(['ITEM', 'R1']);
  });

  it('lets a pedigree decide where there is one', () => {
    const pedigree = {
      missing: ['M1', 'M2'],
      individuals: [
        { id: 'A', sex: 'male' as const },
        { id: 'B', sex: 'female' as const },
        { id: 'M1', father: 'A', mother: 'B', sex: 'male' as const },
        { id: 'M2', father: 'A', mother: 'B', sex: 'female' as const },
        { id: 'R1', father: 'A', mother: 'B', sex: 'female' as const },
      ],
    };
    const relatives = [relative('R1', 'cousin'), relative('R9', 'mother')];
    const family = familyOfReport({ person: { sex: 'female' }, relatives, pedigree })!;
    expect(family).toMatchObject({ missing: 'M2', allMissing: ['M2', 'M1'], isOwnStated: true });
    expect(family.leftOut).toEqual([{ id: 'R9', reason: 'not_in_pedigree' }]);
    expect(familyOfReport({ relatives, pedigree })).toMatchObject({ missing: 'M1', isOwnStated: false });
  });

  it('gives nobody the code of a relative', () => {
    const { missing, members } = familyOfReport({ relatives: [relative('MISSING', 'full_sibling')] })!;
    expect(missing).toBe("MISSING'");
    expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
  });

  it('is nothing where nobody was typed', () => {
    expect(familyOfReport({ relatives: [{ id: 'R1', relationship: 'mother' }] })).toBeUndefined();
  });
});
