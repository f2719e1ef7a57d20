import fc from 'fast-check';
import { genotypeIndex } from '../loci/allele.js';
import type { Profile } from '../loci/profile.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { inventedRequest, models } from '../testing/invented-request.js';
import { familyLikelihood } from './family-likelihood.js';
import { posteriorTables } from './posterior-tables.js';

const cases = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...models));

describe('the table of a missing person', () => {
  it('sums to 1, and its quotients are the likelihood ratios, whose mean over strangers is 1', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([seed, model], pick) => {
        const given = inventedRequest(seed, model, 6);
        const target = given.members[pick % 6]!.id;
        const profiles = new Map([...given.profiles].filter(([person]) => person !== target));
        const request = { ...given, profiles };
        const { alleles, posterior, unrelated } = posteriorTables(request, target)[0]!;
        fc.pre(!Number.isNaN(posterior[0]!));
        expect(posterior.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        expect(unrelated.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        const stranger: MemberOfPedigree = { id: 'stranger', father: null, mother: null, sex: 'unknown' };
        const withStranger = { ...request, pedigree: readPedigree([...given.members, stranger]) };
        const own = familyLikelihood(request, [target]);
        const others = familyLikelihood(withStranger, ['stranger']);
        const visible = alleles.filter((allele) => allele !== 'S');
        let mean = 0;
        for (const [b, second] of visible.entries()) {
          for (const [a, first] of visible.slice(0, b + 1).entries()) {
            const seen: Profile = new Map([['TH01', [first, second]]]);
            const direct = Math.exp(own.lnLikelihood([seen]) - others.lnLikelihood([seen]));
            mean +=
              direct * Math.exp(others.lnLikelihood([seen]) - familyLikelihood(request, []).lnLikelihood([]));
            if (alleles.length > visible.length && a === b) continue;
            const at = genotypeIndex(a, b);
            expect(Math.abs(posterior[at]! / unrelated[at]! - direct)).toBeLessThan(
              1e-9 * Math.max(1, direct),
            );
          }
        }
        if (alleles.length === visible.length) expect(mean).toBeCloseTo(1, 10);
      }),
      { numRuns: 40 },
    );
  });

  it('cannot be asked for of somebody who was typed', () => {
    const given = inventedRequest(3, {});
    const [typed] = given.profiles.keys();
    expect(() => posteriorTables(given, typed!)).toThrow('GENETICS.TARGET_IS_TYPED');
    expect(() => posteriorTables(given, 'nobody')).toThrow('GENETICS.PERSON_NOT_IN_PEDIGREE');
  });
});
