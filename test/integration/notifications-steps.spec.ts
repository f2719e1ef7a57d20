import { AddMechanism } from '../../src/modules/institutions/index.js';
import { EscalateOverdue, SnoozeAlert } from '../../src/modules/alerts/index.js';
import { NotificationsHouse, operator } from './notifications-house.js';

let house: NotificationsHouse;
beforeAll(async () => {
  house = await NotificationsHouse.open({ ALERT_DUE_HOURS: '72', ALERT_ESCALATION_HOURS: '24' });
});
afterEach(async () => {
  await house.empty();
  await house.source.query('TRUNCATE mechanism_profile, mechanism_rule');
});
afterAll(() => house.close());

const STEPS = [
  { id: 'first-call', tells: 'reminder', workingDays: 1 },
  { id: 'head', tells: 'coordinator', workingDays: 2 },
  { id: 'prosecutor', tells: 'ministry', who: { code: 'HN-PROSECUTOR' }, workingDays: 0 },
  { id: 'ministry', tells: 'ministry', workingDays: 3 },
  { id: 'watch', tells: 'oversight', workingDays: 5 },
];

const profile = (escalation: object) => ({
  ...{ format: 'huella-mechanism/1', country: 'HN', invented: true, languages: ['es'] },
  institutions: [
    { code: 'HN-SEARCH', name: 'Search', kind: 'search_mechanism' },
    { code: 'HN-PROSECUTOR', name: 'Prosecutor', kind: 'prosecutor' },
    { code: 'HN-MINISTRY', name: 'Ministry', kind: 'foreign_ministry' },
    { code: 'HN-WATCH', name: 'Oversight', kind: 'oversight' },
  ],
  calendar: { region: 'HN', timeZone: 'America/Tegucigalpa' },
  escalation,
});

/** A country whose profile says this, and an alert of Monday 1 June, due on Thursday the 4th at two in the morning there. */
async function alerted(escalation: object) {
  await house.get(AddMechanism).add(operator, profile(escalation));
  const ids = await house.source.query<{ id: string; code: string }[]>('SELECT id, code FROM institution');
  const idOf = (code: string) => ids.find((one) => one.code === code)?.id ?? '';
  const search = idOf('HN-SEARCH');
  const liaison = await house.person(search, 'liaison');
  const coordinator = await house.person(search, 'coordinator');
  const prosecutor = await house.person(idOf('HN-PROSECUTOR'), 'liaison');
  const minister = await house.person(idOf('HN-MINISTRY'), 'ministry');
  const watcher = await house.person(idOf('HN-WATCH'), 'oversight');
  const institute = await house.institution('MX-FORENSIC', 'forensic_institute', 'MX');
  await house.alertAbout(house.match(search, institute));
  const { id } = await house.alertOf(search);
  return { id, liaison, coordinator, prosecutor, minister, watcher };
}

const stepsOf = (id: string): Promise<{ step: string; name: string | null; told_actor_id: string }[]> =>
  house.source.query(
    'SELECT step, name, told_actor_id FROM alert_step WHERE alert_id = $1 ORDER BY position',
    [id],
  );
const round = () => house.get(EscalateOverdue).escalateOverdue();
const nextOf = async (id: string) => (await house.alerts()).find((one) => one.id === id)?.next_step_at;

describe('the steps of a country', () => {
  it('are those of its profile, by their names, in its working days, and tell whom it says', async () => {
    const { id, liaison, coordinator, prosecutor, minister, watcher } = await alerted({ steps: STEPS });
    const foretold = await house.chainOf(liaison, id);
    house.clock.forward(73);
    await round();
    expect(await stepsOf(id)).toEqual([]);
    // A working day after the due date: Friday at five in the afternoon.
    expect(await nextOf(id)).toEqual(new Date('2026-06-05T23:00:00Z'));
    const days = ['06-05', '06-09', '06-09', '06-12', '06-19'];
    for (const day of days) {
      house.clock.reset();
      house.clock.forward((Date.parse(`2026-${day}T23:00:00Z`) - house.clock.now().getTime()) / 3_600_000);
      await round();
    }
    expect(await stepsOf(id)).toEqual([
      { step: 'reminder', name: 'first-call', told_actor_id: liaison.actorId },
      { step: 'coordinator', name: 'head', told_actor_id: coordinator.actorId },
      { step: 'ministry', name: 'prosecutor', told_actor_id: prosecutor.actorId },
      { step: 'ministry', name: 'ministry', told_actor_id: minister.actorId },
      { step: 'oversight', name: 'watch', told_actor_id: watcher.actorId },
    ]);
    const [shown] = await house.pageOf(liaison);
    expect(shown?.steps.map(({ name }) => name)).toEqual(STEPS.map((step) => step.id));
    // What the chain told from the start is what was done, by name, time and institution.
    const asTaken = foretold.map(({ comesAt, ...step }) => ({
      ...step,
      takenAt: comesAt,
      comesAt: null,
    }));
    expect(await house.chainOf(liaison, id)).toEqual(asTaken);
    expect(asTaken).toHaveLength(STEPS.length);
    // The next round finds no further step: it stays overdue, in every list.
    house.clock.forward(24 * 30);
    await round();
    expect((await house.pageOf(liaison))[0]).toMatchObject({ state: 'overdue', nextStep: null });
  });

  it('are those of the house where the profile is silent, and the alert says which comes next', async () => {
    const { id, liaison } = await alerted({ rest: { identification: 1 } });
    house.clock.forward(72);
    await round();
    house.clock.forward(24);
    await round();
    expect((await stepsOf(id)).map(({ step, name }) => [step, name])).toEqual([
      ['reminder', null],
      ['coordinator', null],
    ]);
    expect((await house.pageOf(liaison))[0]).toMatchObject({ nextStep: 'ministry' });
  });

  it('let rest as long and as often as the profile says', async () => {
    const { id, liaison } = await alerted({ rest: { identification: 1 }, rests: 1 });
    const rest = async (until: string) => {
      const { version = 0 } = (await house.alerts()).find((one) => one.id === id) ?? {};
      await house
        .get(SnoozeAlert)
        .snooze(
          liaison,
          { id, expectedVersion: version },
          { until: new Date(until), reason: 'awaits_laboratory' },
        );
    };
    await expect(rest('2026-06-06T00:00:00Z')).rejects.toMatchObject({
      ...{ code: 'NOTIFICATIONS.SNOOZE_TOO_LONG', parameters: { latest: '2026-06-05T23:00:00.000Z' } },
    });
    await rest('2026-06-05T23:00:00Z');
    expect((await house.pageOf(liaison))[0]?.allowedActions).not.toContain('snooze');
    await expect(rest('2026-06-05T22:00:00Z')).rejects.toMatchObject({
      ...{ code: 'NOTIFICATIONS.SNOOZES_SPENT', parameters: { most: 1 } },
    });
  });

  it('stand in the profile that is kept, so that the same file changes nothing', async () => {
    await alerted({ steps: STEPS });
    const again = await house.get(AddMechanism).add(operator, profile({ steps: STEPS }));
    expect(again).toMatchObject({ version: 1, changes: [] });
    const changed = await house.get(AddMechanism).add(operator, profile({ steps: STEPS, rests: 3 }));
    expect(changed.changes).toEqual([{ part: 'escalation', entry: '', change: 'changed' }]);
  });
});
