import fc from 'fast-check';
import { posteriorTables } from '../likelihood/posterior-tables.js';
import { lineRelatives } from '../lineage/line-of-descent.js';
import { relatedness } from '../pedigree/kinship.js';
import type { MemberOfPedigree, GeneticSex } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { inventedRequest, models } from '../testing/invented-request.js';
import { familyOfReport, type GeneticReport } from './family-of-report.js';
import type { GeneticRelative } from './genetic-relative.js';
import { withDoubtfulSexes } from './sexes-of-roles.js';

const relative = (
  id: string,
  relationship: GeneticRelative['relationship'],
  more: Partial<GeneticRelative> = {},
): GeneticRelative => ({
  ...{ id, relationship },
  profile: { sample: { code: id, type: 'buccal' }, autosomal: { TH01: ['6', '7'] } },
  ...more,
});
const familyOf = (report: GeneticReport) => {
  const family = familyOfReport(report);
  if (!family) throw new Error('Nobody was typed.');
  return family;
};
const opposite = (sex: GeneticSex): GeneticSex => (sex === 'male' ? 'female' : 'male');
const lines = (members: readonly MemberOfPedigree[], missing: string) =>
  (['paternal', 'maternal'] as const).map((line) =>
    lineRelatives(members, missing, line).map(({ person }) => person),
  );

describe('a family in which a sex does not fit', () => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...models), fc.nat());

  it('is what it was where all fit, and by autosomal loci the same whose sex ever was written down wrongly', () => {
    fc.assert(
      fc.property(cases, ([seed, model, pick]) => {
        const given = inventedRequest(seed, model, 6);
        fc.pre(given.model.chromosome !== 'X');
        expect(withDoubtfulSexes(given.members)).toEqual(given.members);
        const target = given.members[pick % 6]!.id;
        const profiles = new Map([...given.profiles].filter(([person]) => person !== target));
        const wrong = given.members.map((one, at) =>
          at === pick % 5 ? { ...one, sex: opposite(one.sex) } : one,
        );
        const tables = (members: readonly MemberOfPedigree[]) =>
          posteriorTables({ ...given, profiles, pedigree: readPedigree(members) }, target);
        const [right, doubted] = [tables(given.members), tables(withDoubtfulSexes(wrong))];
        for (const [at, { posterior }] of right.entries())
          for (const [genotype, probability] of posterior.entries()) {
            const other = doubted[at]?.posterior[genotype];
            if (Number.isNaN(probability)) expect(other).toBeNaN();
            else expect(Math.abs((other ?? NaN) - probability)).toBeLessThan(1e-9);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('has no line of descent through whoever it is, and all others', () => {
    const parents = (sex: GeneticSex) => [
      relative('M', 'mother', { sex: 'female' }),
      relative('F', 'father', { sex }),
    ];
    const person = { sex: 'male' };
    const right = familyOf({ person, relatives: parents('male') });
    const wrong = familyOf({ person, relatives: parents('female') });
    expect(lines(right.members, right.missing)).toEqual([['F'], ['M']]);
    expect(lines(wrong.members, wrong.missing)).toEqual([[], ['M']]);
    expect(relatedness(readPedigree(wrong.members), 'F', wrong.missing).kappa).toEqual([0, 1, 0]);
    expect(readPedigree(wrong.members).sexes[readPedigree(wrong.members).indexOf.get('F') ?? -1]).toBe(
      'unknown',
    );
  });

  it('of two mothers has both as the parents, and no line through either', () => {
    const relatives = [
      relative('M', 'mother', { sex: 'female' }),
      relative('N', 'mother', { sex: 'female' }),
    ];
    const { members, missing } = familyOf({ person: { sex: 'male' }, relatives });
    const pedigree = readPedigree(members);
    for (const mother of ['M', 'N']) expect(relatedness(pedigree, mother, missing).kappa).toEqual([0, 1, 0]);
    expect(relatedness(pedigree, 'M', 'N').kappa).toEqual([1, 0, 0]);
    expect(lines(members, missing)).toEqual([[], []]);
    const adopted = [relatives[0]!, { ...relatives[1]!, biological: 'not_biological' as const }];
    const family = familyOf({ person: { sex: 'male' }, relatives: adopted });
    expect(lines(family.members, family.missing)).toEqual([[], ['M']]);
    expect(family.leftOut).toEqual([{ id: 'N', reason: 'not_biological' }]);
  });

  it('has children of a missing woman and another woman, and no line through either', () => {
    const relatives = [relative('C', 'child'), relative('P', 'other_parent', { sex: 'female' })];
    const { members, missing } = familyOf({ person: { sex: 'female' }, relatives });
    const pedigree = readPedigree(members);
    for (const parent of [missing, 'P']) expect(relatedness(pedigree, 'C', parent).kappa).toEqual([0, 1, 0]);
    expect(lines(members, 'C')).toEqual([[], []]);
  });

  it('may have somebody who is the father of one and the mother of another', () => {
    const individuals = [
      { id: 'm', father: 'p', sex: 'male' as const },
      { id: 'n', mother: 'p', sex: 'male' as const },
      { id: 'p', sex: 'female' as const },
    ];
    const report = {
      relatives: [relative('n', 'half_sibling_maternal')],
      pedigree: { missing: 'm', individuals },
    };
    const { members } = familyOf(report);
    expect(relatedness(readPedigree(members), 'm', 'n').kappa).toEqual([0.5, 0.5, 0]);
    expect(lines(members, 'm')).toEqual([[], []]);
  });
});
