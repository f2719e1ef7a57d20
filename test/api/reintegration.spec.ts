import { AgreeToHelp } from '../../src/modules/procedures/reintegration/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { openDuties } from './open-duties.js';
import { ProcedureHouse } from './procedure-house.js';

const OFFER = `... on Offer { id version taken state places municipality } ... on UserError { code message }`;
const PLAN = `... on ReintegrationPlan { state trades needs municipality authority version } ... on UserError { code message }`;
const REFERRAL = `... on OfferReferral { id procedureId state } ... on UserError { code message }`;
const HERE = { country: 'HN', admin1: 'Yoro', municipality: 'El Progreso' };
const COURSE = {
  ...{ kind: 'training', trades: ['welding'], ...HERE, places: 1, provides: ['childcare'] },
  ...{ opensOn: '2020-01-01', closesOn: '2999-01-01' },
};
const BROUGHT = { occupation: 'Soldador', skills: ['cocina'], needs: ['trabajo', 'guardería'] };

describe('help with training and work', () => {
  let house: ApiHouse;
  let desk: ProcedureHouse;
  let town: string;
  let owner: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    desk = new ProcedureHouse(house);
    await house.sql(
      `INSERT INTO institution (id, code, name, country, kind) VALUES (gen_random_uuid(), 'AA-TOWN', 'Town of Aland', 'HN', 'local_government')`,
    );
    ({ token: town } = await house.enrol('AA-TOWN', ['liaison']));
    ({ token: owner } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  afterAll(() => house.close());

  const change = (token: string, field: string, input: object, answer: string) =>
    house.change(token, field, input, answer) as Promise<Loose>;
  const offered = (more: object = {}, token = town) =>
    change(token, 'makeOffer', { offer: { ...COURSE, ...more } }, OFFER);
  const returned = async (more: object = {}): Promise<string> => {
    const living = {
      person: {
        names: [{ kind: 'legal', full: 'Retornada Inventada' }],
        sex: 'female',
        ageYears: { min: 30, max: 35 },
      },
      ...{ situation: 'returned', reintegration: BROUGHT, wishes: { informFamily: false }, ...more },
    };
    const { id } = await change(owner, 'registerLocatedPerson', { living }, '... on RecordReceipt { id }');
    return id as string;
  };
  const agreed = async (more: object = {}): Promise<string> => {
    const recordId = await returned(more);
    expect(await change(owner, 'agreeToReintegration', { recordId, place: HERE }, PLAN)).toMatchObject({
      state: 'agreed',
    });
    return recordId;
  };
  const refer = (recordId: string, offerId: unknown) =>
    change(owner, 'referToOffer', { recordId, offerId }, REFERRAL);
  const planOf = async (recordId: string, token = owner): Promise<Loose> =>
    (
      await house.ask(
        `{ reintegrationPlan(recordId: "${recordId}") { state trades needs version referrals { offerId state } } }`,
        { token },
      )
    ).data?.reintegrationPlan;
  const fitting = async (recordId: string): Promise<Loose[]> =>
    (
      await house.ask(
        `{ fittingOffers(recordId: "${recordId}") { points offer { id } reasons { reason points of } } }`,
        { token: owner },
      )
    ).data?.fittingOffers;

  it('is offered by municipality, read by everybody, changed by who offers', async () => {
    const made = await offered();
    expect(made).toMatchObject({ taken: 0, state: 'open', municipality: 'El Progreso' });
    expect(await offered({ places: 0 })).toMatchObject({ code: 'REINTEGRATION.PLACES' });
    expect(await offered({ closesOn: '2019-12-31' })).toMatchObject({ code: 'REINTEGRATION.DAYS' });
    expect(await offered({ opensOn: '2026-02-30' })).toMatchObject({ code: 'REINTEGRATION.DAYS' });
    expect(await offered({ trades: [] })).toMatchObject({ code: 'REINTEGRATION.TRADES' });
    expect(await offered({ municipality: ' ' })).toMatchObject({ code: 'REINTEGRATION.PLACE' });
    const foreign = { id: made.id, expectedVersion: 1, offer: COURSE };
    expect(await change(owner, 'changeOffer', foreign, OFFER)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(
      await change(town, 'changeOffer', { ...foreign, offer: { ...COURSE, places: 3 } }, OFFER),
    ).toMatchObject({
      ...{ places: 3, version: 2 },
    });
    const { data } = await house.ask(
      `{ offers(first: 10, place: { country: "hn", admin1: "YORO", municipality: "el progreso" }) { nodes { id } } }`,
      { token: owner },
    );
    expect(data.offers.nodes.map(({ id }: Loose) => id)).toContain(made.id);
    expect(await change(town, 'closeOffer', { id: made.id, expectedVersion: 2 }, OFFER)).toMatchObject({
      state: 'closed',
    });
    const recordId = await agreed();
    expect(await refer(recordId, made.id)).toMatchObject({ code: 'REINTEGRATION.OFFER_NOT_OPEN' });
  });

  it('is given by the own word of a person alone, which the search never hears of', async () => {
    const recordId = await returned();
    const offer = await offered();
    expect(await refer(recordId, offer.id)).toMatchObject({ code: 'REINTEGRATION.NOT_AGREED' });
    expect(await desk.open(owner, { kind: 'offer_referral', recordId, agreed: true })).toMatchObject({
      code: 'PROCEDURES.BY_REFERRAL',
    });
    expect(await change(owner, 'agreeToReintegration', { recordId }, PLAN)).toMatchObject({
      code: 'REINTEGRATION.PLACE',
    });
    expect(await change(owner, 'agreeToReintegration', { recordId, place: HERE }, PLAN)).toMatchObject({
      ...{ state: 'agreed', trades: ['cooking', 'welding'], needs: ['childcare', 'work'] },
    });
    const stranger = await house.enrol('BB-FORENSIC', ['coordinator']);
    expect(await planOf(recordId, stranger.token)).toBeNull();
    const forensic = await house.enrol('AA-SEARCH', ['forensic']);
    expect(await planOf(recordId, forensic.token)).toBeNull();
    // The person has said no to the family, and nothing of this is an event that has it compared.
    const events = await house.sql(
      `SELECT 1 FROM outbox_event WHERE payload ->> 'recordId' = $1 AND name <> 'located-persons.registered'`,
      [recordId],
    );
    expect(events).toEqual([]);
    const [row] = await house.sql<{ wish: string }>(
      `SELECT content -> 'wishes' ->> 'informFamily' AS wish FROM record WHERE id = $1`,
      [recordId],
    );
    expect(row?.wish).toBe('false');
  });

  it('of a child is for the authority, and never work', async () => {
    const child = { person: { sex: 'male', ageYears: { min: 14, max: 15 } } };
    const recordId = await returned(child);
    const ask = (more: object) =>
      change(owner, 'agreeToReintegration', { recordId, place: HERE, ...more }, PLAN);
    expect(await ask({})).toMatchObject({ code: 'LIVING.GUARDIANSHIP_NEEDED' });
    const decision = { decidedBy: 'guardianship_authority', authority: 'Juzgado inventado 3/2026' };
    expect(await ask(decision)).toMatchObject({ state: 'agreed', authority: decision.authority });
    const work = await offered({ kind: 'work' });
    expect(await refer(recordId, work.id)).toMatchObject({ code: 'REINTEGRATION.NOT_FOR_CHILDREN' });
    expect((await fitting(recordId)).map(({ offer }) => offer.id)).not.toContain(work.id);
  });

  it('shows what fits, best first, with the reasons', async () => {
    const recordId = await agreed();
    const far = await offered({ municipality: 'Yoro', trades: ['sewing'], provides: [], places: 2 });
    const near = await offered({ places: 2 });
    const shown = await fitting(recordId);
    const at = (id: unknown) => shown.findIndex(({ offer }) => offer.id === id);
    expect(at(near.id)).toBeLessThan(at(far.id));
    expect(shown[at(near.id)]).toMatchObject({
      points: 9,
      reasons: [
        { reason: 'same_municipality', points: 4, of: [] },
        { reason: 'brings_trade', points: 3, of: ['welding'] },
        { reason: 'meets_need', points: 2, of: ['childcare'] },
      ],
    });
    expect(shown[at(far.id)]?.reasons?.[0]).toMatchObject({ reason: 'same_region', points: 2 });
  });

  it('leads by a procedure to a place, with follow-up after one, three and six months', async () => {
    const recordId = await agreed();
    const other = await agreed();
    const offer = await offered();
    const { procedureId, state } = await refer(recordId, offer.id);
    expect(state).toBe('open');
    expect(await refer(recordId, offer.id)).toMatchObject({ code: 'REINTEGRATION.ALREADY_REFERRED' });
    expect(await refer(other, offer.id)).toMatchObject({ code: 'REINTEGRATION.OFFER_FULL' });
    expect((await fitting(other)).map((one) => one.offer.id)).not.toContain(offer.id);
    const changed = { id: offer.id, expectedVersion: 1, offer: { ...COURSE, places: 1 } };
    expect(await change(town, 'changeOffer', changed, OFFER)).toMatchObject({ taken: 1, version: 2 });
    expect(await desk.done(owner, procedureId, 'done')).toMatchObject({ step: 'apply' });
    const duties = await openDuties(house, 'protected_procedure');
    expect(duties).toContainEqual({ subject: procedureId, institution: 'AA-TOWN' });
    expect(await desk.done(town, procedureId, 'granted')).toMatchObject({ step: 'begin' });
    expect(await desk.done(town, procedureId, 'done')).toMatchObject({ step: 'follow-1' });
    expect((await planOf(recordId)).referrals).toEqual([{ offerId: offer.id, state: 'placed' }]);
    for (const [outcome, step] of [
      ['done', 'follow-3'],
      ['no_answer', 'follow-6'],
    ] as const)
      expect(await desk.done(owner, procedureId, outcome)).toMatchObject({ step });
    expect(await desk.done(owner, procedureId, 'done')).toMatchObject({ state: 'done' });
    expect((await planOf(recordId)).referrals).toEqual([{ offerId: offer.id, state: 'stayed' }]);
  });

  it('gives the place back to whoever comes next when somebody declines', async () => {
    const [recordId, next] = [await agreed(), await agreed()];
    const offer = await offered();
    const { procedureId } = await refer(recordId, offer.id);
    expect(await desk.done(owner, procedureId, 'person_declined')).toMatchObject({ state: 'refused' });
    expect((await planOf(recordId)).referrals).toEqual([{ offerId: offer.id, state: 'declined' }]);
    expect(await refer(next, offer.id)).toMatchObject({ state: 'open' });
  });

  it('ends when the person takes it back, and keeps nothing of what was said', async () => {
    const recordId = await agreed();
    const offer = await offered();
    const { procedureId } = await refer(recordId, offer.id);
    await desk.done(owner, procedureId, 'done', { note: 'Words about the person' });
    expect((await desk.read(town, procedureId)).id).toBe(procedureId);
    const { version } = await planOf(recordId);
    expect(
      await change(owner, 'endReintegration', { id: recordId, expectedVersion: version }, PLAN),
    ).toMatchObject({
      ...{ state: 'ended', trades: [], needs: [], municipality: null },
    });
    expect((await planOf(recordId)).referrals).toEqual([{ offerId: offer.id, state: 'taken_back' }]);
    expect((await desk.read(town, procedureId)).id).toBeUndefined();
    expect(await desk.act(owner, 'reopenProcedure', procedureId, { reason: 'other' })).toMatchObject({
      code: 'PROCEDURES.BY_REFERRAL',
    });
    expect(
      await house.sql(`SELECT 1 FROM procedure_step WHERE procedure_id = $1 AND note IS NOT NULL`, [
        procedureId,
      ]),
    ).toEqual([]);
    const [record] = await house.sql<{ said: boolean; noted: boolean }>(
      `SELECT content ? 'reintegration' AS said,
         EXISTS (SELECT 1 FROM withdrawal_entry w WHERE w.record_id = r.id AND w.what = 'reintegration') AS noted
       FROM record r WHERE id = $1`,
      [recordId],
    );
    // Earlier versions of the record go by the retention of what was taken back.
    expect(record).toEqual({ said: false, noted: true });
    expect(await openDuties(house, 'protected_procedure')).not.toContainEqual(
      expect.objectContaining({ subject: procedureId }),
    );
  });

  it('follows the record: what it brings is read anew, and with the record it ends', async () => {
    const recordId = await agreed();
    const follow = () => house.api.app.get(AgreeToHelp, { strict: false }).follow(recordId);
    const fields = { reintegration: { skills: ['costura'] } };
    const answer = '... on LocatedPerson { version } ... on UserError { code }';
    await change(owner, 'amendLocatedPerson', { id: recordId, expectedVersion: 1, fields }, answer);
    await follow();
    expect(await planOf(recordId)).toMatchObject({ trades: ['sewing'], needs: [] });
    const withdrawal = { id: recordId, expectedVersion: 2, reason: 'Registered twice.' };
    await change(owner, 'withdrawLocatedPerson', withdrawal, answer);
    await follow();
    const [row] = await house.sql<{ state: string }>(
      'SELECT state FROM reintegration_plan WHERE record_id = $1',
      [recordId],
    );
    expect(row?.state).toBe('ended');
  });
});
