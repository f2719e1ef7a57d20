import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { genotypeIndex } from '../loci/allele.js';
import { locusFrequencies, type LocusFrequencies } from '../loci/locus-frequencies.js';
import type { MutationKind, MutationModel } from '../mutation/mutation-model.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { bruteForceLikelihood, type BruteForceLocus } from '../testing/brute-force.js';
import { definition } from '../testing/definition.js';
import { inventedFrequencies, inventedProfiles } from '../testing/invented-family.js';
import { locusSpace } from './allele-space.js';
import type { Eliminated } from './eliminate.js';
import { familyLikelihood } from './family-likelihood.js';
import { FamilyPlans, namedAlleles, typingOf } from './family-plans.js';
import { observationsAt, type FamilyRequest } from './family-request.js';
import { PLAIN_MODEL, type KinshipModel } from './kinship-model.js';
import { posteriorTables } from './posterior-tables.js';
import { thetaLikelihood, type ThetaLocus } from './theta-likelihood.js';

/** Persons as `child father mother`, founders by themselves; a small letter is a woman, and `?` marks who is never typed. */
function family(text: string): {
  readonly members: MemberOfPedigree[];
  readonly untyped: ReadonlySet<string>;
} {
  const persons = text.split(', ').map((person) => person.split(' '));
  const members = persons.map(([name, father = null, mother = null]): MemberOfPedigree => {
    const id = name!.replace('?', '');
    return { id, father, mother, sex: id === id.toLowerCase() ? 'female' : 'male' };
  });
  const untyped = persons.flatMap(([name]) => (name!.endsWith('?') ? [name!.slice(0, -1)] : []));
  return { members, untyped: new Set(untyped) };
}

/** Families in which untyped persons hand a gene of one of their parents on, which the split way leaves without variables. */
const DEEP = {
  'grandparents and a grandchild': 'A, b, C? A b, d, E C d',
  'an uncle': 'A?, b?, C A b, D? A b, e, F D e',
  'two in a row': 'A, b, C? A b, d, E? C d, f, G E f',
  cousins: 'A?, b?, C? A b, d? A b, e, F, G C e, H F d',
  'a marriage of half siblings': 'A?, b, c, D? A b, e? A c, F D e',
};

const TYPED = 0.7;

type Kind = MutationKind | 'none' | 'PM';

function mutationOf(kind: Kind): MutationModel | null {
  if (kind === 'none') return null;
  const rule = (rate: number) =>
    kind === 'PM'
      ? { kind: 'stepwise' as const, rate, rate2: rate / 5, range: 0.3, transform: kind }
      : { kind, rate, rate2: kind === 'stepwise' ? rate / 5 : 0, range: 0.3, transform: undefined };
  return { female: rule(0.02), male: rule(0.05) };
}

const settings = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  shape: fc.constantFrom(...(Object.keys(DEEP) as (keyof typeof DEEP)[])),
  kind: fc.constantFrom<Kind>('none', 'equal', 'proportional', 'stepwise', 'PM', 'dawid'),
  theta: fc.constantFrom(0.02, 0.3),
  silent: fc.constantFrom(0, 0, 0.05),
  dropout: fc.constantFrom(0, 0, 0.2),
  flagged: fc.constantFrom(0, 0.3),
  chromosome: fc.constantFrom('autosomal' as const, 'autosomal' as const, 'X' as const),
});

type Settings = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

interface Invented {
  readonly request: FamilyRequest;
  readonly table: LocusFrequencies;
}

function invented(given: Settings): Invented {
  const generator = SeededGenerator.fromSeed(given.seed);
  const { members, untyped } = family(DEEP[given.shape]);
  const alleles = given.silent > 0 || members.length > 5 ? ['8', '9.3'] : ['8', '9', '9.3'];
  const table = locusFrequencies({ locus: 'TH01', frequencies: inventedFrequencies(generator, alleles) });
  const isX = given.chromosome === 'X';
  const calls = { locus: 'TH01', alleles, typed: TYPED, flagged: given.flagged, isX };
  const candidates = members.filter(({ id }) => !untyped.has(id));
  const model: KinshipModel = {
    ...PLAIN_MODEL,
    chromosome: given.chromosome,
    theta: given.theta,
    silent: given.silent,
    mutation: mutationOf(given.kind),
    dropout: new Map(members.map(({ id }, at) => [id, at % 2 === 0 ? given.dropout : 0])),
  };
  const profiles = inventedProfiles(generator, candidates, calls);
  return { request: { pedigree: readPedigree(members), profiles, loci: [table], model }, table };
}

