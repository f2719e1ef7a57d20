import {
  AcknowledgeAlert,
  AnswerAlert,
  EscalateOverdue,
  EscalationTicker,
  Inbox,
  readOverdueAlerts,
} from '../../src/modules/alerts/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { HOUR, NotificationsHouse, operator } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open({ ALERT_DUE_HOURS: '72', ALERT_ESCALATION_HOURS: '24' });
});
afterEach(() => house.empty());
afterAll(() => house.close());

describe('an alert that nobody answers', () => {
  async function lateAlert() {
    const parts = await house.twoInstitutions();
    const ministry = await house.institution('HN-MINISTRY', 'foreign_ministry', 'HN');
    const oversight = await house.institution('HN-OVERSIGHT', 'oversight', 'HN');
    const minister = await house.person(ministry, 'ministry');
    const watcher = await house.person(oversight, 'oversight');
    await house.alertAbout(house.match(parts.search, parts.institute));
    const { id } = await house.alertOf(parts.search);
    return { ...parts, ministry, oversight, minister, watcher, id };
  }

  const round = () => house.get(EscalateOverdue).escalateOverdue();
  const stateOf = async (id: string) => (await house.alerts()).find((alert) => alert.id === id)!;
  const stepsOf = async (id: string) =>
    house.source.query<{ step: string; told_actor_id: string | null; nobody: boolean; taken_at: Date }[]>(
      `SELECT step, told_actor_id, nobody, taken_at FROM alert_step WHERE alert_id = $1 ORDER BY position`,
      [id],
    );

  it('is left alone until it is due', async () => {
    const { id } = await lateAlert();
    house.clock.forward(71.9);
    await round();
    expect(await stateOf(id)).toMatchObject({ state: 'delivered' });
  });

  it('is counted among the overdue from its due date until it is answered', async () => {
    const { id, liaison, scientist } = await lateAlert();
    const overdue = () => readOverdueAlerts(house.source, house.clock.now());
    const { due_at: dueAt } = await stateOf(id);
    expect(await overdue()).toEqual({ count: 0, since: undefined });
    house.clock.forward(73);
    expect(await overdue()).toEqual({ count: 2, since: dueAt });
    for (const actor of [liaison, scientist]) {
      for (const { id: late, version } of await house.pageOf(actor)) {
        await house
          .get(AnswerAlert)
          .answer(
            actor,
            { id: late, expectedVersion: version },
            { answer: 'under_review', reason: undefined },
          );
      }
    }
    expect(await overdue()).toEqual({ count: 0, since: undefined });
  });

  it('goes step by step to owner, coordinator, ministry and oversight, and then stays overdue and listed', async () => {
    const { id, liaison, coordinator, minister, watcher, search, ministry, oversight } = await lateAlert();
    const chain = await house.chainOf(liaison, id);
    // The whole of it from the start: institutions and times, and none of their people.
    expect(
      chain.map(({ step, toldInstitutionId, nobody, takenAt }) => [step, toldInstitutionId, nobody, takenAt]),
    ).toEqual([
      ['reminder', search, false, null],
      ['coordinator', search, false, null],
      ['ministry', ministry, false, null],
      ['oversight', oversight, false, null],
    ]);
    for (const one of [liaison, coordinator, minister, watcher])
      expect(JSON.stringify(chain)).not.toContain(one.actorId);
    const states: string[] = [];
    const began = house.clock.now().getTime();
    house.clock.forward(72);
    for (let n = 0; n < 6; n += 1) {
      await round();
      await round();
      states.push((await stateOf(id)).state);
      house.clock.forward(24);
    }
    expect(states).toEqual(['overdue', 'escalated', 'escalated', 'escalated', 'overdue', 'overdue']);
    const steps = await stepsOf(id);
    expect(steps.map(({ step, told_actor_id }) => [step, told_actor_id])).toEqual([
      ['reminder', liaison.actorId],
      ['coordinator', coordinator.actorId],
      ['ministry', minister.actorId],
      ['oversight', watcher.actorId],
    ]);
    expect(steps.map(({ taken_at }) => (taken_at.getTime() - began) / HOUR)).toEqual([72, 96, 120, 144]);
    expect(chain.map(({ comesAt }) => comesAt)).toEqual(steps.map(({ taken_at }) => taken_at));
    const after = await house.chainOf(liaison, id);
    expect(after.map(({ takenAt, comesAt }) => [takenAt, comesAt])).toEqual(
      steps.map(({ taken_at }) => [taken_at, null]),
    );
    expect((await stateOf(id)).next_step_at).toBeNull();
    expect((await house.pageOf(liaison, { states: ['overdue'] })).map((alert) => alert.id)).toEqual([id]);
    expect((await house.pageOf(watcher)).map((alert) => alert.id)).toEqual([id]);
  });

  it('is shown to an institution from the step that told it, without the addresses of the other', async () => {
    const { id, liaison, minister, scientist } = await lateAlert();
    await house.source.query(`UPDATE alert SET owner_email = 'enlace@busqueda.example' WHERE id = $1`, [id]);
    await expect(house.get(Inbox).one(minister, id)).rejects.toThrow(NotFound);
    house.clock.forward(72);
    for (let n = 0; n < 3; n += 1) {
      await round();
      house.clock.forward(24);
    }
    const seen = await house.get(Inbox).one(minister, id);
    const chainSeen = await house.chainOf(minister, id);
    // Nor whom of the other institution it is in charge of: the ids say as little as the names.
    expect(JSON.stringify(seen.ownerActorId)).not.toContain(liaison.actorId);
    expect(JSON.stringify(seen)).not.toContain('enlace@busqueda.example');
    // What stood there is named, and what never was there is not.
    const addressed = await house.source.query<{ address: string | null }[]>(
      'SELECT address FROM alert_delivery WHERE alert_id = $1',
      [id],
    );
    const ownPeople = seen.redactions.filter(({ reason }) => reason === 'OWN_PEOPLE').map(({ path }) => path);
    expect(ownPeople).toEqual(expect.arrayContaining(['ownerId', 'ownerName', 'ownerEmail']));
    expect(ownPeople.filter((path) => path.startsWith('deliveries.'))).toHaveLength(
      addressed.filter(({ address }) => address !== null).length,
    );
    await expect(house.get(Inbox).one(scientist, id)).rejects.toThrow(NotFound);
    const answered = await house
      .get(AnswerAlert)
      .answer(
        minister,
        { id, expectedVersion: seen.version },
        { answer: 'handed_over', reason: 'Taken up with the commission.' },
      );
    expect(answered.state).toBe('acted');
    // Who has ended it is for the minister's colleagues; the institution itself reads that somebody of another did.
    const own = await house.get(Inbox).one(liaison, id);
    const told = { operation: 'alerts.act', institutionId: minister.institutionId };
    expect(own.ended).toMatchObject({ ...told, actorId: null });
    expect(own.redactions).toContainEqual({ path: 'ended.actorId', reason: 'OWN_PEOPLE' });
    const { ended } = await house.get(Inbox).one(minister, id);
    expect(ended).toMatchObject({ ...told, actorId: minister.actorId });
    // Nothing else of the alert names whom its ending keeps back: neither who did it nor who was told.
    expect(JSON.stringify([own.history, own.steps])).not.toContain(minister.actorId);
    const acted = own.history.findIndex(({ change }) => change === 'acted');
    expect(own.redactions).toContainEqual({ path: `history.${acted}.actorId`, reason: 'OWN_PEOPLE' });
    expect(own.redactions).toContainEqual({ path: 'steps.2.toldActorId', reason: 'OWN_PEOPLE' });
    await round();
    expect(await stateOf(id)).toMatchObject({ state: 'acted', next_step_at: null });
    // Of an alert that has ended nothing is to come.
    expect((await house.chainOf(liaison, id)).map(({ step, comesAt }) => [step, comesAt])).toEqual([
      ['reminder', null],
      ['coordinator', null],
      ['ministry', null],
    ]);
    expect(chainSeen.at(-1)).toMatchObject({ step: 'oversight', takenAt: null });
  });

  it('passes over a step that has nobody, writes that down, and tells the operator where no oversight body is', async () => {
    const lone = await house.institution('GT-SHELTER', 'shelter', 'GT');
    const liaison = await house.person(lone, 'liaison');
    await house.alertAbout(house.match(lone, lone));
    const { id } = await house.alertOf(lone);
    house.clock.forward(72);
    await round();
    // A step that would find nobody takes no time: the one after it comes at once.
    const chain = await house.chainOf(liaison, id);
    const now = house.clock.now().getTime();
    expect(
      chain.map(({ step, nobody, comesAt }) => [step, nobody, comesAt && (comesAt.getTime() - now) / HOUR]),
    ).toEqual([
      ['reminder', false, null],
      ['coordinator', true, 24],
      ['ministry', true, 24],
      ['oversight', false, 24],
    ]);
    expect(chain.at(-1)).toMatchObject({ toldInstitutionId: null, takenAt: null });
    house.clock.forward(24);
    await round();
    expect(
      (await stepsOf(id)).map(({ step, nobody, told_actor_id }) => [step, nobody, told_actor_id]),
    ).toEqual([
      ['reminder', false, liaison.actorId],
      ['coordinator', true, null],
      ['ministry', true, null],
      ['oversight', false, operator.actorId],
    ]);
  });

  it('finds a new owner where the old one has left', async () => {
    const { id, liaison, coordinator } = await lateAlert();
    await house.source.query('UPDATE actor SET active = false WHERE id = $1', [liaison.actorId]);
    house.clock.forward(72);
    await round();
    expect(await stateOf(id)).toMatchObject({ owner_actor_id: coordinator.actorId });
    expect((await stepsOf(id))[0]).toMatchObject({ step: 'reminder', told_actor_id: coordinator.actorId });
  });

  it('stays late when it is only read', async () => {
    const { id, liaison } = await lateAlert();
    house.clock.forward(72);
    await round();
    const { version } = await stateOf(id);
    const read = await house.get(AcknowledgeAlert).acknowledge(liaison, { id, expectedVersion: version });
    expect(read).toMatchObject({ state: 'overdue', readBy: liaison.actorId });
    house.clock.forward(24);
    await round();
    expect(await stateOf(id)).toMatchObject({ state: 'escalated' });
  });

  it('takes no step twice when the clock is set back, and none early when it is right again', async () => {
    const { id } = await lateAlert();
    const dueAt = (await stateOf(id)).due_at;
    house.clock.forward(72);
    await round();
    const { next_step_at: next } = await stateOf(id);
    house.clock.forward(-48);
    for (let n = 0; n < 3; n += 1) await round();
    expect(await stateOf(id)).toMatchObject({ due_at: dueAt, next_step_at: next, state: 'overdue' });
    house.clock.forward(48 + 23);
    await round();
    expect((await stepsOf(id)).map(({ step }) => step)).toEqual(['reminder']);
    house.clock.forward(1);
    await round();
    expect((await stepsOf(id)).map(({ step }) => step)).toEqual(['reminder', 'coordinator']);
  });

  it('that was answered under a clock set back is answered, and no step follows when it is right again', async () => {
    const { id, liaison } = await lateAlert();
    house.clock.forward(72);
    await round();
    house.clock.forward(-100);
    const { version } = await stateOf(id);
    await house
      .get(AnswerAlert)
      .answer(liaison, { id, expectedVersion: version }, { answer: 'under_review' });
    house.clock.forward(200);
    await round();
    expect(await stateOf(id)).toMatchObject({ state: 'acted', next_step_at: null });
    expect(await stepsOf(id)).toHaveLength(1);
  });

  it('takes one step a round although the worker was away for days', async () => {
    const { id } = await lateAlert();
    house.clock.forward(500);
    await round();
    await round();
    expect((await stepsOf(id)).map(({ step }) => step)).toEqual(['reminder']);
  });
});

describe('the ticker', () => {
  it('makes one task of a round, however many workers tick', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => house.get(EscalationTicker).tick()));
    expect(new Set(ids).size).toBeLessThanOrEqual(2);
    expect((await house.tasks('notifications.escalate')).length).toBe(new Set(ids).size);
  });
});
