import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { locusFrequencies, type LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Genotype, Profile } from '../loci/profile.js';
import type { MutationModel } from '../mutation/mutation-model.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { engineOf, inventedRequest, models, mutation } from '../testing/invented-request.js';
import { partitionSum, withAllGenes } from '../testing/partition-sum.js';
import { locusSpace } from './allele-space.js';
import { familyLikelihood } from './family-likelihood.js';
import { locusData, namedAlleles, typingOf } from './family-plans.js';
import type { FamilyRequest } from './family-request.js';
import { PLAIN_MODEL } from './kinship-model.js';
import { lnLocusLikelihood, lnOf as lnOfResult } from './locus-likelihood.js';
import { thetaLikelihood } from './theta-likelihood.js';

const lnOf = (request: FamilyRequest): number => familyLikelihood(request, []).lnLikelihood([]);
const cases = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...models));

function expectClose(found: number, expected: number): void {
  if (Number.isFinite(expected)) expect(Math.abs(found - expected)).toBeLessThan(1e-10);
  else expect(found).toBe(expected);
}

describe('the likelihood of a family', () => {
  it('does not depend on the order of persons or of alleles', () => {
    fc.assert(
      fc.property(cases, ([seed, model]) => {
        const request = inventedRequest(seed, model);
        const generator = SeededGenerator.fromSeed(seed + 1);
        const [table] = request.loci;
        const order = generator.shuffled(table!.alleles.map((_, at) => at));
        const shuffled: LocusFrequencies = {
          locus: 'TH01',
          alleles: order.map((at) => table!.alleles[at]!),
          frequencies: Float64Array.from(order, (at) => table!.frequencies[at]!),
        };
        const turned = new Map(
          [...request.profiles].map(([person, profile]): [string, Profile] => {
            const [a, b] = profile.get('TH01')!;
            return [person, new Map([['TH01', [b, a] as Genotype]])];
          }),
        );
        const pedigree = readPedigree(generator.shuffled(request.members));
        expectClose(lnOf({ ...request, pedigree, profiles: turned, loci: [shuffled] }), lnOf(request));
      }),
    );
  });

  it('does not change with an untyped child or an untyped stranger', () => {
    fc.assert(
      fc.property(cases, ([seed, model]) => {
        const request = inventedRequest(seed, model);
        const more: MemberOfPedigree[] = [
          { id: 'child', father: 'P0', mother: 'P1', sex: 'unknown' },
          { id: 'stranger', father: null, mother: null, sex: 'unknown' },
        ];
        expectClose(
          lnOf({ ...request, pedigree: readPedigree([...request.members, ...more]) }),
          lnOf(request),
        );
      }),
    );
  });

  it('goes over into that without theta and without mutation as the two go to 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const plain = Math.exp(lnOf(inventedRequest(seed, {})));
        const near = [
          { theta: 1e-9 },
          { mutation: mutation('equal', 1e-9) },
          { mutation: mutation('stepwise', 1e-9) },
        ];
        for (const model of near)
          expect(Math.abs(Math.exp(lnOf(inventedRequest(seed, model))) - plain)).toBeLessThan(1e-7);
      }),
    );
  });

  it('is that of two families times each other where nothing connects them', () => {
    const parts = [
      inventedRequest(11, { mutation: mutation('stepwise') }),
      inventedRequest(12, { mutation: mutation('stepwise') }),
    ];
    const renamed = parts[1]!.members.map(({ id, father, mother, sex }) => ({
      id: `Q${id}`,
      father: father && `Q${father}`,
      mother: mother && `Q${mother}`,
      sex,
    }));
    const both: FamilyRequest = {
      ...parts[0]!,
      pedigree: readPedigree([...parts[0]!.members, ...renamed]),
      profiles: new Map([...parts[0]!.profiles, ...[...parts[1]!.profiles].map(([id, profile]): [string, Profile] => [`Q${id}`, profile])]), // prettier-ignore
    };
    expectClose(lnOf(both), lnOf(parts[0]!) + lnOf({ ...parts[1]!, loci: parts[0]!.loci }));
  });

  it('stays within the range of a double for rare alleles in a large family', () => {
    const children = Array.from({ length: 60 }, (_, at): MemberOfPedigree => ({
      id: `C${at}`,
      father: null,
      mother: null,
      sex: 'unknown',
    }));
    const loci = [locusFrequencies({ locus: 'TH01', frequencies: { 6: 1e-7, 7: 1 - 1e-7 } })];
    const profiles = new Map(
      children.map(({ id }): [string, Profile] => [id, new Map([['TH01', ['6', '6']]])]),
    );
    const ln = lnOf({ pedigree: readPedigree(children), profiles, loci, model: PLAIN_MODEL });
    expect(ln).toBeCloseTo(120 * Math.log(1e-7), 6);
  });

  it('knows the trio and the siblings of the textbook', () => {
    // Trio all heterozygous: 2 p^2 q^2; two siblings both homozygous: q^2 (1 + q)^2 / 4.
    const loci = [locusFrequencies({ locus: 'L', frequencies: { 1: 0.2, 2: 0.8 } })];
    const [father, mother]: MemberOfPedigree[] = ['F', 'M'].map((id) => ({
      id,
      father: null,
      mother: null,
      sex: 'unknown',
    }));
    const child = (id: string): MemberOfPedigree => ({ id, father: 'F', mother: 'M', sex: 'unknown' });
    const seen = (ids: string, genotype: Genotype): ReadonlyMap<string, Profile> =>
      new Map([...ids].map((id) => [id, new Map([['L', genotype]])]));
    const pedigree = readPedigree([father!, mother!, child('A'), child('B')]);
    const trio = { pedigree, profiles: seen('FMA', ['1', '2']), loci, model: PLAIN_MODEL };
    expect(Math.exp(lnOf(trio))).toBeCloseTo(0.0512, 14);
    expect(Math.exp(lnOf({ ...trio, profiles: seen('AB', ['2', '2']) }))).toBeCloseTo(0.5184, 14);
  });
});

