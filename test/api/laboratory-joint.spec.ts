import { IdentifyJointly } from '../../src/modules/laboratory/index.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';

const people = new InventedPeople(47);
const event = { id: 'INVENTED-BUS-1' };

function couple() {
  const [mother, father] = [people.stranger(), people.stranger()];
  return { mother, father, son: people.child(father, mother), brother: people.child(father, mother) };
}

const [one, other] = [couple(), couple()];

const RESULT = `__typename ... on UserError { code }
  ... on JointIdentification { state isStale inputsHash prior softwareVersion refusal { code } outcome { priorUsed
    victims { key records { recordId institution } } missing { key member records { recordId } }
    assignments { pairs { victim missing } lnLikelihood log10BestOverThis } posteriors { victim missing posterior log10LR }
    exactness { exact method } symmetric byVictim { victims missing conclusion } byMissing { conclusion }
    notIncluded { reason count recordIds } } }`;

interface Told {
  readonly [field: string]: unknown;
  readonly inputsHash: string;
  readonly outcome: {
    victims: { key: string; records: { recordId: string | null; institution: string }[] }[];
    missing: { key: string; records: { recordId: string | null }[] }[];
    posteriors: { victim: string; missing: string | null; posterior: number }[];
    [field: string]: unknown;
  };
}

