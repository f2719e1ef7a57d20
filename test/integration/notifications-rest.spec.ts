import { EscalateOverdue, Inbox, readOverdueAlerts, SnoozeAlert } from '../../src/modules/alerts/index.js';
import { NotificationsHouse } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open({ ALERT_DUE_HOURS: '72', ALERT_ESCALATION_HOURS: '24' });
});
afterEach(() => house.empty());
afterAll(() => house.close());

describe('an alert that rests', () => {
  async function alerted() {
    const parts = await house.twoInstitutions();
    const ministry = await house.institution('HN-MINISTRY', 'foreign_ministry', 'HN');
    const minister = await house.person(ministry, 'ministry');
    await house.alertAbout(house.match(parts.search, parts.institute));
    const { id } = await house.alertOf(parts.search);
    return { ...parts, minister, id };
  }
  type Parts = Awaited<ReturnType<typeof alerted>>;
  const round = () => house.get(EscalateOverdue).escalateOverdue();
  const alertOf = async (id: string) => (await house.alerts()).find((one) => one.id === id)!;
  const restUntil = async ({ id, liaison }: Parts, until: string, words?: string) => {
    const { version } = await alertOf(id);
    const rest = { until: new Date(until), reason: 'awaits_laboratory' as const, words };
    return house.get(SnoozeAlert).snooze(liaison, { id, expectedVersion: version }, rest);
  };

  it('keeps its due date and is counted as late, while the step that follows waits', async () => {
    const parts = await alerted();
    const { due_at: dueAt } = await alertOf(parts.id);
    // Due on Thursday 4 June; three working days of Honduras end on Tuesday the 9th at five in the afternoon.
    await restUntil(parts, '2026-06-09T23:00:00Z');
    expect(await alertOf(parts.id)).toMatchObject({
      due_at: dueAt,
      next_step_at: new Date('2026-06-09T23:00:00Z'),
    });
    house.clock.forward(96);
    await round();
    expect(await alertOf(parts.id)).toMatchObject({ state: 'delivered' });
    expect((await readOverdueAlerts(house.source, house.clock.now())).since).toEqual(dueAt);
    house.clock.forward(120);
    await round();
    expect(await alertOf(parts.id)).toMatchObject({ state: 'overdue' });
  });

  it('does so not a minute past what its kind and calendar allow, and the refusal says until when', async () => {
    const parts = await alerted();
    await expect(restUntil(parts, '2026-06-09T23:01:00Z')).rejects.toMatchObject({
      code: 'NOTIFICATIONS.SNOOZE_TOO_LONG',
      parameters: { latest: '2026-06-09T23:00:00.000Z' },
    });
  });

  it('does so twice at most, and no more once the coordinator was told', async () => {
    const parts = await alerted();
    await restUntil(parts, '2026-06-02T12:00:00Z');
    await restUntil(parts, '2026-06-03T12:00:00Z');
    const spent = { code: 'NOTIFICATIONS.SNOOZES_SPENT' };
    await expect(restUntil(parts, '2026-06-04T07:00:00Z')).rejects.toMatchObject(spent);
    const [shown] = await house.pageOf(parts.liaison);
    expect(shown?.allowedActions).toEqual(['acknowledge', 'assign', 'delegate', 'answer']);
    await house.source.query('DELETE FROM alert_snooze');
    house.clock.forward(72);
    await round();
    house.clock.forward(24);
    await round();
    await expect(restUntil(parts, '2026-06-09T12:00:00Z')).rejects.toMatchObject(spent);
  });

  it('shows whoever is told of it later how often and why, and the words to its own people alone', async () => {
    const parts = await alerted();
    await restUntil(parts, '2026-06-03T12:00:00Z', 'The second sample is still out.');
    house.clock.forward(72);
    for (let n = 0; n < 3; n += 1) {
      await round();
      house.clock.forward(24);
    }
    const own = await house.get(Inbox).one(parts.liaison, parts.id);
    expect(own.snoozes).toMatchObject([
      {
        reason: 'awaits_laboratory',
        words: 'The second sample is still out.',
        actorId: parts.liaison.actorId,
      },
    ]);
    const told = await house.get(Inbox).one(parts.minister, parts.id);
    expect(told.snoozes).toMatchObject([{ reason: 'awaits_laboratory', words: null }]);
  });

  it('of another institution cannot be let rest, and by the ministry that was told of it neither', async () => {
    const parts = await alerted();
    await expect(restUntil({ ...parts, liaison: parts.scientist }, '2026-06-03T12:00:00Z')).rejects.toThrow();
    house.clock.forward(72);
    for (let n = 0; n < 3; n += 1) {
      await round();
      house.clock.forward(24);
    }
    await expect(restUntil({ ...parts, liaison: parts.minister }, '2026-06-09T12:00:00Z')).rejects.toThrow();
    expect(await house.source.query<unknown[]>('SELECT 1 FROM alert_snooze')).toEqual([]);
  });
});
