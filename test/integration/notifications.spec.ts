import type { Actor } from '../../src/modules/access/index.js';
import {
  AcknowledgeAlert,
  AlertInstitutions,
  AnswerAlert,
  AssignAlert,
  EscalateOverdue,
  EscalationTicker,
  Inbox,
} from '../../src/modules/notifications/index.js';
import { NotFound, VersionConflict } from '../../src/platform/errors/index.js';
import { HOUR, NotificationsHouse, operator } from './notifications-house.js';

let house: NotificationsHouse;

beforeAll(async () => {
  house = await NotificationsHouse.open({ ALERT_DUE_HOURS: '72', ALERT_ESCALATION_HOURS: '24' });
});

afterEach(() => house.empty());
afterAll(() => house.close());

const alertAbout = (...ids: string[]) => house.get(AlertInstitutions).run(ids);

/** A search commission with a liaison and a coordinator, and a forensic institute abroad. */
async function twoInstitutions() {
  const search = await house.institution('HN-SEARCH', 'search_mechanism', 'HN');
  const institute = await house.institution('MX-FORENSIC', 'forensic_institute', 'MX');
  return {
    search,
    institute,
    liaison: await house.person(search, 'liaison'),
    coordinator: await house.person(search, 'coordinator'),
    scientist: await house.person(institute, 'forensic'),
  };
}

const pageOf = (actor: Actor, filter = {}) => house.get(Inbox).page(actor, filter, 0, 50);

describe('a match', () => {
  it('alerts the institutions of both sides once, even when the task runs twice', async () => {
    const { search, institute } = await twoInstitutions();
    const id = house.match(search, institute);
    await alertAbout(id);
    expect(await alertAbout(id)).toEqual([]);
    expect((await house.alerts()).map((alert) => alert.institution_id).sort()).toEqual(
      [search, institute].sort(),
    );
  });

  it('alerts once also when two workers are at it at the same time', async () => {
    const { search, institute } = await twoInstitutions();
    const ids = [house.match(search, institute), house.match(search, institute)];
    await Promise.all([alertAbout(...ids), alertAbout(...[...ids].reverse())]);
    expect(await house.alerts()).toHaveLength(2);
    const [{ count } = { count: 0 }] = await house.source.query<{ count: number }[]>(
      `SELECT count(*) FROM alert_match`,
    );
    expect(count).toBe(4);
  });

  it('is bundled with the others of its sweep, one alert an institution, and only what is new is told again', async () => {
    const { search, institute, liaison } = await twoInstitutions();
    const ids = [
      house.match(search, institute),
      house.match(search, institute),
      house.match(search, institute, { kind: 'living' }),
    ];
    await alertAbout(ids[0]!, ids[1]!);
    await alertAbout(...ids);
    const alerts = (await pageOf(liaison)).map(({ kind, matchCount }) => ({ kind, matchCount }));
    expect(alerts).toEqual([
      { kind: 'identification', matchCount: 2 },
      { kind: 'living', matchCount: 1 },
    ]);
  });

  it('within one institution is one alert about both records', async () => {
    const { search, liaison } = await twoInstitutions();
    await alertAbout(house.match(search, search));
    const [alert] = await pageOf(liaison);
    expect(await house.alerts()).toHaveLength(1);
    expect(alert?.matches[0]?.recordIds).toHaveLength(2);
  });

  it('with a living person who has not been asked is told to the holder alone, who is to ask', async () => {
    const { search, institute, scientist } = await twoInstitutions();
    await alertAbout(house.match(search, institute, { kind: 'living', holderOnly: true }));
    expect((await house.alerts()).map((alert) => alert.institution_id)).toEqual([institute]);
    expect((await pageOf(scientist))[0]?.matches[0]?.ask).toBe('ASK_THIS_PERSON');
  });

  it('is marked as notified, unless one side must not know of it yet', async () => {
    const { search, institute } = await twoInstitutions();
    const open = house.match(search, institute);
    const hidden = house.match(search, institute, { kind: 'living', holderOnly: true });
    await alertAbout(open, hidden);
    expect([...house.matches.notified]).toEqual([open]);
  });

  it('names to each side its own record and never the other', async () => {
    const { search, institute, liaison } = await twoInstitutions();
    const id = house.match(search, institute);
    await alertAbout(id);
    expect((await pageOf(liaison))[0]?.matches[0]?.recordIds).toEqual([
      house.matches.all.get(id)?.a.recordId,
    ]);
  });
});