describe('the joint identification of an event', () => {
  let house: LaboratoryHouse;
  let brothers: string;
  let single: string;
  let untyped: string;
  let body: string;
  let theirs: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    brothers = await house.report({
      event,
      relatives: [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', one.mother) },
        { id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf('S-2', one.father) },
      ],
      pedigree: {
        missing: ['M-1', 'M-2'],
        individuals: [
          { id: 'R-1', sex: 'female' },
          { id: 'R-2', sex: 'male' },
          { id: 'M-1', father: 'R-2', mother: 'R-1', sex: 'male' },
          { id: 'M-2', father: 'R-2', mother: 'R-1', sex: 'male' },
        ],
      },
    });
    single = await house.report({
      event,
      relatives: [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-3', other.mother) },
      ],
    });
    untyped = await house.report({ event });
    body = await house.remains({ event, profile: profileOf('B-1', one.son) }, house.search);
    await house.remains({ event, profile: profileOf('B-2', one.brother) }, house.search);
    await house.remains({ event, profile: profileOf('B-3', other.son) }, house.search);
    // Another institution's, with an agreement: it would be read out by whoever adds bodies and reckons again.
    theirs = await house.remains({ event, profile: profileOf('B-4', other.brother) });
    // Of an institution without an agreement: its records are not even counted.
    const { token } = await house.api.enrol('CC-CONSULATE', ['coordinator']);
    await house.remains({ event, profile: profileOf('C-1', other.brother) }, token);
  });
  afterAll(() => house.close());

  const start = async (token: string, prior = 'flat') => {
    const query = `mutation { startJointIdentification(input: { eventId: "${event.id}", prior: ${prior} }) {
      __typename ... on StartedJointIdentification { jointId } } }`;
    const { data } = await house.ask(token, query);
    return data.startJointIdentification;
  };
  const result = async (token: string, id: string): Promise<Told> =>
    (await house.ask(token, `{ jointIdentification(id: "${id}") { ${RESULT} } }`)).data.jointIdentification;
  const work = (id: string) =>
    house.api.api.app.get(IdentifyJointly, { strict: false }).identify(id, () => Promise.resolve());
  const reckoned = async (token: string, prior = 'flat') => {
    const { jointId } = await start(token, prior);
    await work(jointId);
    return result(token, jointId);
  };

  it('gives each family its own, and says that brothers cannot be told apart', async () => {
    const told = await reckoned(house.search);
    expect(told).toMatchObject({ state: 'done', isStale: false, prior: 'flat', refusal: null });
    const { victims, missing, posteriors, symmetric, exactness, notIncluded } = told.outcome;
    expect(victims).toHaveLength(3);
    expect(missing).toHaveLength(3);
    expect(exactness).toMatchObject({ exact: true, method: 'exact' });
    const ofBrothers = missing
      .filter(({ records }) => records[0]?.recordId === brothers)
      .map(({ key }) => key);
    expect(symmetric).toEqual([ofBrothers]);
    const own = missing.find(({ records }) => records[0]?.recordId === single)?.key;
    const sure = posteriors.filter(({ posterior }) => posterior > 0.99);
    expect(sure).toMatchObject([{ missing: own }]);
    const halves = posteriors.filter(({ posterior }) => Math.abs(posterior - 0.5) < 1e-3);
    expect(new Set(halves.map((half) => half.missing))).toEqual(new Set(ofBrothers));
    expect(notIncluded).toEqual([{ reason: 'no_sample', count: 1, recordIds: [untyped] }]);
  });

  it('takes in own records alone, and does not even count those of others', async () => {
    const { outcome } = await reckoned(house.search);
    const records = [...outcome.victims, ...outcome.missing].flatMap((person) => person.records);
    expect(records.every(({ recordId }) => recordId !== null)).toBe(true);
    expect(JSON.stringify(outcome)).not.toContain(theirs);
  });

  it('loses none of its own where another institution files thousands under the event’s code before them', async () => {
    const before = await reckoned(house.search);
    await house.api.sql(
      `INSERT INTO record OVERRIDING SYSTEM VALUE
       SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'code', 'FLOOD-' || n, 'seq', -n))).*
       FROM record r, generate_series(1, 4000) AS n WHERE r.id = $1`,
      [theirs],
    );
    const flooded = await reckoned(house.search);
    await house.api.sql(`DELETE FROM record WHERE code LIKE 'FLOOD-%'`);
    expect(flooded).toEqual(before);
  });

  it('survives a worker that was killed, gives the same from the same, and is stale after a change', async () => {
    const { jointId } = await start(house.search);
    const worker = house.api.api.app.get(IdentifyJointly, { strict: false });
    await expect(worker.identify(jointId, () => Promise.reject(new Error('killed')))).rejects.toThrow(
      'killed',
    );
    expect(await result(house.search, jointId)).toMatchObject({ state: 'running', outcome: null });
    expect(await start(house.search)).toMatchObject({ jointId });
    await work(jointId);
    const first = await result(house.search, jointId);
    const second = await reckoned(house.search);
    expect(second).toEqual(first);
    await house.api.change(
      house.search,
      'amendRemains',
      { id: body, expectedVersion: 1, fields: { condition: 'skeletonised' } },
      '... on Remains { id }',
    );
    expect(await result(house.search, jointId)).toMatchObject({ isStale: true });
  });

  it('says that its prior is flat where matching has not run', async () => {
    const { outcome } = await reckoned(house.search, 'evidence');
    expect(outcome.priorUsed).toBe('flat');
  });

  it('is shown no more where it was reckoned with a record of another institution', async () => {
    const { jointId } = await start(house.search);
    await work(jointId);
    expect(await result(house.search, jointId)).toMatchObject({ state: 'done' });
    const input = JSON.stringify([[theirs, 'as it was']]);
    await house.api.sql(`UPDATE joint_result SET inputs = inputs || $2::jsonb WHERE id = $1`, [
      jointId,
      input,
    ]);
    expect(await result(house.search, jointId)).toMatchObject({ code: 'LABORATORY.NO_LONGER_COVERED' });
  });

  it('is not there for others, nor is an event without own records', async () => {
    const { jointId } = await start(house.search);
    expect(await result(house.forensic, jointId)).toMatchObject({ __typename: 'NotFoundError' });
    const { token } = await house.api.enrol('AA-SEARCH', ['forensic']);
    const query = 'mutation { startJointIdentification(input: { eventId: "NOWHERE" }) { __typename } }';
    const { data } = await house.ask(token, query);
    expect(data.startJointIdentification).toEqual({ __typename: 'NotFoundError' });
  });
});
