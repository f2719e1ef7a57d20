import { randomUUID } from 'node:crypto';
import { IdentifyJointly } from '../../src/modules/laboratory/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import { InventedPeople, profileOf } from '../api/invented-dna.js';
import { LaboratoryHouse } from '../api/laboratory-house.js';

const people = new InventedPeople(59);
const [mother, father] = [people.stranger(), people.stranger()];
const [son, brother] = [people.child(father, mother), people.child(father, mother)];
const event = { id: 'INVENTED-BUS-2' };

describe('a laboratory behind a run of matching', () => {
  let house: LaboratoryHouse;
  let report: string;
  let young: string;
  let old: string;
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });
  const nothing = () => Promise.resolve();
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    report = await house.report({
      event,
      lastContact: { date: '2023-05-02', place: { country: 'MX', admin1: 'Sonora' } },
      person: {
        names: [{ kind: 'legal', full: 'Persona Inventada' }],
        sex: 'male',
        ageYears: { min: 20, max: 22 },
      },
      relatives: [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', mother) },
        { id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf('S-2', father) },
      ],
    });
    const found = { date: '2023-06', place: { country: 'MX', admin1: 'Sonora' } };
    const aged = (min: number, max: number) => ({
      estimates: { sex: { value: 'male' }, ageYears: { min, max } },
    });
    young = await house.remains(
      { event, found, ...aged(19, 23), profile: profileOf('B-1', son) },
      house.search,
    );
    old = await house.remains(
      { event, found, ...aged(45, 60), profile: profileOf('B-2', brother) },
      house.search,
    );
    const taskId = randomUUID();
    const runId = (await get(StartRun).forRecord(report, taskId)) ?? '';
    await get(BeginRun).begin(runId, taskId);
    await get(ScanShard).scanShard(runId, 0, nothing);
    await get(MergeRun).merge(runId, nothing);
  });
  afterAll(() => house.close());

  it('tells of a kept candidate what DNA weighed in the match', async () => {
    const query = `{ kinshipComparison(reportId: "${report}", otherId: "${young}") { ... on KinshipEvidence {
      standing log10LR inMatchLog10LR hypotheses { id prior } } } }`;
    const { data } = await house.ask(house.search, query);
    const { standing, log10LR, inMatchLog10LR, hypotheses } = data.kinshipComparison;
    expect(standing).toBe('weighed');
    expect(log10LR).toBeGreaterThan(10);
    // The same samples, table and model; the bank's added alleles and the floor make the difference.
    expect(inMatchLog10LR).toBeCloseTo(log10LR, 1);
    expect(hypotheses[0].prior).toBeGreaterThan(0);
  });

  it('weighs two brothers by what matching says of their ages, where that is asked for', async () => {
    const posteriors = async (prior: string): Promise<Map<string, number>> => {
      const query = `mutation { startJointIdentification(input: { eventId: "${event.id}", prior: ${prior} }) {
        ... on StartedJointIdentification { jointId } } }`;
      const { jointId } = (await house.ask(house.search, query)).data.startJointIdentification;
      await get(IdentifyJointly).identify(jointId, nothing);
      const { data } = await house.ask(
        house.search,
        `{ jointIdentification(id: "${jointId}") { ... on JointIdentification { outcome { priorUsed
           victims { key records { recordId } } posteriors { victim missing posterior } } } } }`,
      );
      const { outcome } = data.jointIdentification;
      expect(outcome.priorUsed).toBe(prior);
      const recordOf = (key: string): string =>
        outcome.victims.find((one: { key: string }) => one.key === key).records[0].recordId;
      return new Map(
        outcome.posteriors
          .filter(({ missing }: { missing: string | null }) => missing !== null)
          .map((one: { victim: string; posterior: number }) => [recordOf(one.victim), one.posterior]),
      );
    };
    // Each brother fits both parents; how well depends on how rare his alleles are.
    const oddsIn = (told: Map<string, number>): number => (told.get(young) ?? 0) / (told.get(old) ?? 0);
    const [flat, informed] = [oddsIn(await posteriors('flat')), oddsIn(await posteriors('evidence'))];
    expect(informed / flat).toBeGreaterThan(5);
  });
});