function locusOf({ request, table }: Invented, target: number): ThetaLocus {
  const { pedigree, model } = request;
  const plans = new FamilyPlans(pedigree, model.chromosome);
  const observations = observationsAt(table.locus, request);
  const space = locusSpace(table, model);
  const named = namedAlleles(observations);
  return {
    plans,
    locus: table.locus,
    space: target === -1 ? space.smallest(named) : space.full,
    observations,
    theta: model.theta,
    target,
  };
}

const numbersOf = ({ values, lnScale }: Eliminated): number[] =>
  Array.from(values, (value) => value * Math.exp(lnScale));

/** Alike to 1e-11 of the largest. */
function expectSame(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  const largest = Math.max(...expected);
  found.forEach((value, at) => expect(Math.abs(value - expected[at]!)).toBeLessThanOrEqual(1e-11 * largest));
}

/** The likelihood with the genotype of one person given, for each order of its genes. */
function byGenesOf(target: number, { request, table }: Invented): number[] {
  const { pedigree, model } = request;
  const locus = definition(request, table);
  const alleles = locus.frequencies.map((_, allele) => allele);
  const withGenes = (one: number, two: number): number => {
    const seen: BruteForceLocus['seen'] = (person, paternal, maternal) =>
      person === target && (paternal !== one || maternal !== two)
        ? 0
        : locus.seen(person, paternal, maternal);
    return bruteForceLikelihood(pedigree, { ...locus, seen });
  };
  if (model.chromosome === 'X' && pedigree.sexes[target] === 'male')
    return alleles.map((allele) => withGenes(allele, allele));
  return alleles.flatMap((one) => alleles.map((two) => withGenes(one, two)));
}

