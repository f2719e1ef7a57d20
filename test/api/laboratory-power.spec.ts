import { RankRelatives } from '../../src/modules/laboratory/index.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';

const people = new InventedPeople(23);
const [mother, father] = [people.stranger(), people.stranger()];
const sister = people.child(father, mother);

const POWER = `{ threshold expectedLog10LR standardDeviation inclusionPower falseInclusion ownSamples
  exclusion { total expectedMismatches perLocus { locus power } inconsistentLoci }
  missing { probability log10LR } unrelated { probability log10LR } falseHits { profiles expected thresholdForOne } }`;

describe('the power of a family', () => {
  let house: LaboratoryHouse;
  let report: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    report = await house.report({
      relatives: [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', mother) },
        { id: 'R-2', relationship: 'full_sibling', sex: 'female' },
        { id: 'R-3', relationship: 'father', sex: 'male' },
      ],
    });
    await house.remains({ profile: profileOf('A-1', people.stranger()) }, house.search);
    await house.remains({ profile: profileOf('A-2', people.stranger()) }, house.search);
    // Of an institution without an agreement: no part of what this report can be compared with.
    const { token } = await house.api.enrol('CC-CONSULATE', ['coordinator']);
    await house.remains({ profile: profileOf('C-1', people.stranger()) }, token);
  });
  afterAll(() => house.close());

  it('is exclusion, inclusion, and the hits to expect by chance among the own profiles', async () => {
    const query = `{ kinshipPower(recordId: "${report}", threshold: 4) { ... on KinshipPower ${POWER} } }`;
    const { data, errors } = await house.ask(house.search, query);
    expect(errors).toBeUndefined();
    const power = data.kinshipPower;
    expect(power.exclusion.total).toBeGreaterThan(0.9999);
    expect(power.exclusion.perLocus).toHaveLength(Object.keys(mother).length);
    expect(power.inclusionPower).toBeGreaterThan(0.9);
    expect(power.falseInclusion).toBeLessThan(1e-4);
    expect(power.falseHits).toMatchObject({ profiles: 2 });
    expect(power.falseHits.expected).toBeLessThan(1e-3);
    const quantiles = power.missing.map(({ log10LR }: { log10LR: number }) => log10LR);
    expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
    expect(power.unrelated[2].log10LR ?? -25).toBeLessThan(quantiles[0]);
  });

  it('counts nobody else’s profiles, whatever they hold and at whichever loci: it takes their number from the question', async () => {
    const ask = async (others: number) => {
      const query = `{ kinshipPower(recordId: "${report}", threshold: 4, others: ${String(others)}) { ... on KinshipPower ${POWER} } }`;
      return (await house.ask(house.search, query)).data.kinshipPower;
    };
    const before = await ask(0);
    await house.remains({ profile: profileOf('B-1', people.stranger()) });
    const part = Object.fromEntries(Object.entries(people.stranger()).slice(0, 1));
    await house.remains({ profile: profileOf('B-2', part) });
    expect(await ask(0)).toEqual(before);
    const many = await ask(10_000);
    expect(many.falseHits.profiles).toBe(Number(before.falseHits.profiles) + 10_000);
    expect(many.falseHits.expected).toBeGreaterThan(before.falseHits.expected);
    expect(await ask(-5)).toEqual(before);
  });

  it('grows with the next relative, who is named with the gain', async () => {
    const query = `{ nextRelatives(recordId: "${report}", threshold: 8) { ... on NextRelatives { draws
      today { expectedLog10LR inclusionPower }
      prospects { relative relationInWords expected { expectedLog10LR } gain { inclusionPower expectedLog10LR } standardError { expectedLog10LR } } } } }`;
    const { data, errors } = await house.ask(house.search, query, 'es');
    expect(errors).toBeUndefined();
    const { today, prospects } = data.nextRelatives;
    const [best] = prospects;
    expect(best).toMatchObject({ relative: 'R-3', relationInWords: 'Padre de la persona desaparecida.' });
    expect(best.expected.expectedLog10LR).toBeGreaterThan(Number(today.expectedLog10LR) + 3);
    expect(prospects.map(({ relative }: { relative: string }) => relative).sort()).toEqual(['R-2', 'R-3']);
    expect(await house.ask(house.search, query, 'es')).toMatchObject({ data });
  });

  it('is told of a family without a record: who is nearest and would give, and nothing of it is kept', async () => {
    const { token } = await house.api.enrol('AA-SEARCH', ['liaison']);
    const query = (willing: boolean) => `{ nextRelativesTold(family: { sex: male, relatives: [
      { id: "R-1", relationship: mother, givesSample: ${String(willing)} },
      { id: "R-2", relationship: aunt_uncle_maternal, sex: female },
      { id: "R-3", relationship: full_sibling, biological: not_biological } ] }) {
      ... on NextRelatives { today { inclusionPower } prospects { relative expected { inclusionPower } } } } }`;
    const records = 'SELECT count(*)::int AS count FROM record';
    const before = await house.api.sql(records);
    const { data, errors } = await house.ask(token, query(true), 'es');
    expect(errors).toBeUndefined();
    const { today, prospects } = data.nextRelativesTold;
    expect(today.inclusionPower).toBe(0);
    const named = prospects.map(({ relative }: { relative: string }) => relative);
    expect(named[0]).toBe('R-1');
    expect(named).toContain('R-2');
    expect(named).not.toContain('R-3');
    const powers = prospects.map((one: { expected: { inclusionPower: number } }) =>
      Math.round(one.expected.inclusionPower * 100),
    );
    expect([...powers].sort((a, b) => b - a)).toEqual(powers);
    const without = (await house.ask(token, query(false), 'es')).data.nextRelativesTold.prospects;
    expect(without.map(({ relative }: { relative: string }) => relative)).not.toContain('R-1');
    expect(await house.api.sql(records)).toEqual(before);
  });

  it('names a parent whom the report does not', async () => {
    const alone = await house.report({
      relatives: [{ id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-9', mother) }],
    });
    const query = `{ nextRelatives(recordId: "${alone}") { ... on NextRelatives { prospects { relationInWords } } } }`;
    const { data } = await house.ask(house.search, query, 'en');
    expect(data.nextRelatives.prospects).toEqual([{ relationInWords: 'Father of the missing person.' }]);
    await house.api.sql('UPDATE record SET removed = true WHERE id = $1', [alone]);
  });

  it('is ranked over all reports by a worker, who goes on where another was killed', async () => {
    await house.report({
      relatives: [
        { id: 'Q-1', relationship: 'full_sibling', sex: 'female', profile: profileOf('S-2', sister) },
        { id: 'Q-2', relationship: 'mother', sex: 'female' },
      ],
    });
    const started = await house.ask(
      house.search,
      'mutation { startRelativeRanking(input: { threshold: 8 }) { ... on StartedRanking { rankingId } } }',
    );
    const { rankingId } = started.data.startRelativeRanking;
    const ranked = `{ nextRelativesRanked(first: 3) { id state refused progress { done total }
      relatives { recordId relative isStale gain { inclusionPower } } } }`;
    expect((await house.ask(house.search, ranked)).data.nextRelativesRanked).toMatchObject({
      ...{ id: rankingId, state: 'waiting', relatives: [] },
    });
    const worker = house.api.api.app.get(RankRelatives, { strict: false });
    const killed = worker.rank(rankingId, () => Promise.reject(new Error('killed')));
    await expect(killed).rejects.toThrow('killed');
    const steps: number[] = [];
    await worker.rank(rankingId, (done, total) => Promise.resolve(void steps.push(done / total)));
    expect(steps).toEqual([0.5, 1]);
    const { data } = await house.ask(house.search, ranked);
    const { relatives, ...told } = data.nextRelativesRanked;
    expect(told).toMatchObject({ state: 'done', refused: 0 });
    expect(relatives).toHaveLength(3);
    const gains = relatives.map(({ gain }: { gain: { inclusionPower: number } }) => gain.inclusionPower);
    expect([...gains].sort((a, b) => b - a)).toEqual(gains);
    expect((await house.ask(house.forensic, ranked)).data.nextRelativesRanked).toBeNull();
  });

  it('is told for a threshold that a laboratory could mean', async () => {
    const query = `{ kinshipPower(recordId: "${report}", threshold: 99) { ... on UserError { code message } } }`;
    const { data } = await house.ask(house.search, query);
    expect(data.kinshipPower).toMatchObject({ code: 'LABORATORY.THRESHOLD' });
  });
});
