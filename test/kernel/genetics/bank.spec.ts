import { dirname, join, resolve } from 'node:path';
import {
  readFamilies,
  readFrequencies,
  readGenotypes,
} from '../../../src/apps/cli/bank-search/read-bank-files.js';
import {
  BankOfFamilies,
  familyLikelihood,
  FalseHitCurve,
  likelihoodRatios,
  posteriorTables,
  ProfileBank,
  ratiosOfProfile,
  readKinshipModel,
  search,
  typedSetsOf,
  withObservedAlleles,
  type KinshipModel,
  type LocusFrequencies,
} from '../../../src/kernel/genetics/index.js';
import { SeededGenerator } from '../../../src/kernel/numbers/seeded-generator.js';
import { describeWithData } from './shared-data.js';

const DATA = resolve(import.meta.dirname, '../../../../shared/data/genetics');
const BANK = join(DATA, 'bank');

const EQUAL = { mutation: { model: 'equal', female: { rate: 0.001 }, male: { rate: 0.002 } } };
const STEPWISE = {
  mutation: {
    model: 'stepwise',
    female: { rate: 0.001, rate2: 1e-6, range: 0.1 },
    male: { rate: 0.002, rate2: 1e-6, range: 0.1 },
  },
};

async function open() {
  const relatives = await readGenotypes(join(BANK, 'family_genotypes.csv'), 'person');
  const remains = await readGenotypes(join(BANK, 'remains_genotypes.csv'), 'sample');
  const families = await readFamilies(join(BANK, 'families.json'), relatives);
  const table = await readFrequencies(join(dirname(BANK), 'frequencies', 'fbi2015_southwest_hispanic.csv'));
  const typed = new Set([...remains.values()].flatMap((profile) => [...profile.keys()]));
  const { loci } = withObservedAlleles(
    [...table.loci.values()].filter(({ locus }) => typed.has(locus)),
    [...relatives.values(), ...remains.values()],
  );
  return { families, remains, loci };
}

type Opened = Awaited<ReturnType<typeof open>>;

function built({ families, loci }: Opened, model: KinshipModel): BankOfFamilies {
  const bank = new BankOfFamilies(loci, model);
  for (const family of families) bank.put(family);
  return bank;
}

/** The pair by its definition: the remains in the place of the missing person against a stranger of the same population. */
function directRatio(
  { families, remains }: Opened,
  loci: readonly LocusFrequencies[],
  model: KinshipModel,
  [at, person, sample]: readonly [number, string, string],
): number {
  const { pedigree, profiles } = families[at]!;
  const { members } = pedigree;
  const rename = (id: string | null) => (id === person ? 'POI' : id);
  const related = members.map((one) => ({
    ...one,
    id: rename(one.id) ?? '',
    father: rename(one.father),
    mother: rename(one.mother),
  }));
  const stranger = { id: 'POI', father: null, mother: null, sex: 'unknown' } as const;
  const { results } = likelihoodRatios({
    hypotheses: [
      { id: 'missing', members: related },
      { id: 'stranger', members: [...members, stranger] },
    ],
    reference: 'stranger',
    unidentified: 'POI',
    profiles: new Map([...profiles, ['POI', remains.get(sample)!]]),
    loci,
    model,
  });
  return results[0]!.log10LR;
}

describeWithData('a bank of 200 families and 500 remains', () => {
  it.each([
    ['without mutation', {}],
    ['equal', EQUAL],
    ['stepwise', STEPWISE],
    ['equal, with silent alleles', { ...EQUAL, silent: 0.002 }],
    ['without mutation, with theta', { theta: 0.02 }],
  ])('%s: what the tables add up to is the likelihood ratio of the engine, to 1e-9', async (_, given) => {
    const opened = await open();
    const model = readKinshipModel(given);
    const generator = SeededGenerator.fromSeed(3);
    const samples = [...opened.remains.keys()];
    for (let pair = 0; pair < 60; pair += 1) {
      const at = generator.integer(0, opened.families.length - 1);
      const family = opened.families[at]!;
      const [person, sample] = [generator.pick(family.missing), generator.pick(samples)];
      const bank = new BankOfFamilies(opened.loci, model);
      const [slot] = bank.put({ ...family, missing: [person] });
      const { codes } = bank.panel.encode(opened.remains.get(sample)!);
      const expected = directRatio(opened, opened.loci, model, [at, person, sample]);
      const found = ratiosOfProfile(bank.tables, codes)[slot!]!;
      if (Number.isFinite(expected)) expect(Math.abs(found - expected)).toBeLessThan(1e-9);
      else expect(found).toBe(expected);
    }
  });

  it('holds 105 pairs above 10,000 under the equal model: 93 people and 12 of their near relatives', async () => {
    const opened = await open();
    const bank = built(opened, readKinshipModel(EQUAL));
    const profiles = new ProfileBank(bank.panel.loci.length);
    for (const profile of opened.remains.values()) profiles.add(bank.panel.encode(profile).codes);
    const hits = search({ tables: bank.tables, profiles, threshold: 4 });
    expect(hits.persons.length).toBe(105);
    expect(new Set(hits.profiles).size).toBe(99);
    expect(search({ tables: bank.tables, profiles, threshold: 4, stopsEarly: false })).toEqual(hits);
  });

  it('expects fewer than one hit by chance where 500 strangers are held against all families', async () => {
    const opened = await open();
    const model = readKinshipModel(EQUAL);
    const people = opened.families
      .slice(0, 12)
      .map(({ pedigree, profiles, missing }) =>
        posteriorTables({ pedigree, profiles, loci: opened.loci, model }, missing[0]!),
      );
    const typedSets = typedSetsOf([...opened.remains.values()].slice(0, 60));
    const curve = new FalseHitCurve({ people, typedSets, least: 2, step: 0.1 });
    // Markov: a stranger reaches 10^t with at most 10^-t.
    for (const threshold of [2, 4]) {
      expect(curve.at(threshold)).toBeGreaterThan(0);
      expect(curve.at(threshold)).toBeLessThan(12 * 60 * 10 ** (curve.gridError - threshold));
    }
    expect(curve.thresholdFor(0.01)).toBeGreaterThan(curve.thresholdFor(0.1));
  });

  it('gives the same ratio by the table and by the likelihood of the family with the remains in its place', async () => {
    const { families, remains, loci } = await open();
    const model = readKinshipModel(STEPWISE);
    const [family] = families;
    const [person] = family!.missing;
    const likelihood = familyLikelihood({ ...family!, loci, model }, [person!]);
    const bank = new BankOfFamilies(loci, model);
    const [slot] = bank.put(family!);
    for (const profile of [...remains.values()].slice(0, 20)) {
      const ln =
        likelihood.lnLikelihood([profile]) -
        likelihood.lnLikelihood([undefined]) -
        likelihood.lnUnrelated(profile);
      const found = ratiosOfProfile(bank.tables, bank.panel.encode(profile).codes)[slot!]!;
      expect(Math.abs(found - ln / Math.LN10)).toBeLessThan(1e-9);
    }
  });
});
