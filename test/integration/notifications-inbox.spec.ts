import type { Actor } from '../../src/modules/access/accounts/index.js';
import {
  AcknowledgeAlert,
  AnswerAlert,
  AssignAlert,
  EscalateOverdue,
  Inbox,
} from '../../src/modules/alerts/index.js';
import { NotFound, VersionConflict } from '../../src/platform/errors/index.js';
import { NotificationsHouse, operator } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open({ ALERT_DUE_HOURS: '72', ALERT_ESCALATION_HOURS: '24' });
});
afterEach(() => house.empty());
afterAll(() => house.close());

describe('acting on an alert', () => {
  it('reads, hands on and answers it, each against the version that was seen, and each in the audit log', async () => {
    const { search, institute, liaison, coordinator } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const read = await house.get(AcknowledgeAlert).acknowledge(liaison, { id, expectedVersion: 1 });
    expect(read).toMatchObject({ state: 'read', readBy: liaison.actorId, version: 2 });
    const stale = house.get(AssignAlert).assign(liaison, { id, expectedVersion: 1 }, coordinator.actorId);
    await expect(stale).rejects.toThrow(VersionConflict);
    const given = await house
      .get(AssignAlert)
      .assign(liaison, { id, expectedVersion: 2 }, coordinator.actorId);
    expect(given.ownerActorId).toBe(coordinator.actorId);
    const answered = await house
      .get(AnswerAlert)
      .answer(
        coordinator,
        { id, expectedVersion: 3 },
        { answer: 'handed_over', reason: 'The prosecutor leads this one.' },
      );
    expect(answered).toMatchObject({ state: 'acted', answer: 'handed_over', nextStepAt: null });
    const details = await house.get(Inbox).one(coordinator, id);
    expect(details.history.map(({ change }) => change)).toEqual([
      'opened',
      'delivered',
      'read',
      'assigned',
      'acted',
    ]);
    const deeds = await house.source.query<{ deed: string }[]>(
      `SELECT detail->>'deed' AS deed FROM audit_entry WHERE $1 = ANY (record_ids) AND detail ? 'deed' ORDER BY id`,
      [id],
    );
    expect(deeds.map(({ deed }) => deed)).toEqual(['read', 'assigned', 'acted']);
  });

  it('is refused once it is answered, and with an answer that does not say why', async () => {
    const { search, institute, liaison } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const answer = house.get(AnswerAlert);
    await expect(
      answer.answer(liaison, { id, expectedVersion: 1 }, { answer: 'not_ours' }),
    ).rejects.toMatchObject({
      code: 'NOTIFICATIONS.REASON_NEEDED',
    });
    await answer.answer(liaison, { id, expectedVersion: 1 }, { answer: 'under_review' });
    await expect(
      house.get(AcknowledgeAlert).acknowledge(liaison, { id, expectedVersion: 2 }),
    ).rejects.toMatchObject({
      code: 'NOTIFICATIONS.MOVE_REFUSED',
    });
  });

  it('gives it to nobody outside the institution', async () => {
    const { search, institute, liaison, scientist } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const handing = house.get(AssignAlert).assign(liaison, { id, expectedVersion: 1 }, scientist.actorId);
    await expect(handing).rejects.toMatchObject({ code: 'NOTIFICATIONS.ASSIGNEE_REFUSED' });
  });

  it('of another institution is answered like one that does not exist, and written down as denied', async () => {
    const { search, institute, scientist } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const missing = '00000000-0000-4000-8000-00000000dead';
    for (const asked of [id, missing, 'no-id-at-all']) {
      await expect(house.get(Inbox).one(scientist, asked)).rejects.toThrow(NotFound);
      await expect(
        house.get(AcknowledgeAlert).acknowledge(scientist, { id: asked, expectedVersion: 1 }),
      ).rejects.toThrow(NotFound);
      const answer = house
        .get(AnswerAlert)
        .answer(scientist, { id: asked, expectedVersion: 1 }, { answer: 'under_review' });
      await expect(answer).rejects.toThrow(NotFound);
    }
    const denials = await house.denials();
    expect(denials).toHaveLength(9);
    expect(denials[0]).toMatchObject({
      record_ids: [id],
      actor_id: scientist.actorId,
      code: 'ACCESS.NOT_FOUND',
    });
    expect((await house.alertOf(search)).version).toBe(1);
  });
});

describe('the inbox', () => {
  it('is in the order of due dates, page by page, without gap or repetition', async () => {
    const { search, institute, liaison } = await house.twoInstitutions();
    for (let n = 0; n < 5; n += 1) {
      await house.alertAbout(house.match(search, institute));
      house.clock.forward(n % 2 ? 1 : 0);
    }
    const seen: string[] = [];
    for (let after = 0; ;) {
      const page = await house.get(Inbox).page(liaison, {}, after, 2);
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      after = last.seq;
    }
    const own = (await house.alerts()).filter((alert) => alert.institution_id === search).map(({ id }) => id);
    expect(seen).toEqual(own);
    expect(await house.pageOf(liaison, { states: ['acted'] })).toEqual([]);
  });

  it('tells what has happened since, to whom it concerns and in order', async () => {
    const { search, institute, liaison, scientist } = await house.twoInstitutions();
    await house.alertAbout(house.match(search, institute));
    const inbox = house.get(Inbox);
    const first = await inbox.changesAfter(liaison, 0, 10);
    expect(first.map(({ change }) => change)).toEqual(['opened', 'delivered']);
    const { id } = await house.alertOf(search);
    await house.get(AcknowledgeAlert).acknowledge(liaison, { id, expectedVersion: 1 });
    const next = await inbox.changesAfter(liaison, first.at(-1)!.id, 10);
    expect(next.map(({ change, alertId }) => ({ change, alertId }))).toEqual([
      { change: 'read', alertId: id },
    ]);
    expect((await inbox.changesAfter(scientist, 0, 10)).some(({ alertId }) => alertId === id)).toBe(false);
  });

  it('says what its reader may do now', async () => {
    const { search, institute, liaison } = await house.twoInstitutions();
    const ministry = await house.institution('HN-MINISTRY', 'foreign_ministry', 'HN');
    const minister = await house.person(ministry, 'ministry');
    await house.alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const actionsOf = async (actor: Actor) => (await house.get(Inbox).one(actor, id)).allowedActions;
    expect(await actionsOf(liaison)).toEqual(['acknowledge', 'assign', 'delegate', 'snooze', 'answer']);
    expect(await actionsOf(operator)).toEqual([]);
    for (const hours of [72, 24, 24]) {
      house.clock.forward(hours);
      await house.get(EscalateOverdue).escalateOverdue();
    }
    expect(await actionsOf(minister)).toEqual(['acknowledge', 'answer']);
  });
});
