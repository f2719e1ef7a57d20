import { IdentifyJointly } from '../../src/modules/laboratory/index.js';
import type { Loose } from './api-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';

const people = new InventedPeople(48);
const event = { id: 'INVENTED-BUS-2' };
const BUS = {
  code: event.id,
  kind: 'bus',
  name: 'Autobús inventado',
  from: '2024-05-02',
  country: 'MX',
  manifest: 'open',
};
const [mother, father] = [people.stranger(), people.stranger()];
const [son, brother] = [people.child(father, mother), people.child(father, mother)];
const [otherMother, otherFather] = [people.stranger(), people.stranger()];
const otherSon = people.child(otherFather, otherMother);

describe('the board of an event beside the joint identification', () => {
  let house: LaboratoryHouse;
  let eventId: string;
  let single: string;
  let theirs: string;
  const bodies: string[] = [];
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    const parents = [
      { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', mother) },
      { id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf('S-2', father) },
    ];
    const reports = [
      await house.report({ event, relatives: parents }),
      await house.report({ event, relatives: parents }),
    ];
    single = await house.report({
      event,
      relatives: [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-3', otherMother) },
      ],
    });
    for (const [at, who] of [son, brother, otherSon].entries())
      bodies.push(await house.remains({ event, profile: profileOf(`B-${at}`, who) }, house.search));
    theirs = await house.remains({ event, profile: profileOf('B-THEIRS', son) });
    for (const report of reports) for (const body of bodies.slice(0, 2)) await house.matchOf(report, body);
    await house.matchOf(single, bodies[2] ?? '');
    eventId = (await change(house.forensic, 'openEvent', BUS, 'CoordinatedEvent { id }')).id;
    await change(
      house.forensic,
      'inviteToEvent',
      { eventId, institution: 'AA-SEARCH' },
      'CoordinatedEvent { id }',
    );
    const accepted = { eventId, answer: 'accepted' };
    await change(house.search, 'answerEventInvitation', accepted, 'EventInvitationAnswered { role }');
    for (const recordId of [...reports, single])
      await change(house.search, 'attachToEvent', { eventId, recordId }, 'EventRecordMoved { recordId }');
    for (const recordId of bodies)
      await change(house.search, 'attachToEvent', { eventId, recordId }, 'EventRecordMoved { recordId }');
  });
  afterAll(() => house.close());

  const change = (token: string, field: string, input: object, answer: string) =>
    house.api.change(token, field, input, `... on ${answer} ... on UserError { code }`) as Promise<Loose>;
  const board = async (token: string): Promise<Loose> => {
    const line = `{ needsJoint restsOnJoint records { code }
      byJoint { persons probability log10Odds next records { recordType } } }`;
    const query = `{ eventReconciliation(eventId: "${eventId}") { joint { id isStale } bodies ${line} missing ${line} } }`;
    const { data, errors } = await house.ask(token, query);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.eventReconciliation;
  };
  const reckon = async (token: string): Promise<string> => {
    const query = `mutation { startJointIdentification(input: { eventId: "${event.id}" }) { ... on StartedJointIdentification { jointId } } }`;
    const { jointId } = (await house.ask(token, query)).data.startJointIdentification;
    await house.api.api.app
      .get(IdentifyJointly, { strict: false })
      .identify(jointId, () => Promise.resolve());
    return jointId as string;
  };
  const lines = ({ bodies: some, missing }: Loose) => [...(some as Loose[]), ...(missing as Loose[])];

  it('has nothing of it before the laboratory has reckoned', async () => {
    const seen = await board(house.search);
    expect(seen.joint).toBeNull();
    expect(lines(seen).every(({ byJoint, restsOnJoint }) => byJoint === null && !restsOnJoint)).toBe(true);
  });

  it('says what it says of each line, with its odds, and which lines rest on it', async () => {
    const id = await reckon(house.search);
    const seen = await board(house.search);
    expect(seen.joint).toEqual({ id, isStale: false });
    const resting = lines(seen).filter(({ restsOnJoint }) => restsOnJoint);
    // Two bodies and two missing brothers: DNA tells the family, and not which of the two.
    expect(resting).toHaveLength(4);
    for (const { needsJoint, byJoint } of resting) {
      expect(needsJoint).toBe(true);
      expect(byJoint).toMatchObject({
        persons: 1,
        probability: expect.closeTo(0.5, 2),
        next: expect.closeTo(0.5, 2),
      });
      expect(byJoint.log10Odds).toBeCloseTo(0, 1);
    }
    const sure = lines(seen).filter(({ byJoint }) => byJoint?.probability > 0.99);
    expect(sure).toHaveLength(2);
    expect(sure.every(({ needsJoint, restsOnJoint }) => !needsJoint && !restsOnJoint)).toBe(true);
  });

  it('is of the own laboratory alone, and of whoever may read it there', async () => {
    expect((await board(house.forensic)).joint).toBeNull();
    const { token } = await house.api.enrol('AA-SEARCH', ['liaison']);
    const seen = await board(token);
    expect(seen.joint).toBeNull();
    expect(lines(seen).every(({ byJoint }) => byJoint === null)).toBe(true);
  });

  it('rests on it no more when a record has changed, until it is reckoned anew, and shows nothing that may not be compared', async () => {
    const fields = { condition: 'skeletonised' };
    await change(
      house.search,
      'amendRemains',
      { id: bodies[0], expectedVersion: 1, fields },
      'Remains { id }',
    );
    const stale = await board(house.search);
    expect(stale.joint).toMatchObject({ isStale: true });
    expect(lines(stale).some(({ restsOnJoint }) => restsOnJoint)).toBe(false);
    expect(lines(stale).some(({ byJoint }) => byJoint !== null)).toBe(true);
    await reckon(house.search);
    expect((await board(house.search)).joint).toMatchObject({ isStale: false });
    // As a result of before, which counted another institution's record.
    const input = JSON.stringify([[theirs, 'as it was']]);
    await house.api.sql(`UPDATE joint_result SET inputs = inputs || $1::jsonb`, [input]);
    const barred = await board(house.search);
    expect(barred.joint).toMatchObject({ isStale: true });
    expect(lines(barred).every(({ byJoint }) => byJoint === null)).toBe(true);
  });
});