describe('the owner of an alert', () => {
  it('is the person whose work such records are, and the due date runs from now', async () => {
    const { search, institute, liaison, scientist } = await twoInstitutions();
    await alertAbout(house.match(search, institute));
    const own = await house.alertOf(search);
    expect(own.owner_actor_id).toBe(liaison.actorId);
    expect(own.due_at.getTime()).toBe(house.clock.now().getTime() + 72 * HOUR);
    expect((await house.alertOf(institute)).owner_actor_id).toBe(scientist.actorId);
  });

  it('is the contact that the institution has named, where that is somebody active', async () => {
    const { search, institute, coordinator } = await twoInstitutions();
    await house.contact(search, { actorId: coordinator.actorId });
    await alertAbout(house.match(search, institute));
    expect((await house.alertOf(search)).owner_actor_id).toBe(coordinator.actorId);
    await house.source.query('UPDATE actor SET active = false WHERE id = $1', [coordinator.actorId]);
    await alertAbout(house.match(search, institute));
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
      const { search } = await twoInstitutions();
      await alertAbout(house.match(search, holder));
      expect((await house.alerts()).map((alert) => alert.institution_id).sort()).toEqual(
        [search, mechanism].sort(),
      );
      const minister = await house.person(ministry, 'ministry');
      await alertAbout(house.match(search, holder));
      expect(await house.alertOf(ministry)).toMatchObject({ owner_actor_id: minister.actorId });
    },
  );

  it('is the operator where no institution of the country can be reached', async () => {
    const { search } = await twoInstitutions();
    const register = await house.institution('US-REGISTER', 'public_register', 'US');
    await house.institution('US-MINISTRY', 'foreign_ministry', 'US');
    await alertAbout(house.match(search, register));
    expect(await house.alertOf(null)).toMatchObject({ owner_actor_id: operator.actorId });
    const [alert] = (await pageOf(operator)).filter((one) => one.institutionId === null);
    const answered = await house
      .get(AnswerAlert)
      .run(operator, { id: alert!.id, expectedVersion: alert!.version }, { answer: 'under_review' });
    expect(answered.state).toBe('acted');
  });

  it('may be a contact who has an address and no account', async () => {
    const { search } = await twoInstitutions();
    const shelter = await house.institution('GT-SHELTER', 'shelter', 'GT');
    await house.contact(shelter, { email: 'guardia@albergue.example' });
    await alertAbout(house.match(search, shelter));
    expect(await house.alertOf(shelter)).toMatchObject({
      owner_actor_id: null,
      owner_email: 'guardia@albergue.example',
    });
  });
});

