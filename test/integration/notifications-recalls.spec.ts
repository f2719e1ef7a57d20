import {
  AcknowledgeAlert,
  RaiseForRecalls,
  AnswerAlert,
  CloseInvisibleAlerts,
  EscalateOverdue,
  readOverdueAlerts,
  RegisterWebhook,
} from '../../src/modules/alerts/index.js';
import { DeliveryDesk } from './delivery-desk.js';

const desk = new DeliveryDesk();
beforeAll(() => desk.start());
beforeEach(() => desk.before());
afterEach(() => desk.after());
afterAll(() => desk.stop());

describe('a recall', () => {
  /** The institution that is asked to delete, and the one that asks. */
  async function parties() {
    const asked = await desk.institution();
    const owner = await desk.house.institution('MX-OWNER', 'search_mechanism', 'MX');
    const keeper = await desk.house.person(owner, 'liaison');
    return { ...asked, owner, keeper };
  }
  const tell = (id: string) => desk.house.get(RaiseForRecalls).asked(id);
  const answer = async (id: string): Promise<void> => {
    desk.house.answerRecall(id);
    await desk.house.get(RaiseForRecalls).answered(id);
  };
  const statesOf = async (institutionId: string) =>
    (await desk.house.alerts())
      .filter((one) => one.institution_id === institutionId)
      .map(({ state }) => state);

  it('alerts the institution that is to delete, and nobody else, until it is due', async () => {
    const { search, owner, liaison, keeper } = await parties();
    const id = desk.house.recall(owner, search);
    await tell(id);
    const [alert] = await desk.house.pageOf(liaison);
    expect(alert).toMatchObject({
      ...{ kind: 'recall_asked', ownerActorId: liaison.actorId, matchCount: 0, matches: [] },
      ...{
        subjectCount: 1,
        subjectIds: [id],
        allowedActions: ['acknowledge', 'assign', 'delegate', 'snooze'],
      },
    });
    expect(alert?.dueAt).toEqual(new Date(desk.house.clock.now().getTime() + 240 * 3_600_000));
    expect(await desk.house.pageOf(keeper)).toEqual([]);
  });

  it('is one alert with all that was asked together, however often and at what time its tasks run', async () => {
    const { search, owner, liaison } = await parties();
    const ids = [1, 2, 3].map(() => desk.house.recall(owner, search));
    // Whichever task comes first: the last one does here.
    await tell(ids[2] ?? '');
    await Promise.all([...ids, ...ids].map(tell));
    expect(await statesOf(search)).toHaveLength(1);
    expect((await desk.house.pageOf(liaison))[0]?.subjectCount).toBe(3);
    const later = desk.house.recall(owner, search);
    await tell(later);
    expect((await desk.house.pageOf(liaison)).map(({ subjectIds }) => subjectIds)).toContainEqual([later]);
    expect(await statesOf(search)).toHaveLength(2);
  });

  it('tells by mail and webhook that there is something to delete, by ids alone', async () => {
    const { search, owner, coordinator } = await parties();
    await desk.house.get(RegisterWebhook).register(coordinator, { url: desk.receiver.url() });
    const id = desk.house.recall(owner, search);
    await tell(id);
    await desk.mailOff();
    await desk.hooksOff();
    expect(desk.mails).toHaveLength(1);
    expect(desk.mails[0]?.text).toMatch(/datos por borrar/);
    expect(JSON.parse(desk.receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'alert.opened',
      ...{ matchIds: [], matchCount: 0, subjectIds: [id] },
    });
  });

  it('is escalated like any duty when nobody answers', async () => {
    const { search, owner } = await parties();
    await tell(desk.house.recall(owner, search));
    desk.house.clock.forward(241);
    await desk.house.get(EscalateOverdue).escalateOverdue();
    expect(await statesOf(search)).toEqual(['overdue']);
    const steps = await desk.house.source.query('SELECT step FROM alert_step');
    expect(steps).toEqual([{ step: 'reminder' }]);
    expect(await readOverdueAlerts(desk.house.source, desk.house.clock.now())).toMatchObject({ count: 1 });
  });

  it('takes its answer by `answerRecall` alone, which closes the alert and tells whoever has asked', async () => {
    const { search, owner, liaison, keeper } = await parties();
    const [first, second] = [desk.house.recall(owner, search), desk.house.recall(owner, search)];
    await tell(first);
    const [alert] = await desk.house.pageOf(liaison);
    const version = { id: alert?.id ?? '', expectedVersion: alert?.version ?? 0 };
    await expect(
      desk.house.get(AnswerAlert).answer(liaison, version, { answer: 'under_review' }),
    ).rejects.toMatchObject({ code: 'NOTIFICATIONS.MOVE_REFUSED' });
    await answer(first);
    expect(await statesOf(search)).toEqual(['queued']);
    expect(await desk.house.pageOf(liaison)).toMatchObject([{ subjectIds: [second] }]);
    await answer(second);
    expect(await statesOf(search)).toEqual(['closed']);
    expect(await desk.house.pageOf(liaison)).toEqual([]);
    expect((await desk.house.pageOf(keeper)).map(({ kind, subjectIds }) => [kind, subjectIds])).toEqual([
      ['recall_answered', [first]],
      ['recall_answered', [second]],
    ]);
  });

  it('whose answer was told is told again only when the answer changes, and ends with reading', async () => {
    const { search, owner, keeper } = await parties();
    const id = desk.house.recall(owner, search);
    for (const told of [1, 1, 2]) {
      if ((await statesOf(owner)).length < told) desk.house.answerRecall(id);
      await desk.house.get(RaiseForRecalls).answered(id);
      expect(await statesOf(owner)).toHaveLength(told);
    }
    // Of the first answer nothing stands any more.
    await desk.house.get(CloseInvisibleAlerts).round();
    const [alert, ...others] = await desk.house.pageOf(keeper);
    expect(others).toEqual([]);
    expect(alert?.allowedActions).toEqual(['acknowledge', 'assign', 'delegate', 'snooze']);
    const version = { id: alert?.id ?? '', expectedVersion: alert?.version ?? 0 };
    expect((await desk.house.get(AcknowledgeAlert).acknowledge(keeper, version)).state).toBe('closed');
    expect(await desk.house.pageOf(keeper)).toMatchObject([{ state: 'closed', allowedActions: [] }]);
    desk.house.clock.forward(1_000);
    await desk.house.get(EscalateOverdue).escalateOverdue();
    expect(await readOverdueAlerts(desk.house.source, desk.house.clock.now())).toMatchObject({ count: 0 });
  });

  it('that nobody in the country can answer is the operator’s to see', async () => {
    const { search, owner } = await parties();
    await desk.house.source.query('DELETE FROM actor WHERE institution_id = $1', [search]);
    await tell(desk.house.recall(owner, search));
    expect((await desk.house.alerts()).map((one) => one.institution_id)).toEqual([null]);
  });
});
