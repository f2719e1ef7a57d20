import {
  AcknowledgeAlert,
  RaiseForRecalls,
  AnswerAlert,
  CloseInvisibleAlerts,
  EscalateOverdue,
  readOverdueAlerts,
  RegisterWebhook,
} from '../../src/modules/alerts/index.js';
import { DeliveryFixture } from './delivery-fixture.js';

const fixture = new DeliveryFixture();
beforeAll(() => fixture.start());
beforeEach(() => fixture.before());
afterEach(() => fixture.after());
afterAll(() => fixture.stop());

describe('a recall', () => {
  /** The institution that is asked to delete, and the one that asks. */
  async function parties() {
    const asked = await fixture.institution();
    const owner = await fixture.house.institution('MX-OWNER', 'search_mechanism', 'MX');
    const keeper = await fixture.house.person(owner, 'liaison');
    return { ...asked, owner, keeper };
  }
  const tell = (id: string) => fixture.house.get(RaiseForRecalls).asked(id);
  const answer = async (id: string): Promise<void> => {
    fixture.house.answerRecall(id);
    await fixture.house.get(RaiseForRecalls).answered(id);
  };
  const statesOf = async (institutionId: string) =>
    (await fixture.house.alerts())
      .filter((one) => one.institution_id === institutionId)
      .map(({ state }) => state);

  it('alerts the institution that is to delete, and nobody else, until it is due', async () => {
    const { search, owner, liaison, keeper } = await parties();
    const id = fixture.house.recall(owner, search);
    await tell(id);
    const [alert] = await fixture.house.pageOf(liaison);
    expect(alert).toMatchObject({
      ...{ kind: 'recall_asked', ownerActorId: liaison.actorId, matchCount: 0, matches: [] },
      ...{
        subjectCount: 1,
        subjectIds: [id],
        allowedActions: ['acknowledge', 'assign', 'delegate', 'snooze'],
      },
    });
    expect(alert?.dueAt).toEqual(new Date(fixture.house.clock.now().getTime() + 240 * 3_600_000));
    expect(await fixture.house.pageOf(keeper)).toEqual([]);
  });

  it('is one alert with all that was asked together, however often and at what time its tasks run', async () => {
    const { search, owner, liaison } = await parties();
    const ids = [1, 2, 3].map(() => fixture.house.recall(owner, search));
    // Whichever task comes first: the last one does here.
    await tell(ids[2] ?? '');
    await Promise.all([...ids, ...ids].map(tell));
    expect(await statesOf(search)).toHaveLength(1);
    expect((await fixture.house.pageOf(liaison))[0]?.subjectCount).toBe(3);
    const later = fixture.house.recall(owner, search);
    await tell(later);
    expect((await fixture.house.pageOf(liaison)).map(({ subjectIds }) => subjectIds)).toContainEqual([later]);
    expect(await statesOf(search)).toHaveLength(2);
  });

  it('tells by mail and webhook that there is something to delete, by ids alone', async () => {
    const { search, owner, coordinator } = await parties();
    await fixture.house.get(RegisterWebhook).register(coordinator, { url: fixture.receiver.url() });
    const id = fixture.house.recall(owner, search);
    await tell(id);
    await fixture.mailOff();
    await fixture.hooksOff();
    expect(fixture.mails).toHaveLength(1);
    expect(fixture.mails[0]?.text).toMatch(/datos por borrar/);
    expect(JSON.parse(fixture.receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'alert.opened',
      ...{ matchIds: [], matchCount: 0, subjectIds: [id] },
    });
  });

  it('is escalated like any duty when nobody answers', async () => {
    const { search, owner } = await parties();
    await tell(fixture.house.recall(owner, search));
    fixture.house.clock.forward(241);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await statesOf(search)).toEqual(['overdue']);
    const steps = await fixture.house.source.query('SELECT step FROM alert_step');
    expect(steps).toEqual([{ step: 'reminder' }]);
    expect(await readOverdueAlerts(fixture.house.source, fixture.house.clock.now())).toMatchObject({
      count: 1,
    });
  });

  it('takes its answer by `answerRecall` alone, which closes the alert and tells whoever has asked', async () => {
    const { search, owner, liaison, keeper } = await parties();
    const [first, second] = [fixture.house.recall(owner, search), fixture.house.recall(owner, search)];
    await tell(first);
    const [alert] = await fixture.house.pageOf(liaison);
    const version = { id: alert?.id ?? '', expectedVersion: alert?.version ?? 0 };
    await expect(
      fixture.house.get(AnswerAlert).answer(liaison, version, { answer: 'under_review' }),
    ).rejects.toMatchObject({ code: 'NOTIFICATIONS.MOVE_REFUSED' });
    await answer(first);
    expect(await statesOf(search)).toEqual(['queued']);
    expect(await fixture.house.pageOf(liaison)).toMatchObject([{ subjectIds: [second] }]);
    await answer(second);
    expect(await statesOf(search)).toEqual(['closed']);
    expect(await fixture.house.pageOf(liaison)).toEqual([]);
    expect((await fixture.house.pageOf(keeper)).map(({ kind, subjectIds }) => [kind, subjectIds])).toEqual([
      ['recall_answered', [first]],
      ['recall_answered', [second]],
    ]);
  });

  it('whose answer was told is told again only when the answer changes, and ends with reading', async () => {
    const { search, owner, keeper } = await parties();
    const id = fixture.house.recall(owner, search);
    for (const told of [1, 1, 2]) {
      if ((await statesOf(owner)).length < told) fixture.house.answerRecall(id);
      await fixture.house.get(RaiseForRecalls).answered(id);
      expect(await statesOf(owner)).toHaveLength(told);
    }
    // Of the first answer nothing stands any more.
    await fixture.house.get(CloseInvisibleAlerts).round();
    const [alert, ...others] = await fixture.house.pageOf(keeper);
    expect(others).toEqual([]);
    expect(alert?.allowedActions).toEqual(['acknowledge', 'assign', 'delegate', 'snooze']);
    const version = { id: alert?.id ?? '', expectedVersion: alert?.version ?? 0 };
    expect((await fixture.house.get(AcknowledgeAlert).acknowledge(keeper, version)).state).toBe('closed');
    expect(await fixture.house.pageOf(keeper)).toMatchObject([{ state: 'closed', allowedActions: [] }]);
    fixture.house.clock.forward(1_000);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await readOverdueAlerts(fixture.house.source, fixture.house.clock.now())).toMatchObject({
      count: 0,
    });
  });

  it('that nobody in the country can answer is the operator’s to see', async () => {
    const { search, owner } = await parties();
    await fixture.house.source.query('DELETE FROM actor WHERE institution_id = $1', [search]);
    await tell(fixture.house.recall(owner, search));
    expect((await fixture.house.alerts()).map((one) => one.institution_id)).toEqual([null]);
  });
});
