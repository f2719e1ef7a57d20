import { randomUUID } from 'node:crypto';
import { CloseInvisibleAlerts, RemindOfConsents } from '../../src/modules/alerts/index.js';
import { ApiHouse, invented, type Loose } from './api-house.js';
import { MovableClock } from './movable-clock.js';

const DAY = 24 * 60;
const ERRORS = '... on UserError { code path }';
const INBOX = '{ inbox { nodes { id version kind state subjectIds dueAt nextStepAt allowedActions } } }';
const search = { purpose: 'search', decision: 'granted', basis: 'consent', countries: ['MX'] };

describe('the reminder before a consent ends', () => {
  const clock = new MovableClock();
  let house: ApiHouse;
  let holder: string;
  let other: string;
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
  });
  // A clock that is put forward by weeks outlives sessions.
  const signIn = async () => {
    const purpose = 'casework';
    ({ token: holder } = await house.signIn('AA-SEARCH', ['liaison'], { purpose }));
    ({ token: other } = await house.signIn('CC-CONSULATE', ['liaison'], { purpose }));
  };
  beforeEach(async () => {
    await house.sql('TRUNCATE alert CASCADE');
    await house.sql('TRUNCATE consent_calendar');
    await signIn();
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  /** Some days later, a round of the ticker; twice, for handlers do run twice. */
  const pass = async (days: number): Promise<void> => {
    clock.forward(days * DAY);
    for (let run = 0; run < 2; run += 1) {
      await get(CloseInvisibleAlerts).round();
      await get(RemindOfConsents).remind();
    }
    await signIn();
  };
  const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY * 60_000).toISOString();
  const file = async (days: number): Promise<string> => {
    const report = { ...invented(), consents: [{ ...search, until: inDays(days) }] };
    const answer = `... on RecordReceipt { id } ${ERRORS}`;
    return (await house.change(holder, 'fileReport', { report }, answer)).id as string;
  };
  const inbox = async (token: string): Promise<Loose[]> =>
    (await house.ask(INBOX, { token })).data.inbox.nodes as Loose[];
  const reminders = async () => (await inbox(holder)).map(({ state, subjectIds }) => [state, ...subjectIds]);
  const raised = async () => (await house.sql<{ id: string }>('SELECT id FROM alert')).length;

  it('comes thirty and seven days before, once each, to the holder alone', async () => {
    const id = await file(40);
    await pass(9);
    expect(await raised()).toBe(0);
    await pass(2);
    const [alert] = await inbox(holder);
    expect(alert).toMatchObject({ kind: 'consent_ending', subjectIds: [id], nextStepAt: null });
    expect(alert?.allowedActions).toEqual(['acknowledge', 'assign', 'snooze', 'answer']);
    expect(new Date(String(alert?.dueAt)).getTime()).toBeGreaterThan(clock.now().getTime());
    expect(await inbox(other)).toEqual([]);
    await pass(10);
    expect(await raised()).toBe(1);
    await pass(13);
    expect([await reminders(), await raised()]).toEqual([[['delivered', id]], 2]);
    await pass(10);
    expect([await reminders(), await raised()]).toEqual([[], 2]);
  });

  it('is one alert with all that end, and a late report has the later reminder alone', async () => {
    const ids = [await file(20), await file(25), await file(5)];
    await pass(1);
    const all = (await inbox(holder)).map(({ subjectIds }) => [...subjectIds].sort());
    expect(all).toEqual([[ids[2]], ids.slice(0, 2).sort()]);
    const [marks] = await house.sql('SELECT count(*)::int AS count FROM alert_subject');
    expect(marks).toEqual({ count: 3 });
  });

  it('is closed when the consent is renewed, and comes again before the new end', async () => {
    const id = await file(20);
    await pass(1);
    const renewed = { id, expectedVersion: 1, purpose: 'search', until: inDays(60) };
    await house.change(holder, 'renewConsent', renewed, '__typename');
    expect(await reminders()).toEqual([]);
    await pass(1);
    expect(await house.sql('SELECT state FROM alert')).toEqual([{ state: 'closed' }]);
    await pass(31);
    expect(await reminders()).toEqual([['delivered', id]]);
  });

  it('is closed when the family withdraws', async () => {
    const id = await file(20);
    await pass(1);
    const answer = await house.change(
      holder,
      'withdrawConsent',
      { id, expectedVersion: 1, purpose: 'search' },
      `__typename ${ERRORS}`,
    );
    expect(answer).toMatchObject({ __typename: 'Report' });
    await pass(0);
    expect(await house.sql('SELECT state FROM alert')).toEqual([{ state: 'closed' }]);
  });

  it('is not given again when the report is written again, nor when two workers ask at once', async () => {
    await file(20);
    await Promise.all([get(RemindOfConsents).remind(), get(RemindOfConsents).remind()]);
    await house.sql('UPDATE consent_calendar SET reminded_days = NULL');
    await get(RemindOfConsents).remind();
    expect(await raised()).toBe(1);
  });

  it('can be answered by the holder', async () => {
    await file(20);
    await pass(0);
    const [alert] = await inbox(holder);
    const said = { id: alert?.id ?? randomUUID(), expectedVersion: alert?.version, answer: 'person_asked' };
    const answered = await house.change(holder, 'answerAlert', said, `... on Alert { state } ${ERRORS}`);
    expect(answered).toEqual({ state: 'acted' });
  });
});