describe('either way to write the sum with theta down', () => {
  it('gives what the definition gives, under any model', () => {
    let splits = 0;
    fc.assert(
      fc.property(settings, (given) => {
        const one = invented(given);
        const locus = locusOf(one, -1);
        const [, split] = locus.plans.thetaNetworksFor(typingOf(locus.observations), -1);
        if (split.factors.some(({ kind }) => kind === 'descent')) splits++;
        const expected = bruteForceLikelihood(one.request.pedigree, definition(one.request, one.table));
        const [whole, other] = [false, true].map((isSplit) => thetaLikelihood({ ...locus, isSplit }));
        expectSame(numbersOf(whole!), [expected]);
        expectSame(numbersOf(other!), [expected]);
      }),
      { numRuns: 150 },
    );
    expect(splits).toBeGreaterThan(30);
  });

  it('tells the genes of a missing person as the definition does', () => {
    fc.assert(
      fc.property(settings, fc.nat(), (given, pick) => {
        const one = invented(given);
        const untyped = one.request.pedigree.members.filter(({ id }) => !one.request.profiles.has(id));
        const target = one.request.pedigree.indexOf.get(untyped[pick % untyped.length]!.id)!;
        const locus = locusOf(one, target);
        const expected = byGenesOf(target, one);
        for (const isSplit of [false, true])
          expectSame(numbersOf(thetaLikelihood({ ...locus, isSplit })), expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('theta with more than nine open genes', () => {
  const SIX = 'A?, b?, C?, d?, E?, f?, G A b, H? A b, i C d, j? C d, K E f, l? E f, M H j, n H l';
  const SEVEN = 'A?, b?, C?, d?, E?, f?, p?, G A b, h? A b, I C d, J? C d, k E f, L E f, M J h, N E p, o C p';
  const FIVE = 'A?, b?, C?, d?, e?, F A b, G? A b, h C d, I C d, j A e, K C e, l G d';

  const familyOf = (text: string, kind: Kind, alleles: readonly string[], seed: number): Invented => {
    const generator = SeededGenerator.fromSeed(seed);
    const { members, untyped } = family(text);
    const table = locusFrequencies({ locus: 'TH01', frequencies: inventedFrequencies(generator, alleles) });
    const candidates = members.filter(({ id }) => !untyped.has(id));
    const calls = { locus: 'TH01', alleles, typed: 1, flagged: 0, isX: false };
    const model = { ...PLAIN_MODEL, theta: 0.05, mutation: mutationOf(kind) };
    const profiles = inventedProfiles(generator, candidates, calls);
    return { request: { pedigree: readPedigree(members), profiles, loci: [table], model }, table };
  };

  it.each<[genes: number, Kind, readonly string[], text: string]>([
    [12, 'stepwise', ['8', '9'], SIX],
    [12, 'proportional', ['8', '9'], SIX],
    [14, 'equal', ['8', '9'], SEVEN],
    [10, 'none', ['8', '9', '9.3'], FIVE],
  ])(
    'is what summing over every allele of %i founders’ genes gives, mutation %s',
    (genes, kind, alleles, text) => {
      const one = [1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((seed) => familyOf(text, kind, alleles, seed))
        .find(isPossible)!;
      const locus = locusOf(one, -1);
      const [network] = locus.plans.thetaNetworksFor(typingOf(locus.observations), -1);
      expect(network.factors.filter((factor) => factor.kind === 'gene')).toHaveLength(genes);
      const expected = bruteForceLikelihood(one.request.pedigree, definition(one.request, one.table));
      expect(expected).toBeGreaterThan(0);
      for (const isSplit of [false, true])
        expectSame(numbersOf(thetaLikelihood({ ...locus, isSplit })), [expected]);
    },
  );

  const isPossible = ({ request }: Invented): boolean =>
    familyLikelihood(request, []).lnLikelihood([]) > -Infinity;

  it('gives the two tables of a missing person, the ratio of the family and of a stranger', () => {
    const one = familyOf(FIVE, 'stepwise', ['8', '9'], 4);
    const { request, table } = one;
    const [{ posterior, unrelated } = { posterior: [], unrelated: [] }] = posteriorTables(request, 'G');
    const stranger: MemberOfPedigree = { id: 'S', father: null, mother: null, sex: 'male' };
    const pedigree = readPedigree([...request.pedigree.members, stranger]);
    const withStranger: Invented = { request: { ...request, pedigree }, table };
    const tables = [
      [posterior, byGenesOf(request.pedigree.indexOf.get('G')!, one)],
      [unrelated, byGenesOf(pedigree.indexOf.get('S')!, withStranger)],
    ] as const;
    for (const [found, genes] of tables) {
      const total = genes.reduce((sum, value) => sum + value, 0);
      const expected = [0, 0, 0];
      genes.forEach((value, at) => (expected[genotypeIndex(at >> 1, at & 1)]! += value / total));
      expectSame([...found], expected);
    }
  });
});

describe('a sum with theta that would take too long', () => {
  const alleles = Array.from({ length: 20 }, (_, at) => String(8 + at));
  const couples = ['A', 'B', 'C', 'D', 'E', 'F'];
  // Untyped couples with three children each, one of them typed; the others marry around a ring, and one child of each is typed.
  const members = couples.flatMap((name, at): MemberOfPedigree[] => {
    const [father, mother] = [`${name}m`, `${name}f`];
    const next = couples[(at + 1) % couples.length]!;
    return [
      { id: father, father: null, mother: null, sex: 'male' },
      { id: mother, father: null, mother: null, sex: 'female' },
      { id: `${name}1`, father, mother, sex: 'male' },
      { id: `${name}2`, father, mother, sex: 'female' },
      { id: `${name}3`, father, mother, sex: 'male' },
      { id: `${name}4`, father: `${name}3`, mother: `${next}2`, sex: 'male' },
    ];
  });
  const frequencies = Object.fromEntries(alleles.map((allele) => [allele, 1 / alleles.length]));
  const loci = [locusFrequencies({ locus: 'FGA', frequencies })];
  const calls = { locus: 'FGA', alleles, typed: 1, flagged: 0, isX: false };
  const typed = members.filter(({ id }) => /[14]$/u.test(id));
  const profiles = inventedProfiles(SeededGenerator.fromSeed(1), typed, calls);
  const model = { ...PLAIN_MODEL, theta: 0.02, mutation: mutationOf('stepwise') };
  const request = { pedigree: readPedigree(members), profiles, loci, model };

  it('is refused before it is begun, with the name of the locus', () => {
    const ask = (): unknown => familyLikelihood(request, []).lnLikelihood([]);
    expect(ask).toThrow('GENETICS.THETA_TOO_LARGE (locus FGA)');
  });
});