describe('alleles that nobody carries', () => {
  it('can be merged where the model allows it, without changing anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...models), (seed, model) => {
        const request = inventedRequest(seed, { ...model, theta: 0 });
        const { plans, observations } = engineOf(request);
        const space = locusSpace(request.loci[0]!, request.model);
        const whole = new Proxy(space, {
          get: (of, key) => (key === 'keeping' ? () => of.full : Reflect.get(of, key)),
        });
        expectClose(
          lnLocusLikelihood(plans, space, observations),
          lnLocusLikelihood(plans, whole, observations),
        );
        const kept = space.keeping(namedAlleles(observations)).size;
        if (space.isLumpable) expect(kept).toBeLessThan(space.full.size);
        else expect(kept).toBe(space.full.size);
      }),
    );
  });
});

describe('theta', () => {
  it('gives what the sum over partitions of the founders’ genes gives', () => {
    const models: readonly (MutationModel | null)[] = [
      mutation('stepwise'),
      mutation('stepwise', 0.05),
      null,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(0.01, 0.2),
        fc.constantFrom(...models),
        fc.constantFrom(6, 9),
        (seed, theta, rules, size) => {
          const request = inventedRequest(seed, { mutation: rules }, size);
          const { plans, observations } = engineOf(request);
          const { full: space } = locusSpace(request.loci[0]!, request.model);
          const network = withAllGenes(plans.planFor(typingOf(observations), -1, false).network);
          fc.pre(network.factors.filter(({ kind }) => kind === 'gene').length <= 6);
          const partitions = partitionSum(
            network,
            locusData(network, observations, space, 'TH01'),
            theta,
          )[0]!;
          for (const isSplit of [false, true]) {
            const locus = { plans, locus: 'TH01', space, observations, theta, target: -1, isSplit };
            expectClose(lnOfResult(thetaLikelihood(locus)), Math.log(partitions));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of two persons with one genotype is formula 4.10 of the National Research Council', () => {
    const [theta, p, q] = [0.03, 0.1, 0.25];
    const loci = [locusFrequencies({ locus: 'L', frequencies: { 1: p, 2: q, 3: 1 - p - q } })];
    const two: MemberOfPedigree[] = ['A', 'B'].map((id) => ({
      id,
      father: null,
      mother: null,
      sex: 'unknown',
    }));
    const match = (genotype: Genotype): number => {
      const profiles = new Map(['A', 'B'].map((id): [string, Profile] => [id, new Map([['L', genotype]])]));
      const request = { pedigree: readPedigree(two), profiles, loci, model: { ...PLAIN_MODEL, theta } };
      const alone = { ...request, profiles: new Map([...profiles].slice(0, 1)) };
      return Math.exp(lnOf(request) - lnOf(alone));
    };
    const under = (1 + theta) * (1 + 2 * theta);
    expect(match(['1', '1'])).toBeCloseTo(
      ((2 * theta + (1 - theta) * p) * (3 * theta + (1 - theta) * p)) / under,
      14,
    );
    expect(match(['1', '2'])).toBeCloseTo(
      (2 * (theta + (1 - theta) * p) * (theta + (1 - theta) * q)) / under,
      14,
    );
  });
});
