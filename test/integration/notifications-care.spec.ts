import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import {
  Absences,
  RaiseForDuties,
  AnswerAlert,
  AnswerDelegation,
  AssignAlert,
  Colleagues,
  DelegateAlert,
  EscalateOverdue,
  ReassignAbsentOwners,
} from '../../src/modules/alerts/index.js';
import { VersionConflict } from '../../src/platform/errors/index.js';
import { HOUR, NotificationsHouse } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open({ ALERT_DUE_HOURS: '72', ALERT_ESCALATION_HOURS: '24' });
});
afterEach(() => house.empty());
afterAll(() => house.close());

const inHours = (hours: number): Date => new Date(house.clock.now().getTime() + hours * HOUR);
const alertOf = async (id: string) => (await house.alerts()).find((one) => one.id === id)!;
const keep = () => house.get(ReassignAbsentOwners).keepOwners();
const ownersOf = async (institutionId: string) =>
  (await house.alerts())
    .filter((one) => one.institution_id === institutionId && one.state !== 'closed')
    .map((one) => one.owner_actor_id);

async function alerted() {
  const parts = await house.twoInstitutions();
  const colleague = await house.person(parts.search, 'liaison');
  await house.alertAbout(house.match(parts.search, parts.institute));
  const { id } = await house.alertOf(parts.search);
  const at = async () => ({ id, expectedVersion: (await alertOf(id)).version });
  return { ...parts, colleague, id, at };
}

describe('an alert that its owner offers to a colleague', () => {
  type Parts = Awaited<ReturnType<typeof alerted>>;
  const offer = async ({ at, liaison, colleague }: Parts, until?: Date) =>
    house.get(DelegateAlert).delegate(liaison, await at(), { colleagueId: colleague.actorId, until });
  const answer = async ({ at }: Parts, actor: Actor, said: 'accept' | 'decline') =>
    house.get(AnswerDelegation).answer(actor, await at(), said);

  it('stays with the owner until it is accepted, for good', async () => {
    const parts = await alerted();
    await offer(parts);
    expect(await alertOf(parts.id)).toMatchObject({ owner_actor_id: parts.liaison.actorId });
    const [shown] = await house.pageOf(parts.colleague);
    expect(shown).toMatchObject({
      offer: { toActorId: parts.colleague.actorId, until: null },
      allowedActions: ['acknowledge', 'assign', 'take_over', 'snooze', 'answer'],
    });
    await answer(parts, parts.colleague, 'accept');
    await keep();
    expect(await alertOf(parts.id)).toMatchObject({
      ...{ owner_actor_id: parts.colleague.actorId, returns_to: null },
    });
  });

  it('stays with the owner when it is declined, and the owner is told', async () => {
    const parts = await alerted();
    await offer(parts);
    await answer(parts, parts.colleague, 'decline');
    expect(await alertOf(parts.id)).toMatchObject({ owner_actor_id: parts.liaison.actorId });
    const [shown] = await house.pageOf(parts.liaison);
    expect(shown?.offer).toBeNull();
    expect(shown?.deliveries).toContainEqual(
      expect.objectContaining({ occasion: 'returned', actorId: parts.liaison.actorId }),
    );
    await expect(answer(parts, parts.colleague, 'accept')).rejects.toMatchObject({
      code: 'NOTIFICATIONS.MOVE_REFUSED',
    });
  });

  it('comes back when the time is over for which it was lent', async () => {
    const parts = await alerted();
    await offer(parts, inHours(10));
    await answer(parts, parts.colleague, 'accept');
    house.clock.forward(9);
    await keep();
    expect(await alertOf(parts.id)).toMatchObject({ owner_actor_id: parts.colleague.actorId });
    house.clock.forward(1);
    await keep();
    expect(await alertOf(parts.id)).toMatchObject({
      owner_actor_id: parts.liaison.actorId,
      returns_to: null,
    });
  });

  it('is offered by its owner alone, to somebody who is there, and answered by them alone', async () => {
    const parts = await alerted();
    const { coordinator, colleague, scientist } = parts;
    await expect(offer({ ...parts, liaison: coordinator })).rejects.toMatchObject({
      code: 'NOTIFICATIONS.OWNER_ALONE',
    });
    await expect(offer({ ...parts, colleague: scientist })).rejects.toMatchObject({
      code: 'NOTIFICATIONS.ASSIGNEE_REFUSED',
    });
    await offer(parts);
    await expect(answer(parts, coordinator, 'accept')).rejects.toMatchObject({
      code: 'NOTIFICATIONS.MOVE_REFUSED',
    });
    await house.get(Absences).say(colleague, { from: house.clock.now(), until: inHours(5) });
    const listed = await house.get(Colleagues).list(parts.liaison);
    // Everybody of the institution who takes alerts, and nobody of another.
    expect(listed.find(({ actorId }) => actorId === colleague.actorId)).toMatchObject({ away: true });
    expect(listed.find(({ actorId }) => actorId === coordinator.actorId)).toMatchObject({ away: false });
    expect(listed.map(({ actorId }) => actorId)).not.toContain(scientist.actorId);
    for (const refused of [
      answer(parts, colleague, 'accept'),
      parts.at().then((at) => house.get(AssignAlert).assign(coordinator, at, colleague.actorId)),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'NOTIFICATIONS.ASSIGNEE_AWAY' });
  });
});