describe('acting on an alert', () => {
  it('reads, hands on and answers it, each against the version that was seen, and each in the audit log', async () => {
    const { search, institute, liaison, coordinator } = await twoInstitutions();
    await alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const read = await house.get(AcknowledgeAlert).run(liaison, { id, expectedVersion: 1 });
    expect(read).toMatchObject({ state: 'read', readBy: liaison.actorId, version: 2 });
    const stale = house.get(AssignAlert).run(liaison, { id, expectedVersion: 1 }, coordinator.actorId);
    await expect(stale).rejects.toThrow(VersionConflict);
    const given = await house.get(AssignAlert).run(liaison, { id, expectedVersion: 2 }, coordinator.actorId);
    expect(given.ownerActorId).toBe(coordinator.actorId);
    const answered = await house
      .get(AnswerAlert)
      .run(
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
    const { search, institute, liaison } = await twoInstitutions();
    await alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const answer = house.get(AnswerAlert);
    await expect(
      answer.run(liaison, { id, expectedVersion: 1 }, { answer: 'not_ours' }),
    ).rejects.toMatchObject({
      code: 'NOTIFICATIONS.REASON_NEEDED',
    });
    await answer.run(liaison, { id, expectedVersion: 1 }, { answer: 'under_review' });
    await expect(house.get(AcknowledgeAlert).run(liaison, { id, expectedVersion: 2 })).rejects.toMatchObject({
      code: 'NOTIFICATIONS.MOVE_REFUSED',
    });
  });

  it('gives it to nobody outside the institution', async () => {
    const { search, institute, liaison, scientist } = await twoInstitutions();
    await alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const handing = house.get(AssignAlert).run(liaison, { id, expectedVersion: 1 }, scientist.actorId);
    await expect(handing).rejects.toMatchObject({ code: 'NOTIFICATIONS.ASSIGNEE_REFUSED' });
  });

  it('of another institution is answered like one that does not exist, and written down as denied', async () => {
    const { search, institute, scientist } = await twoInstitutions();
    await alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const missing = '00000000-0000-4000-8000-00000000dead';
    for (const asked of [id, missing, 'no-id-at-all']) {
      await expect(house.get(Inbox).one(scientist, asked)).rejects.toThrow(NotFound);
      await expect(
        house.get(AcknowledgeAlert).run(scientist, { id: asked, expectedVersion: 1 }),
      ).rejects.toThrow(NotFound);
      const answer = house
        .get(AnswerAlert)
        .run(scientist, { id: asked, expectedVersion: 1 }, { answer: 'under_review' });
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
    const { search, institute, liaison } = await twoInstitutions();
    for (let n = 0; n < 5; n += 1) {
      await alertAbout(house.match(search, institute));
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
    expect(await pageOf(liaison, { states: ['acted'] })).toEqual([]);
  });

  it('tells what has happened since, to whom it concerns and in order', async () => {
    const { search, institute, liaison, scientist } = await twoInstitutions();
    await alertAbout(house.match(search, institute));
    const inbox = house.get(Inbox);
    const first = await inbox.changesAfter(liaison, 0, 10);
    expect(first.map(({ change }) => change)).toEqual(['opened', 'delivered']);
    const { id } = await house.alertOf(search);
    await house.get(AcknowledgeAlert).run(liaison, { id, expectedVersion: 1 });
    const next = await inbox.changesAfter(liaison, first.at(-1)!.id, 10);
    expect(next.map(({ change, alertId }) => ({ change, alertId }))).toEqual([
      { change: 'read', alertId: id },
    ]);
    expect((await inbox.changesAfter(scientist, 0, 10)).some(({ alertId }) => alertId === id)).toBe(false);
  });

  it('says what its reader may do now', async () => {
    const { search, institute, liaison } = await twoInstitutions();
    const ministry = await house.institution('HN-MINISTRY', 'foreign_ministry', 'HN');
    const minister = await house.person(ministry, 'ministry');
    await alertAbout(house.match(search, institute));
    const { id } = await house.alertOf(search);
    const actionsOf = async (actor: Actor) => (await house.get(Inbox).one(actor, id)).allowedActions;
    expect(await actionsOf(liaison)).toEqual(['acknowledge', 'assign', 'answer']);
    expect(await actionsOf(operator)).toEqual([]);
    for (const hours of [72, 24, 24]) {
      house.clock.forward(hours);
      await house.get(EscalateOverdue).run();
    }
    expect(await actionsOf(minister)).toEqual(['acknowledge', 'answer']);
  });
});

describe('an alert that nobody answers', () => {
  async function lateAlert() {
    const parts = await twoInstitutions();
    const ministry = await house.institution('HN-MINISTRY', 'foreign_ministry', 'HN');
    const oversight = await house.institution('HN-OVERSIGHT', 'oversight', 'HN');
    const minister = await house.person(ministry, 'ministry');
    const watcher = await house.person(oversight, 'oversight');
    await alertAbout(house.match(parts.search, parts.institute));
    const { id } = await house.alertOf(parts.search);
    return { ...parts, ministry, oversight, minister, watcher, id };
  }

  const round = () => house.get(EscalateOverdue).run();
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

  it('goes step by step to owner, coordinator, ministry and oversight, and then stays overdue and listed', async () => {
    const { id, liaison, coordinator, minister, watcher } = await lateAlert();
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
    expect((await stateOf(id)).next_step_at).toBeNull();
    expect((await pageOf(liaison, { states: ['overdue'] })).map((alert) => alert.id)).toEqual([id]);
    expect((await pageOf(watcher)).map((alert) => alert.id)).toEqual([id]);
  });

  it('is shown to an institution from the step that told it, without the addresses of the other', async () => {
    const { id, minister, scientist } = await lateAlert();
    await house.source.query(`UPDATE alert SET owner_email = 'enlace@busqueda.example' WHERE id = $1`, [id]);
    await expect(house.get(Inbox).one(minister, id)).rejects.toThrow(NotFound);
    house.clock.forward(72);
    for (let n = 0; n < 3; n += 1) {
      await round();
      house.clock.forward(24);
    }
    const seen = await house.get(Inbox).one(minister, id);
    expect(JSON.stringify(seen)).not.toContain('enlace@busqueda.example');
    await expect(house.get(Inbox).one(scientist, id)).rejects.toThrow(NotFound);
    const answered = await house
      .get(AnswerAlert)
      .run(
        minister,
        { id, expectedVersion: seen.version },
        { answer: 'handed_over', reason: 'Taken up with the commission.' },
      );
    expect(answered.state).toBe('acted');
    await round();
    expect(await stateOf(id)).toMatchObject({ state: 'acted', next_step_at: null });
  });

  it('passes over a step that has nobody, writes that down, and tells the operator where no oversight body is', async () => {
    const lone = await house.institution('GT-SHELTER', 'shelter', 'GT');
    const liaison = await house.person(lone, 'liaison');
    await alertAbout(house.match(lone, lone));
    const { id } = await house.alertOf(lone);
    house.clock.forward(72);
    await round();
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
    const read = await house.get(AcknowledgeAlert).run(liaison, { id, expectedVersion: version });
    expect(read).toMatchObject({ state: 'overdue', readBy: liaison.actorId });
    house.clock.forward(24);
    await round();
    expect(await stateOf(id)).toMatchObject({ state: 'escalated' });
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
