import { FollowAgreements } from '../../src/modules/institutions/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { MovableClock } from './movable-clock.js';
import { openDuties } from './open-duties.js';

const COURSE = `inForce endsOn renewalUntil renewalSignedBy endingAt endingBy endedAt steps { what party reason }`;
const SAID = `__typename ... on AgreementCourse { ${COURSE} } ... on UserError { code }`;
const DAY_MINUTES = 1440;
const CODE = 'AB-1';

describe('an agreement in force', () => {
  let house: ApiHouse;
  const clock = new MovableClock();
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
  });
  afterAll(() => house.close());

  // Sessions do not outlive a clock that is put forward by days.
  const coordinator = async (code: string) => (await house.enrol(code, ['coordinator'])).token;
  const change = async (who: string, field: string, input: object): Promise<Loose> =>
    (await house.change(await coordinator(who), field, { code: CODE, ...input }, SAID)) as Loose;
  /** Asked for by somebody of the institution and approved by a second person of it: how the agreement stands then, or what stood in the way. */
  const renew = async (who: string, day: string): Promise<Loose> => {
    const somebody = await house.signIn(who, ['coordinator']);
    const asked = await house.changeByTwo(somebody, 'renewAgreement', { code: CODE, until: day });
    return asked.__typename === 'ApprovalRequest' ? read(somebody.token) : asked;
  };
  const read = async (token: string): Promise<Loose> =>
    (await house.ask(`{ agreementCourse(code: "${CODE}") { ${COURSE} } }`, { token })).data
      .agreementCourse as Loose;
  const until = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString();
  const follow = async () => {
    for (let time = 0; time < 2; time += 1)
      await house.api.app.get(FollowAgreements, { strict: false }).followAll();
  };
  const owing = async () => (await openDuties(house, 'agreement')).map(({ institution }) => institution);
  const BOTH = ['AA-SEARCH', 'BB-FORENSIC'];

  it('is renewed when both have signed the same day; the other is asked to', async () => {
    const [day, another] = [until(100), until(200)];
    expect(await renew('CC-CONSULATE', day)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await renew('AA-SEARCH', until(-1))).toMatchObject({ code: 'MECHANISMS.RENEWAL_REFUSED' });
    expect(await renew('AA-SEARCH', day)).toMatchObject({
      ...{ endsOn: null, renewalUntil: day, renewalSignedBy: ['AA-SEARCH'] },
    });
    expect(await owing()).toEqual(['BB-FORENSIC']);
    expect(await renew('BB-FORENSIC', another)).toMatchObject({
      renewalUntil: another,
      renewalSignedBy: ['BB-FORENSIC'],
    });
    expect(await owing()).toEqual(['AA-SEARCH']);
    await renew('BB-FORENSIC', day);
    expect(await renew('AA-SEARCH', day)).toMatchObject({
      ...{ endsOn: day, renewalUntil: null, inForce: true },
    });
    expect(await owing()).toEqual([]);
  });

  it('reminds both sixty, thirty and seven days before its end, each once, until it is renewed', async () => {
    const openings = async () =>
      (
        await house.sql<{ n: number }>(
          `SELECT count(*)::int AS n FROM outbox_event WHERE name = 'duties.opened' AND payload ->> 'kind' = 'agreement'`,
        )
      )[0]?.n ?? 0;
    const before = await openings();
    await follow();
    expect((await openings()) - before).toBe(0);
    clock.forward(41 * DAY_MINUTES);
    await follow();
    expect((await openings()) - before).toBe(2);
    expect(await owing()).toEqual(BOTH);
    clock.forward(30 * DAY_MINUTES);
    await follow();
    clock.forward(23 * DAY_MINUTES);
    await follow();
    expect((await openings()) - before).toBe(6);
    const day = until(400);
    for (const who of BOTH) await renew(who, day);
    expect(await owing()).toEqual([]);
  });

  it('is ended by one party with a reason, after the notice, and holds until then', async () => {
    expect(await change('AA-SEARCH', 'endAgreement', { reason: ' ' })).toMatchObject({
      code: 'MECHANISMS.END_REASON_MISSING',
    });
    expect(await change('AA-SEARCH', 'endAgreement', { reason: 'x', on: until(3) })).toMatchObject({
      code: 'MECHANISMS.END_TOO_SOON',
    });
    const reason = 'The law has changed.';
    expect(await change('AA-SEARCH', 'endAgreement', { reason })).toMatchObject({
      ...{ inForce: true, endingBy: 'AA-SEARCH', endingAt: expect.any(String) as string },
    });
    expect(await owing()).toEqual(['BB-FORENSIC']);
    expect(await renew('BB-FORENSIC', until(900))).toMatchObject({ code: 'MECHANISMS.AGREEMENT_ENDING' });
    await follow();
    const token = await coordinator('BB-FORENSIC');
    expect(await read(token)).toMatchObject({ inForce: true });
    clock.forward(31 * DAY_MINUTES);
    await follow();
    const ended = await read(await coordinator('BB-FORENSIC'));
    expect(ended).toMatchObject({ inForce: false, endedAt: expect.any(String) as string });
    expect(ended.steps).toContainEqual({ what: 'end_announced', party: 'AA-SEARCH', reason });
    expect(ended.steps.at(-1)).toEqual({ what: 'ended', party: null, reason: null });
    expect(await owing()).toEqual([]);
    const told = await house.sql(
      `SELECT 1 FROM outbox_event WHERE name = 'mechanisms.agreements-changed' ORDER BY created_at`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(await change('AA-SEARCH', 'endAgreement', { reason })).toMatchObject({
      code: 'MECHANISMS.AGREEMENT_NOT_IN_FORCE',
    });
  });
});
