import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { Profile } from '../loci/profile.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { inventedProfiles } from '../testing/invented-family.js';
import { ALLELES, engineOf, inventedRequest, models } from '../testing/invented-request.js';
import { locusSpace } from './allele-space.js';
import { observationsAt } from './family-request.js';
import { lnLinkedLikelihood } from './linked-likelihood.js';
import { lnLocusLikelihood } from './locus-likelihood.js';

const cases = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...models));

function expectClose(found: number, expected: number): void {
  if (Number.isFinite(expected)) expect(Math.abs(found - expected)).toBeLessThan(1e-10);
  else expect(found).toBe(expected);
}

describe('two linked loci', () => {
  it('are two loci by themselves where a meiosis separates them every second time', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 1_000_000 }), ([seed, model], other) => {
        const request = inventedRequest(seed, { ...model, theta: 0 }, 6);
        const calls = { locus: 'TH01', alleles: ALLELES.slice(0, 3), typed: 0.6, flagged: 0.2, isX: false };
        const second = inventedProfiles(SeededGenerator.fromSeed(other), request.members, calls);
        const { plans, observations } = engineOf(request);
        const space = locusSpace(request.loci[0]!, request.model);
        const one = { space, observations };
        const two = { space, observations: observationsAt('TH01', { ...request, profiles: second }) };
        const alone = [one, two].map((locus) => lnLocusLikelihood(plans, space, locus.observations));
        expectClose(lnLinkedLikelihood(plans, one, two, 0.5), alone[0]! + alone[1]!);
      }),
      { numRuns: 40 },
    );
  });

  it('cannot be told from unlinked ones by a parent and a child', () => {
    const request = inventedRequest(1, {}, 2);
    const child: MemberOfPedigree = { id: 'C', father: 'P0', mother: 'P1', sex: 'unknown' };
    const pedigree = readPedigree([...request.members, child]);
    const profiles = new Map(
      ['P0', 'C'].map((id): [string, Profile] => [id, new Map([['TH01', ['6', '7']]])]),
    );
    const { plans, observations } = engineOf({ ...request, pedigree, profiles });
    const locus = { space: locusSpace(request.loci[0]!, request.model), observations };
    expectClose(lnLinkedLikelihood(plans, locus, locus, 0.05), lnLinkedLikelihood(plans, locus, locus, 0.5));
  });
});