describe('two officers who act at once', () => {
  it('one is heard, and the other is told that it has changed', async () => {
    const { liaison, colleague, coordinator, at, id } = await alerted();
    const version = await at();
    const given = { answer: 'under_review' } as const;
    const done = await Promise.allSettled([
      house.get(AnswerAlert).answer(liaison, version, given),
      house.get(AnswerAlert).answer(coordinator, version, given),
      house.get(AssignAlert).assign(coordinator, version, colleague.actorId),
    ]);
    const refused = done.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(VersionConflict);
    expect(await alertOf(id)).toMatchObject({ version: version.expectedVersion + 1 });
  });
});

describe('while somebody is away', () => {
  it('what they have and what would come to them is with the deputy, and comes back', async () => {
    const { search, institute, liaison, colleague } = await alerted();
    const from = inHours(2);
    await house.get(Absences).say(liaison, { from, until: inHours(12), deputyId: colleague.actorId });
    await keep();
    expect(await ownersOf(search)).toEqual([liaison.actorId]);
    house.clock.forward(2);
    await keep();
    await house.alertAbout(house.match(search, institute));
    expect(await ownersOf(search)).toEqual([colleague.actorId, colleague.actorId]);
    expect((await house.pageOf(colleague, { mine: true })).map(({ returnsTo }) => returnsTo)).toEqual([
      liaison.actorId,
      liaison.actorId,
    ]);
    house.clock.forward(10);
    await keep();
    await keep();
    expect(await ownersOf(search)).toEqual([liaison.actorId, liaison.actorId]);
  });

  it('and the deputy too, it is with the next who is there, and with the first again when all are', async () => {
    const { search, liaison, colleague, coordinator } = await alerted();
    const [from, until] = [house.clock.now(), inHours(12)];
    await house.get(Absences).say(liaison, { from, until, deputyId: colleague.actorId });
    await keep();
    await house.get(Absences).say(colleague, { from, until: inHours(30) });
    await keep();
    expect(await ownersOf(search)).toEqual([coordinator.actorId]);
    await house.get(Absences).say(coordinator, { from, until });
    await keep();
    expect(await ownersOf(search)).toEqual([coordinator.actorId]);
    house.clock.forward(12);
    await keep();
    expect(await ownersOf(search)).toEqual([liaison.actorId]);
  });

  it('it comes back at once when they say that they are there', async () => {
    const { search, liaison, colleague, scientist, coordinator } = await alerted();
    const away = house.get(Absences);
    const { id } = await away.say(coordinator, {
      ...{
        from: house.clock.now(),
        until: inHours(90),
        deputyId: colleague.actorId,
        actorId: liaison.actorId,
      },
    });
    await keep();
    expect(await away.list(scientist)).toEqual([]);
    for (const other of [scientist, colleague]) await expect(away.end(other, id)).rejects.toThrow();
    await away.end(liaison, id);
    await keep();
    expect(await ownersOf(search)).toEqual([liaison.actorId]);
    expect(await away.list(liaison)).toEqual([]);
  });

  it('nobody else than a coordinator says it of them, and no circle closes', async () => {
    const { liaison, colleague } = await alerted();
    const away = house.get(Absences);
    const time = { from: house.clock.now(), until: inHours(5) };
    await expect(away.say(colleague, { ...time, actorId: liaison.actorId })).rejects.toThrow();
    await away.say(liaison, { ...time, deputyId: colleague.actorId });
    await expect(away.say(colleague, { ...time, deputyId: liaison.actorId })).rejects.toMatchObject({
      code: 'NOTIFICATIONS.ABSENCE_IN_CIRCLE',
    });
  });
});

