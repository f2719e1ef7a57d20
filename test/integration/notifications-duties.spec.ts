import { randomUUID } from 'node:crypto';
import { OPERATOR, type Actor } from '../../src/modules/access/accounts/index.js';
import { DUTY_KINDS, type DutyKind } from '../../src/modules/institutions/index.js';
import {
  AlertInstitutions,
  RaiseForDuties,
  CloseInvisibleAlerts,
  EscalateOverdue,
  HandOver,
  ReadHandOver,
} from '../../src/modules/alerts/index.js';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { DeliveryFixture } from './delivery-fixture.js';

const fixture = new DeliveryFixture();
beforeAll(() => fixture.start());
beforeEach(() => fixture.before());
afterEach(() => fixture.after());
afterAll(() => fixture.stop());

describe('a duty of casework', () => {
  let time = 0;
  const duties = (): RaiseForDuties => fixture.house.get(RaiseForDuties);
  const news = (institutionId: string, kind: DutyKind, subjectId: string) => {
    time += 1;
    return { institutionId, kind, subjectId, eventId: randomUUID(), at: time };
  };
  const dueIn = (hours: number): string =>
    new Date(fixture.house.clock.now().getTime() + hours * 3_600_000).toISOString();
  const open = async (given: ReturnType<typeof news>, hours = 72): Promise<void> =>
    duties().opened({ ...given, dueAt: dueIn(hours) });
  const statesOf = async (institutionId: string): Promise<string[]> =>
    (await fixture.house.alerts())
      .filter((one) => one.institution_id === institutionId)
      .map(({ state }) => state);

  it('is an alert with an owner and the due date that its module gave, and nobody else has it', async () => {
    const { search, liaison } = await fixture.institution();
    const other = await fixture.house.institution('MX-OTHER', 'search_mechanism', 'MX');
    const stranger = await fixture.house.person(other, 'liaison');
    const subjectId = randomUUID();
    const given = news(search, 'transmission', subjectId);
    await open(given);
    await open(given);
    const [alert, ...more] = await fixture.house.pageOf(liaison);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({
      ...{ kind: 'transmission', subjectIds: [subjectId], matchCount: 0, ownerActorId: liaison.actorId },
      ...{ allowedActions: ['acknowledge', 'assign', 'delegate', 'snooze'] },
    });
    expect(alert?.dueAt).toEqual(new Date(dueIn(72)));
    expect(await fixture.house.pageOf(stranger)).toEqual([]);
  });

  it('ends with the deed, and opens again when it is owed again', async () => {
    const { search } = await fixture.institution();
    const subjectId = randomUUID();
    await open(news(search, 'inquiry', subjectId));
    await duties().closed(news(search, 'inquiry', subjectId));
    expect(await statesOf(search)).toEqual(['closed']);
    await open(news(search, 'inquiry', subjectId));
    expect((await statesOf(search)).sort()).toEqual(['closed', 'queued']);
  });

  it('whose end is heard of first is never opened', async () => {
    const { search } = await fixture.institution();
    const begun = news(search, 'conflict', randomUUID());
    await duties().closed({ ...news(search, 'conflict', begun.subjectId) });
    await open(begun);
    expect(await statesOf(search)).toEqual([]);
  });

  it('is escalated when nobody does it, and no more when it has been done', async () => {
    const { search } = await fixture.institution();
    const subjectId = randomUUID();
    await open(news(search, 'tell_family', subjectId), 24);
    fixture.house.clock.forward(25);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await statesOf(search)).toEqual(['overdue']);
    await duties().closed(news(search, 'tell_family', subjectId));
    fixture.house.clock.forward(200);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await statesOf(search)).toEqual(['closed']);
  });

  it('is due later when that is announced, without a second alert, and goes on from there when nobody does it', async () => {
    const { search, liaison } = await fixture.institution();
    const subjectId = randomUUID();
    await open(news(search, 'tell_family', subjectId), 24);
    fixture.house.clock.forward(25);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await statesOf(search)).toEqual(['overdue']);
    const later = news(search, 'tell_family', subjectId);
    const dueAt = new Date(dueIn(100));
    for (let again = 0; again < 2; again += 1)
      await duties().opened({ ...later, dueAt: dueAt.toISOString() });
    const [alert, ...more] = await fixture.house.pageOf(liaison);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ state: 'read', dueAt });
    fixture.house.clock.forward(90);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await statesOf(search)).toEqual(['read']);
    fixture.house.clock.forward(11);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await statesOf(search)).toEqual(['escalated']);
  });

  it('of a confidential procedure is told to nobody outside, however long it lies and whoever has closed', async () => {
    const { search } = await fixture.institution();
    const ministry = await fixture.house.institution('HN-MFA', 'foreign_ministry', 'HN');
    const minister = await fixture.house.person(ministry, 'ministry');
    const oversight = await fixture.house.institution('HN-OVERSIGHT', 'oversight', 'HN');
    await fixture.house.person(oversight, 'oversight');
    await open(news(search, 'protected_procedure', randomUUID()), 24);
    for (let night = 0; night < 6; night += 1) {
      fixture.house.clock.forward(200);
      await fixture.house.get(EscalateOverdue).escalateOverdue();
    }
    const steps = await fixture.house.source.query<{ step: string; told: string | null }[]>(
      'SELECT step, told_institution_id AS told FROM alert_step ORDER BY position',
    );
    expect(steps).toEqual([
      { step: 'reminder', told: search },
      { step: 'coordinator', told: search },
      { step: 'ministry', told: null },
      { step: 'oversight', told: null },
    ]);
    await fixture.house.source.query(
      'UPDATE institution SET closed_at = now(), successor_id = $2 WHERE id = $1',
      [search, ministry],
    );
    await fixture.house.get(HandOver).handOver(search);
    expect(await fixture.house.pageOf(minister)).toEqual([]);
  });

  it('goes with the matches to whoever answers for an institution that has closed', async () => {
    const { search } = await fixture.institution();
    const other = await fixture.house.institution('HN-OTHER', 'forensic_institute', 'HN');
    await fixture.house.person(other, 'forensic');
    const heir = await fixture.house.institution('HN-HEIR', 'search_mechanism', 'HN');
    const heiress = await fixture.house.person(heir, 'liaison');
    await fixture.house.get(AlertInstitutions).alert([fixture.house.match(search, other)]);
    const subjectId = randomUUID();
    await open(news(search, 'tell_family', subjectId), 48);
    const dueAt = new Date(dueIn(48));
    await fixture.house.source.query(
      'UPDATE institution SET closed_at = now(), successor_id = $2 WHERE id = $1',
      [search, heir],
    );
    for (let again = 0; again < 2; again += 1) await fixture.house.get(HandOver).handOver(search);
    expect(await statesOf(search)).toEqual(['closed', 'closed']);
    const page = await fixture.house.pageOf(heiress);
    expect(page.map(({ kind }) => kind).sort()).toEqual(['identification', 'tell_family']);
    expect(page.find(({ kind }) => kind === 'tell_family')).toMatchObject({ subjectIds: [subjectId], dueAt });
    // Each says in whose name it is read, and of what; nobody but the successor is told.
    const name = { code: 'HN-SEARCH', closedAt: expect.any(Date) };
    expect(page.map(({ kind, inNameOf }) => [kind, inNameOf])).toEqual(
      page.map(({ kind, matches }) => {
        const matchIds = matches.map(({ hypothesisId }) => hypothesisId);
        const subjectIds = kind === 'tell_family' ? [subjectId] : [];
        return [kind, [expect.objectContaining({ ...name, matchIds, subjectIds })]];
      }),
    );
    await fixture.house.get(AlertInstitutions).alert([fixture.house.match(other, heir)]);
    const own = (await fixture.house.pageOf(heiress)).filter(({ id }) => page.every((one) => one.id !== id));
    expect(own.map(({ inNameOf }) => inNameOf)).toEqual([[]]);
    await fixture.house.source.query(
      'INSERT INTO institution_closing (institution_id, successor_id, closed_at) VALUES ($1, $2, now())',
      [search, heir],
    );
    const read = fixture.house.get(ReadHandOver);
    const lines: object[] = [];
    const written = await read.export(OPERATOR, 'HN-SEARCH', (line) => {
      lines.push(line);
      return Promise.resolve();
    });
    const alertOf = (kind: string) => page.find((one) => one.kind === kind)?.id;
    expect([written, lines]).toEqual([
      2,
      ['identification', 'tell_family'].map((kind) =>
        expect.objectContaining({
          ...{ kind, outcome: 'handed_on', toInstitutionId: heir, toAlertId: alertOf(kind) },
          fromAlertId: expect.not.stringMatching(alertOf(kind) ?? ''),
        }),
      ),
    ]);
    expect(await read.report(OPERATOR, 'HN-SEARCH')).toMatchObject({
      ...{ left: 0, accountsEnded: null, successor: { id: heir } },
      figures: [{ count: 1 }, { count: 1 }],
    });
    expect(await read.page({ ...heiress, roles: ['coordinator'] }, 'HN-SEARCH', 0, 10)).toHaveLength(2);
    const stranger = await fixture.house.person(other, 'coordinator');
    await expect(read.report(stranger, 'HN-SEARCH')).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is told by mail in words of its kind alone, with its due date for a calendar', async () => {
    const { search } = await fixture.institution();
    await open(news(search, 'confirmation', randomUUID()));
    await fixture.mailOff();
    expect(fixture.mails).toHaveLength(1);
    expect(fixture.mails[0]?.text).toMatch(/identificación propuesta, por confirmar/);
    expect(fixture.mails[0]?.html).toContain('identificación propuesta, por confirmar');
    expect(fixture.mails[0]?.calendar).toContain('BEGIN:VEVENT');
  });

  it('stands in exactly one queue of its institution and in no other, whatever is announced in whatever order', async () => {
    const { search } = await fixture.institution();
    const other = await fixture.house.institution('MX-OTHER', 'search_mechanism', 'MX');
    const heir = await fixture.house.institution('MX-HEIR', 'search_mechanism', 'MX');
    const people = new Map<string, Actor>();
    for (const one of [search, other, heir]) people.set(one, await fixture.house.person(one, 'liaison'));
    const chance = SeededGenerator.fromSeed(6);
    const subjects = Array.from({ length: 2 }, () => randomUUID());
    // Procedures, complaints, transmissions, conflicts, data requests: whatever kind of duty there is, several times over.
    const told = DUTY_KINDS.flatMap((kind) =>
      Array.from({ length: 12 }, (_, at) => ({
        ...news(chance.pick([search, other]), kind, chance.pick(subjects)),
        opens: at === 11 || chance.chance(0.6),
      })),
    );
    const due = (one: (typeof told)[number]): string => `${one.institutionId} ${one.kind} ${one.subjectId}`;
    const expected = new Map(told.map((one) => [due(one), one.opens]));
    for (const { opens, ...one } of chance.shuffled(told)) {
      if (opens) await open(one);
      else await duties().closed(one);
    }
    await fixture.house.get(CloseInvisibleAlerts).round();
    const inQueues = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (const [institution, person] of people) {
        const page = (await fixture.house.pageOf(person)).filter(({ state }) => state !== 'closed');
        for (const { kind, subjectIds } of page)
          for (const subjectId of subjectIds) seen.push(`${institution} ${kind} ${subjectId}`);
      }
      return seen.sort();
    };
    const isDue = [...expected].filter(([, isOpen]) => isOpen).map(([key]) => key);
    expect(new Set(isDue.map((one) => one.split(' ')[1])).size).toBe(DUTY_KINDS.length);
    expect(await inQueues()).toEqual(isDue.sort());
    await fixture.house.source.query(
      'UPDATE institution SET closed_at = now(), successor_id = $2 WHERE id = $1',
      [other, heir],
    );
    for (let again = 0; again < 2; again += 1) await fixture.house.get(HandOver).handOver(other);
    // What nobody outside an institution may learn of goes to nobody else: a confidential procedure, a second person, an urgent access, a signal of misuse.
    const stays = ['protected_procedure', 'approval', 'break_glass', 'break_glass_ended', 'misuse'].map(
      (kind) => `${other} ${kind} `,
    );
    const goes = isDue.filter((one) => !stays.some((kind) => one.startsWith(kind)));
    expect(await inQueues()).toEqual(goes.map((one) => one.replace(other, heir)).sort());
  });
});
