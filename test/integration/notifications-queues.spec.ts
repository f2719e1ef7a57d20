import { randomUUID } from 'node:crypto';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { DUTY_KINDS, type DutyKind } from '../../src/modules/institutions/index.js';
import {
  Absences,
  RaiseForDuties,
  AnswerDelegation,
  AssignAlert,
  CloseInvisibleAlerts,
  DelegateAlert,
  EscalateOverdue,
  ReassignAbsentOwners,
  SnoozeAlert,
} from '../../src/modules/alerts/index.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { HOUR, NotificationsHouse } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open();
});
afterEach(() => house.empty());
afterAll(() => house.close());

interface Queued {
  readonly due: string;
  readonly institution: string;
  readonly owner: string;
}

/** Two institutions of four people each; the first of each never leaves, so that somebody is always there. */
class Town {
  readonly institutions: string[] = [];
  readonly people = new Map<string, Actor[]>();
  readonly left = new Set<string>();
  readonly owed = new Map<string, boolean>();
  private time = 0;

  constructor(private readonly chance: SeededGenerator) {}

  async settle(): Promise<void> {
    for (const country of ['HN', 'MX']) {
      const id = await house.institution(`${country}-SEARCH`, 'search_mechanism', country);
      this.institutions.push(id);
      const roles = ['liaison', 'liaison', 'coordinator', 'forensic'] as const;
      this.people.set(id, await Promise.all(roles.map((role) => house.person(id, role))));
    }
  }

  async duty(opens: boolean): Promise<void> {
    const institutionId = this.chance.pick(this.institutions);
    const kind: DutyKind = this.chance.pick(DUTY_KINDS.slice(0, 3));
    const subjectId = this.chance.pick(SUBJECTS);
    this.time += 1;
    const news = { institutionId, kind, subjectId, eventId: randomUUID(), at: this.time };
    this.owed.set(`${institutionId} ${kind} ${subjectId}`, opens);
    if (!opens) return house.get(RaiseForDuties).closed(news);
    return house.get(RaiseForDuties).opened({ ...news, dueAt: this.later(90).toISOString() });
  }

  /** Somebody who is still there, of a random institution, and an alert of it, if it has one. */
  async scene() {
    const institutionId = this.chance.pick(this.institutions);
    const all = (this.people.get(institutionId) ?? []).filter(({ actorId }) => !this.left.has(actorId));
    const actor = this.chance.pick(all);
    const open = (await house.alerts()).filter(
      (one) => one.institution_id === institutionId && !['closed', 'acted'].includes(one.state),
    );
    const alert = open.length === 0 ? undefined : this.chance.pick(open);
    const owner = all.find(({ actorId }) => actorId === alert?.owner_actor_id);
    return { all, actor, owner, alert, other: this.chance.pick(all) };
  }

  later(hours: number): Date {
    return new Date(house.clock.now().getTime() + this.chance.integer(1, hours) * HOUR);
  }

  async leave(): Promise<void> {
    const [first, ...others] = this.people.get(this.chance.pick(this.institutions)) ?? [];
    const leaving = this.chance.pick(others);
    if (!first) return;
    this.left.add(leaving.actorId);
    await house.source.query('UPDATE actor SET active = false WHERE id = $1', [leaving.actorId]);
  }
}

const SUBJECTS = Array.from({ length: 3 }, () => randomUUID());

async function command(town: Town, chance: SeededGenerator): Promise<void> {
  const { actor, owner, other, alert } = await town.scene();
  const at = { id: alert?.id ?? '', expectedVersion: alert?.version ?? 0 };
  const deeds: (() => Promise<unknown>)[] = [
    () => town.duty(true),
    () => town.duty(true),
    () => town.duty(false),
    () => house.get(SnoozeAlert).snooze(actor, at, { until: town.later(100), reason: 'awaits_others' }),
    () => house.get(AssignAlert).assign(actor, at, other.actorId),
    () =>
      house
        .get(DelegateAlert)
        .delegate(owner ?? actor, at, { colleagueId: other.actorId, until: town.later(30) }),
    () => house.get(DelegateAlert).delegate(owner ?? actor, at, { colleagueId: other.actorId }),
    () => house.get(AnswerDelegation).answer(other, at, chance.pick(['accept', 'accept', 'decline'])),
    () =>
      house.get(Absences).say(actor, {
        ...{ from: town.later(5), until: town.later(60), deputyId: other.actorId },
      }),
    async () => {
      const [first] = await house.get(Absences).list(actor);
      if (first) await house.get(Absences).end({ ...actor, roles: ['coordinator'] }, first.id);
    },
    () => town.leave(),
    () => {
      house.clock.forward(chance.integer(0, 20));
      return Promise.resolve();
    },
  ];
  try {
    await chance.pick(deeds)();
  } catch (error) {
    // What is refused changes nothing either.
    if (!(error instanceof DomainError)) throw error;
  }
}

const awayNow = async (): Promise<Set<string>> =>
  new Set(
    (
      await house.source.query<{ id: string }[]>(
        'SELECT actor_id AS id FROM absence WHERE starts_at <= $1 AND ends_at > $1',
        [house.clock.now()],
      )
    ).map(({ id }) => id),
  );

const queues = () =>
  house.source.query<Queued[]>(
    `SELECT s.institution_id || ' ' || s.kind || ' ' || s.subject_id AS due, a.institution_id AS institution,
       a.owner_actor_id AS owner
     FROM alert_subject s JOIN alert a ON a.id = s.alert_id WHERE a.state NOT IN ('closed', 'acted') ORDER BY 1`,
  );

it.each([1, 2, 3])(
  'each open item is in one queue of its institution and in nobody else’s, whatever people do (%s)',
  async (seed) => {
    const chance = SeededGenerator.fromSeed(seed);
    const town = new Town(chance);
    await town.settle();
    for (let n = 0; n < 100; n += 1) {
      await command(town, chance);
      await house.get(ReassignAbsentOwners).keepOwners();
      const queued = await queues();
      const away = await awayNow();
      const owed = [...town.owed].filter(([, isOpen]) => isOpen).map(([due]) => due);
      expect(queued.map(({ due }) => due)).toEqual(owed.sort());
      for (const { due, institution, owner } of queued) {
        expect(due.startsWith(institution)).toBe(true);
        const members = (town.people.get(institution) ?? []).map(({ actorId }) => actorId);
        const still = members.filter((one) => !town.left.has(one));
        expect(still).toContain(owner);
        // Of whoever is away it is not, as long as somebody is there.
        if (still.some((one) => !away.has(one))) expect(away).not.toContain(owner);
      }
      if (n % 20 !== 19) continue;
      await house.get(CloseInvisibleAlerts).round();
      await house.get(EscalateOverdue).escalateOverdue();
      for (const [institution, [somebody]] of town.people) {
        const shown = await house.pageOf(somebody!);
        expect(new Set(shown.map((one) => one.institutionId))).toEqual(
          new Set(shown.length === 0 ? [] : [institution]),
        );
      }
    }
  },
);