describe('an officer who leaves', () => {
  const open = (institutionId: string, subjectId: string) =>
    house.get(RaiseForDuties).opened({
      ...{ institutionId, kind: 'tell_family', subjectId, eventId: randomUUID(), at: 1 },
      dueAt: inHours(72).toISOString(),
    });
  const leave = (actor: Actor) =>
    house.source.query('UPDATE actor SET active = false WHERE id = $1', [actor.actorId]);

  it('with forty open alerts leaves none behind: each is a colleague’s within a round, at its due date', async () => {
    const { search, liaison, colleague } = await alerted();
    for (let n = 0; n < 39; n += 1) await open(search, randomUUID());
    expect(new Set(await ownersOf(search))).toEqual(new Set([liaison.actorId]));
    const due = (await house.alerts()).map((one) => one.due_at);
    await leave(liaison);
    await keep();
    const owners = await ownersOf(search);
    expect(owners).toHaveLength(40);
    expect(new Set(owners)).toEqual(new Set([colleague.actorId]));
    expect((await house.alerts()).map((one) => one.due_at)).toEqual(due);
    const page = await house.pageOf(colleague, { mine: true });
    expect(page.every(({ deliveries }) => deliveries.some(({ occasion }) => occasion === 'stand_in'))).toBe(
      true,
    );
    expect(page.every(({ returnsTo }) => returnsTo === null)).toBe(true);
  });

  it('as the last of the institution leaves the work to whoever answers for it now', async () => {
    const search = await house.institution('HN-SEARCH', 'search_mechanism', 'HN');
    const ministry = await house.institution('HN-MINISTRY', 'foreign_ministry', 'HN');
    const liaison = await house.person(search, 'liaison');
    const minister = await house.person(ministry, 'ministry');
    const subjectId = randomUUID();
    await open(search, subjectId);
    const match = house.match(search, search);
    await house.alertAbout(match);
    await leave(liaison);
    await keep();
    expect(await ownersOf(search)).toEqual([]);
    const page = await house.pageOf(minister, { mine: true });
    expect(page.map(({ kind }) => kind).sort()).toEqual(['identification', 'tell_family']);
    expect(page.find(({ kind }) => kind === 'tell_family')?.subjectIds).toEqual([subjectId]);
  });

  it('and for whom a colleague stands in leaves it with the colleague', async () => {
    const { search, liaison, colleague } = await alerted();
    await house.get(Absences).say(liaison, {
      ...{ from: house.clock.now(), until: inHours(5), deputyId: colleague.actorId },
    });
    await keep();
    await leave(liaison);
    house.clock.forward(6);
    await keep();
    expect(await ownersOf(search)).toEqual([colleague.actorId]);
    expect((await house.pageOf(colleague))[0]).toMatchObject({ returnsTo: null });
    house.clock.forward(70);
    await house.get(EscalateOverdue).escalateOverdue();
    expect(await ownersOf(search)).toEqual([colleague.actorId]);
  });
});
