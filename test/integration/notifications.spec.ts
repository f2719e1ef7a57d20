import { AnswerAlert } from '../../src/modules/alerts/index.js';
import { HOUR, NotificationsHouse, operator } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open({ ALERT_DUE_HOURS: '72', ALERT_ESCALATION_HOURS: '24' });
});
afterEach(() => house.empty());
afterAll(() => house.close());

describe('a match', () => {
  it('alerts the institutions of both sides once, even when the task runs twice', async () => {
    const { search, institute } = await house.twoInstitutions();
    const id = house.match(search, institute);
    await house.alertAbout(id);
    expect(await house.alertAbout(id)).toEqual([]);
    expect((await house.alerts()).map((alert) => alert.institution_id).sort()).toEqual(
      [search, institute].sort(),
    );
  });

  it('alerts once also when two workers are at it at the same time', async () => {
    const { search, institute } = await house.twoInstitutions();
    const ids = [house.match(search, institute), house.match(search, institute)];
    await Promise.all([house.alertAbout(...ids), house.alertAbout(...[...ids].reverse())]);
    expect(await house.alerts()).toHaveLength(2);
    const [{ count } = { count: 0 }] = await house.source.query<{ count: number }[]>(
      `SELECT count(*) FROM alert_match`,
    );
    expect(count).toBe(4);
  });

  it('is bundled with the others of its sweep, one alert an institution, and only what is new is told again', async () => {
    const { search, institute, liaison } = await house.twoInstitutions();
    const ids = [
      house.match(search, institute),
      house.match(search, institute),
      house.match(search, institute, { kind: 'living' }),
    ];
    await house.alertAbout(ids[0]!, ids[1]!);
    await house.alertAbout(...ids);
    const alerts = (await house.pageOf(liaison)).map(({ kind, matchCount }) => ({ kind, matchCount }));
    expect(alerts).toEqual([
      { kind: 'identification', matchCount: 2 },
      { kind: 'living', matchCount: 1 },
    ]);
  });

  it('within one institution is one alert about both records', async () => {
    const { search, liaison } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, search));
    const [alert] = await house.pageOf(liaison);
    expect(await house.alerts()).toHaveLength(1);
    expect(alert?.matches[0]?.recordIds).toHaveLength(2);
  });

  it('with a living person who has not been asked is told to the holder alone, who is to ask', async () => {
    const { search, institute, scientist } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute, { kind: 'living', holderOnly: true }));
    expect((await house.alerts()).map((alert) => alert.institution_id)).toEqual([institute]);
    expect((await house.pageOf(scientist))[0]?.matches[0]?.ask).toBe('ASK_THIS_PERSON');
  });

  it('is marked as notified, unless one side must not know of it yet', async () => {
    const { search, institute } = await house.twoInstitutions();
    const open = house.match(search, institute);
    const hidden = house.match(search, institute, { kind: 'living', holderOnly: true });
    await house.alertAbout(open, hidden);
    expect([...house.matches.notified]).toEqual([open]);
  });

  it('names to each side its own record and never the other', async () => {
    const { search, institute, liaison } = await house.twoInstitutions();
    const id = house.match(search, institute);
    await house.alertAbout(id);
    expect((await house.pageOf(liaison))[0]?.matches[0]?.recordIds).toEqual([
      house.matches.all.get(id)?.a.recordId,
    ]);
  });
});

describe('the owner of an alert', () => {
  it('is the person whose work such records are, and the due date runs from now', async () => {
    const { search, institute, liaison, scientist } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute));
    const own = await house.alertOf(search);
    expect(own.owner_actor_id).toBe(liaison.actorId);
    expect(own.due_at.getTime()).toBe(house.clock.now().getTime() + 72 * HOUR);
    expect((await house.alertOf(institute)).owner_actor_id).toBe(scientist.actorId);
  });

  it('is the contact that the institution has named, where that is somebody active', async () => {
    const { search, institute, coordinator } = await house.twoInstitutions();
    await house.contact(search, { actorId: coordinator.actorId });
    await house.alertAbout(house.match(search, institute));
    expect((await house.alertOf(search)).owner_actor_id).toBe(coordinator.actorId);
    await house.source.query('UPDATE actor SET active = false WHERE id = $1', [coordinator.actorId]);
    await house.alertAbout(house.match(search, institute));
    expect((await house.alerts()).at(-1)).not.toMatchObject({ owner_actor_id: coordinator.actorId });
  });

  it.each([
    ['a public register', 'public_register', false],
    ['a register that only delivers', 'reception', true],
    ['an institution without anybody', 'shelter', false],
  ])(
    'for %s is the foreign ministry of its country, else the search mechanism',
    async (_, kind, deliversOnly) => {
      const holder = await house.institution('US-HOLDER', kind, 'US', deliversOnly);
      if (deliversOnly) await house.person(holder, 'liaison');
      const mechanism = await house.institution('US-SEARCH', 'search_mechanism', 'US');
      const ministry = await house.institution('US-MINISTRY', 'foreign_ministry', 'US');
      await house.person(mechanism, 'liaison');
      const { search } = await house.twoInstitutions();
      await house.alertAbout(house.match(search, holder));
      expect((await house.alerts()).map((alert) => alert.institution_id).sort()).toEqual(
        [search, mechanism].sort(),
      );
      const minister = await house.person(ministry, 'ministry');
      await house.alertAbout(house.match(search, holder));
      expect(await house.alertOf(ministry)).toMatchObject({ owner_actor_id: minister.actorId });
    },
  );

  it('is the operator where no institution of the country can be reached', async () => {
    const { search } = await house.twoInstitutions();
    const register = await house.institution('US-REGISTER', 'public_register', 'US');
    await house.institution('US-MINISTRY', 'foreign_ministry', 'US');
    await house.alertAbout(house.match(search, register));
    expect(await house.alertOf(null)).toMatchObject({ owner_actor_id: operator.actorId });
    const [alert] = (await house.pageOf(operator)).filter((one) => one.institutionId === null);
    const answered = await house
      .get(AnswerAlert)
      .answer(operator, { id: alert!.id, expectedVersion: alert!.version }, { answer: 'under_review' });
    expect(answered.state).toBe('acted');
  });

  it('may be a contact who has an address and no account', async () => {
    const { search } = await house.twoInstitutions();
    const shelter = await house.institution('GT-SHELTER', 'shelter', 'GT');
    await house.contact(shelter, { email: 'guardia@albergue.example' });
    await house.alertAbout(house.match(search, shelter));
    expect(await house.alertOf(shelter)).toMatchObject({
      owner_actor_id: null,
      owner_email: 'guardia@albergue.example',
    });
  });
});
