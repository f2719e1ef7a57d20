import type { Actor } from '../../src/modules/access/accounts/index.js';
import { CountOverdue, EscalateOverdue, Inbox, ReadOverdue } from '../../src/modules/alerts/index.js';
import { NotificationsHouse, operator } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open();
});
afterEach(async () => {
  await house.empty();
  await house.source.query('TRUNCATE overdue_figure');
});
afterAll(() => house.close());

describe('what is overdue', () => {
  const count = () => house.get(CountOverdue).count();
  const figuresFor = async (actor: Actor) =>
    (await house.get(ReadOverdue).read(actor)).map(({ institutionId, kind, age, overdue, escalated }) => ({
      ...{ institutionId, kind, age, overdue, escalated },
    }));

  async function late(hours = 100) {
    const parts = await house.twoInstitutions();
    const match = house.match(parts.search, parts.institute);
    await house.alertAbout(match);
    house.clock.forward(hours);
    return { ...parts, match };
  }

  it('is told to an institution of itself alone and to whoever watches of all, by kind and age, and names no record', async () => {
    const { search, institute, scientist, liaison, match } = await late();
    await count();
    const line = { kind: 'identification', age: 'to_3_days', overdue: 1, escalated: 0 };
    const figures = [
      { ...line, institutionId: search },
      { ...line, institutionId: institute },
    ];
    const watch: Actor = { ...operator, roles: ['oversight'] };
    for (const actor of [operator, watch]) expect(await figuresFor(actor)).toEqual(figures);
    expect(await figuresFor(scientist)).toEqual([figures[1]]);
    expect(await figuresFor(liaison)).toEqual([figures[0]]);
    expect(JSON.stringify(await house.get(ReadOverdue).read(scientist))).not.toContain(match);
  });

  it('grows older, and says of how much others were told', async () => {
    const { search } = await late(72);
    for (let n = 0; n < 3; n += 1) {
      await house.get(EscalateOverdue).escalateOverdue();
      house.clock.forward(48);
    }
    await count();
    expect((await figuresFor(operator)).find(({ institutionId }) => institutionId === search)).toMatchObject({
      ...{ age: 'to_10_days', overdue: 1, escalated: 1 },
    });
  });

  it('does not count a match that one of its sides may not know of: who is kept from it cannot find it there', async () => {
    const { match } = await late();
    house.hide(match, 'b');
    await count();
    expect(await figuresFor(operator)).toEqual([]);
  });

  it('is counted once an hour, so that no count tells of a single deed', async () => {
    const { match } = await late();
    await count();
    house.bar(match);
    house.clock.forward(0.5);
    await count();
    expect(await figuresFor(operator)).toHaveLength(2);
    house.clock.forward(0.5);
    await count();
    expect(await figuresFor(operator)).toEqual([]);
  });
});

describe('the proof that somebody was told', () => {
  it('says when the one who was told has seen the alert in the list, and when they opened it', async () => {
    const { search, institute, liaison, coordinator } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const proofOf = async (): Promise<unknown> => {
      const [row] = await house.source.query<{ seen_at: Date | null; opened_at: Date | null }[]>(
        `SELECT seen_at, opened_at FROM alert_delivery WHERE alert_id = $1 AND channel = 'inbox'`,
        [id],
      );
      return row;
    };
    await house.pageOf(coordinator);
    await house.get(Inbox).one(coordinator, id);
    expect(await proofOf()).toEqual({ seen_at: null, opened_at: null });
    const seen = house.clock.now();
    await house.pageOf(liaison);
    expect(await proofOf()).toEqual({ seen_at: seen, opened_at: null });
    house.clock.forward(1);
    const opened = house.clock.now();
    const shown = await house.get(Inbox).one(liaison, id);
    expect(shown.deliveries).toMatchObject([{ channel: 'inbox', seenAt: seen, openedAt: opened }]);
    house.clock.forward(1);
    await house.get(Inbox).one(liaison, id);
    expect(await proofOf()).toEqual({ seen_at: seen, opened_at: opened });
  });
});
