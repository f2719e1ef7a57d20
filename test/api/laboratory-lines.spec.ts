import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';

const people = new InventedPeople(23);
const [mother, father] = [people.stranger(), people.stranger()];
const son = people.child(father, mother);
/** The father's; the database lacks DYS390. */
const Y = { DYS391: ['10'], DYS19: ['14'], DYS390: ['24'] };
const MT = { ranges: ['16024-16365'], variants: ['T16126C'] };
const Y_DATABASE = 'DYS391,DYS19,count\n10,14,4\n11,14,95\n';
const MT_DATABASE = 'range,differences,count\n16024-16200,T16189C,199\n';

const RATIOS = `ratios { database { code version population source licence } size seen searched frequency upperBound
  kappa log10LR log10LRAtBound combinedLog10LR assumption }`;
const FIELDS = `__typename ... on UserError { code path message } ... on KinshipEvidence {
  log10LR y { answer ${RATIOS} } mt { answer ${RATIOS} } cautions { code } redactions { path reason } }`;

interface Line {
  readonly answer: string;
  readonly ratios: readonly { seen: number; log10LR: number; combinedLog10LR: number; assumption: string }[];
}
interface Told {
  readonly log10LR: number;
  readonly y: Line;
  readonly mt: Line;
}

describe('what the lines of a match weigh by haplotype databases', () => {
  let house: LaboratoryHouse;
  let match: string;
  let sample = 0;
  const remainsWith = (more: object): Promise<string> => {
    sample += 1;
    return house.remains({ profile: profileOf(`B-${sample}`, son, more) }, house.search);
  };
  const ask = async (token: string, of: string, databases: readonly string[], language?: string) => {
    const codes = JSON.stringify(databases);
    const query = `{ kinshipEvidence(matchId: "${of}", haplotypeDatabases: ${codes}) { ${FIELDS} } }`;
    const { data, errors } = await house.ask(token, query, language);
    expect(errors).toBeUndefined();
    return data.kinshipEvidence as Told;
  };
  const bringIn = async (token: string, kind: string, code: string, text: string): Promise<void> => {
    const said = { kind, code, text, population: 'Invented', source: 'Nobody 2024', mode: 'store' };
    const came = await house.api.change(token, 'importHaplotypeDatabase', said, '__typename');
    expect(came).toEqual({ __typename: 'HaplotypeDatabaseImported' });
  };
  let report: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    const relatives = [
      {
        ...{ id: 'R-MADRE', relationship: 'mother', sex: 'female' },
        profile: profileOf('S-1', mother, { mt: MT }),
      },
      { id: 'R-PADRE', relationship: 'father', sex: 'male', profile: profileOf('S-2', father, { yStr: Y }) },
    ];
    report = await house.report({ relatives });
    match = await house.matchOf(report, await remainsWith({ yStr: Y, mt: MT }));
    await bringIn(house.search, 'y', 'own-y', Y_DATABASE);
    await bringIn(house.search, 'mtdna', 'own-mt', MT_DATABASE);
    await bringIn(house.forensic, 'y', 'theirs-y', Y_DATABASE);
  });
  afterAll(() => house.close());

  it('is a ratio of its own for each, with what it was counted in, and in no sum', async () => {
    const told = await ask(house.search, match, ['own-y', 'own-mt']);
    const [y, ...noMore] = told.y.ratios;
    expect(noMore).toEqual([]);
    expect(y).toMatchObject({
      database: {
        code: 'own-y',
        version: 1,
        population: 'Invented',
        source: 'Nobody 2024',
        licence: 'not stated',
      },
      ...{ size: 99, seen: 4, searched: 2, frequency: 0.05, kappa: null },
    });
    // One birth at three loci, none of which mutated, against how many have it: (1 - 0.0025)^3 / 0.05.
    expect(y?.log10LR).toBeCloseTo(Math.log10(0.9975 ** 3 / 0.05), 10);
    expect(y?.combinedLog10LR).toBeCloseTo(told.log10LR + (y?.log10LR ?? 0), 10);
    expect(y?.assumption).toContain('assumes');
    const [mt] = told.mt.ratios;
    // Seen by nobody of 199; the bound is that of no hit, 1 - 0.05^(1 / N).
    expect(mt).toMatchObject({ size: 199, seen: 0, searched: 177, frequency: 1 / 200 });
    expect(mt).toMatchObject({ upperBound: expect.closeTo(1 - 0.05 ** (1 / 199), 10) });
    expect(mt?.log10LR).toBeCloseTo(Math.log10(200), 10);
    const without = await ask(house.search, match, [], 'es');
    expect(without.log10LR).toBe(told.log10LR);
    expect([without.y, without.mt]).toEqual([
      { answer: 'same', ratios: [] },
      { answer: 'same', ratios: [] },
    ]);
    expect(told).toMatchObject({ cautions: expect.arrayContaining([{ code: 'CAUTION.LINEAGE_APART' }]) });
  });

  it('falls by a mutation', async () => {
    // One step off at a locus that the database has: the sample's is met 95 times.
    const stepped = await house.matchOf(report, await remainsWith({ yStr: { ...Y, DYS391: ['11'] } }));
    const told = await ask(house.search, stepped, ['own-y']);
    expect([told.y.answer, told.y.ratios[0]?.seen]).toEqual(['within_tolerance', 95]);
    const step = (0.9975 ** 2 * 0.0025) / 2;
    expect(told.y.ratios[0]?.log10LR).toBeCloseTo(Math.log10(step / 0.96), 10);
  });

  it('is nothing where the line excludes, and by a database that is not the own one', async () => {
    const excluded = await house.matchOf(report, await remainsWith({ yStr: { ...Y, DYS390: ['28'] } }));
    expect((await ask(house.search, excluded, ['own-y'])).y).toEqual({ answer: 'excluded', ratios: [] });
    expect(await ask(house.search, match, ['theirs-y'])).toMatchObject({
      ...{ __typename: 'InvalidInput', code: 'HAPLOTYPES.UNKNOWN', path: 'haplotypeDatabases' },
    });
  });
});
