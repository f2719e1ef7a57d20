import { randomUUID } from 'node:crypto';
import {
  AlertInstitutions,
  AnswerAlert,
  AssignAlert,
  DeliverDigest,
  DigestChoices,
  EscalateOverdue,
  RaiseForDuties,
  RegisterWebhook,
  WriteDigests,
} from '../../src/modules/alerts/index.js';
import { SmtpSink } from '../../src/platform/mail/smtp-sink.js';
import { DeliveryFixture, HOOK, MAIL } from './delivery-fixture.js';

const fixture = new DeliveryFixture();
beforeAll(() => fixture.start());
beforeEach(() => fixture.before());
afterEach(() => fixture.after());
afterAll(() => fixture.stop());

type Parts = Awaited<ReturnType<DeliveryFixture['institution']>>;

const choose = (actor: Parts['liaison'], mails: 'each' | 'hourly' | 'daily', weekly = true) =>
  fixture.house.get(DigestChoices).choose(actor, { mails, weekly });
const round = (house = fixture.house) => house.get(WriteDigests).writeDue();
const digests = (): Promise<{ id: string; kind: string; mark: string; state: string; attempts: number }[]> =>
  fixture.house.source.query('SELECT * FROM digest ORDER BY created_at, id');
const tasks = (): Promise<{ id: string }[]> =>
  fixture.house.source.query(
    `SELECT payload->>'digestId' AS id FROM task WHERE name = 'notifications.deliver-digest' AND state = 'pending' ORDER BY created_at`,
  );
const workOff = async (house = fixture.house) => {
  for (const { id } of await tasks()) {
    await fixture.house.source.query(
      `UPDATE task SET state = 'done', finished_at = now() WHERE payload->>'digestId' = $1 AND state = 'pending'`,
      [id],
    );
    await house.get(DeliverDigest).deliver(id);
  }
};
const statesOf = async (id: string) => (await fixture.deliveriesOf(id)).map(({ state }) => state);

/** Where the figures of the week are nobody's wish. */
const institution = async () => {
  const parts = await fixture.institution();
  await choose(parts.coordinator, 'each', false);
  return parts;
};

/** It is two in the night in Honduras, on Monday 1 June; alerts are due in three days. */
describe('a bundle', () => {
  it('tells of what has come since the last, at eight in the morning, and each thing has its proof', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [first = ''] = await fixture.alertAbout(search);
    const [second = ''] = await fixture.alertAbout(search);
    expect(await statesOf(first)).toEqual(['bundled']);
    expect(await fixture.stateOf(first)).toBe('queued');
    await fixture.mailOff();
    await round();
    expect([fixture.mails, await digests()]).toEqual([[], []]);
    fixture.house.clock.forward(6);
    await round();
    await round();
    await workOff();
    expect(fixture.mails).toHaveLength(1);
    const [{ text, headers } = { text: '', headers: {} }] = fixture.mails;
    expect(headers).toMatchObject({ subject: 'Huella: alertas (2)', 'content-language': 'es' });
    for (const id of [first, second]) {
      expect(text).toContain(`https://huella.example/alerts/${id}`);
      expect(await fixture.deliveriesOf(id)).toMatchObject([
        { state: 'delivered', attempts: 1, last_code: 'MAIL.ACCEPTED' },
      ]);
      expect(await fixture.stateOf(id)).toBe('delivered');
    }
  });

  it('never holds up a step of the escalation, nor what is due within a day of it', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await fixture.alertAbout(search);
    fixture.house.clock.forward(73);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await fixture.deliveriesOf(id)).toMatchObject([
      { state: 'bundled', occasion: 'opened' },
      { state: 'due', occasion: 'reminder' },
    ]);
    const short = await fixture.open({ SMTP_URL: fixture.sink.url, ALERT_DUE_HOURS: '24' });
    try {
      const match = short.match(search, search);
      await choose(liaison, 'hourly');
      const [soon = ''] = await short.get(AlertInstitutions).alert([match]);
      expect(await statesOf(soon)).toEqual(['due']);
    } finally {
      await short.close();
    }
  });

  it('leaves out what was answered or has gone to a colleague, and is not sent when nothing is left', async () => {
    const { search, liaison, coordinator } = await institution();
    await choose(liaison, 'daily');
    const [answered = ''] = await fixture.alertAbout(search);
    const [given = ''] = await fixture.alertAbout(search);
    await fixture.house
      .get(AnswerAlert)
      .answer(liaison, { id: answered, expectedVersion: 1 }, { answer: 'under_review' });
    await fixture.house
      .get(AssignAlert)
      .assign(coordinator, { id: given, expectedVersion: 1 }, coordinator.actorId);
    fixture.house.clock.forward(6);
    await round();
    await workOff();
    expect(fixture.mails).toEqual([]);
    expect(await digests()).toMatchObject([{ kind: 'daily', state: 'dropped' }]);
    const codes = async (id: string) =>
      (await fixture.deliveriesOf(id)).filter(({ state }) => state === 'dropped').map((one) => one.last_code);
    expect(await codes(answered)).toEqual(['NOTIFICATIONS.ANSWERED']);
    expect(await codes(given)).toEqual(['NOTIFICATIONS.HANDED_OVER']);
  });

  it('waits while the server is down, and is sent once when it is up again', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await fixture.alertAbout(search);
    fixture.house.clock.forward(6);
    await round();
    const { port } = fixture.sink;
    await fixture.sink.close();
    await workOff();
    expect(await digests()).toMatchObject([{ state: 'due', attempts: 1 }]);
    expect(await statesOf(id)).toEqual(['due']);
    fixture.sink = await SmtpSink.listen((mail) => fixture.mails.push(mail), port);
    await workOff();
    await workOff();
    expect(fixture.mails).toHaveLength(1);
    expect(await statesOf(id)).toEqual(['delivered']);
  });

  it('sends nothing twice when a worker ends between the mail and its proof, or the clock is set back', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await fixture.alertAbout(search);
    fixture.house.clock.forward(6);
    await round();
    const [digest] = await digests();
    await fixture.house.source.query(
      `UPDATE digest SET state = 'delivered', last_code = 'MAIL.ACCEPTED', delivered_at = now(), attempts = 1`,
    );
    await fixture.house.get(DeliverDigest).deliver(digest!.id);
    expect(fixture.mails).toEqual([]);
    expect(await fixture.deliveriesOf(id)).toMatchObject([
      { state: 'delivered', last_code: 'MAIL.ACCEPTED' },
    ]);
    fixture.house.clock.reset();
    await round();
    fixture.house.clock.forward(6);
    await round();
    expect(await digests()).toHaveLength(1);
  });

  it('goes out with the next round when its reader has chosen otherwise, and two workers write it once', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await fixture.alertAbout(search);
    fixture.house.clock.forward(1);
    await choose(liaison, 'each');
    await Promise.all([round(), round(), round()]);
    await workOff();
    expect(fixture.mails).toHaveLength(1);
    expect(await statesOf(id)).toEqual(['delivered']);
    const [next = ''] = await fixture.alertAbout(search);
    expect(await statesOf(next)).toEqual(['due']);
  });

  it('is chosen by oneself, and by nobody else', async () => {
    const { liaison, coordinator } = await fixture.institution();
    const choices = fixture.house.get(DigestChoices);
    expect(await choices.read(liaison)).toEqual({ mails: 'each', weekly: true });
    await choose(liaison, 'hourly', false);
    expect(await choices.read(liaison)).toEqual({ mails: 'hourly', weekly: false });
    expect(await choices.read(coordinator)).toEqual({ mails: 'each', weekly: true });
  });
});

describe('the figures of a week', () => {
  it('go to the coordinators who have not declined, once a week, with numbers alone', async () => {
    const { search, coordinator } = await fixture.institution();
    const other = await fixture.house.person(search, 'coordinator', 'otra@busqueda.example');
    await choose(other, 'each', false);
    const [late = ''] = await fixture.alertAbout(search);
    await round();
    expect(await digests()).toEqual([]);
    // Eight in the morning of the next Monday: the alert was due on Thursday.
    fixture.house.clock.forward(7 * 24 + 6);
    await round();
    await round();
    await workOff();
    expect(await digests()).toMatchObject([{ kind: 'weekly', mark: '2026-06-08', state: 'delivered' }]);
    expect(fixture.mails.map(({ to }) => to)).toEqual([['coordina@busqueda.example']]);
    const text = fixture.mails[0]?.text ?? '';
    expect(text).toContain('Vencidas, de tres a diez días: 1');
    expect(text).not.toContain(late);
    expect(text).not.toMatch(/AL-|HN-|busqueda/);
    // A clock that is set back tells of no week again; the next week is told.
    fixture.house.clock.reset();
    fixture.house.clock.forward(6);
    await round();
    expect(await digests()).toHaveLength(1);
    fixture.house.clock.forward(14 * 24);
    await round();
    expect((await digests()).map(({ mark }) => mark)).toEqual(['2026-06-08', '2026-06-15']);
    expect(coordinator.institutionId).toBe(search);
  });

  it('do not count an alert of which nothing may be told any more', async () => {
    const { search } = await fixture.institution();
    const match = fixture.house.match(search, search);
    await fixture.alertAbout(search);
    await fixture.house.get(AlertInstitutions).alert([match]);
    fixture.house.bar(match);
    fixture.house.clock.forward(7 * 24 + 6);
    await round();
    await workOff();
    expect(fixture.mails[0]?.text).toContain('Vencidas, de tres a diez días: 1');
  });
});

describe('what an office is to take note of', () => {
  const note = async (search: string) => {
    const news = { institutionId: search, kind: 'responsible_note', subjectId: randomUUID() } as const;
    const { clock } = fixture.house;
    const dueAt = new Date(clock.now().getTime() + 5 * 86_400_000).toISOString();
    const opened = { ...news, eventId: randomUUID(), at: clock.now().getTime(), dueAt };
    await fixture.house.get(RaiseForDuties).opened(opened);
    const all = await fixture.house.alerts();
    return all.find(({ kind }) => kind === 'responsible_note')?.id ?? '';
  };
  const dueTimes = async (name: string) => {
    const rows: { due_at: Date }[] = await fixture.house.source.query(
      `SELECT due_at FROM task WHERE name = $1 AND state = 'pending'`,
      [name],
    );
    return rows.map(({ due_at }) => due_at.toISOString());
  };
  /** Eight in the morning in Honduras. */
  const MORNING = '2026-06-01T14:00:00.000Z';

  it('reaches the systems of an institution with the bundle of the day, whatever its people have chosen', async () => {
    const { search, coordinator, liaison } = await institution();
    await choose(liaison, 'each');
    await fixture.house.get(RegisterWebhook).register(coordinator, { url: fixture.receiver.url() });
    const id = await note(search);
    expect(await dueTimes(HOOK)).toEqual([MORNING]);
    expect((await statesOf(id)).toSorted()).toEqual(['bundled', 'due']);
    // A match is told at once.
    await fixture.alertAbout(search);
    expect(await dueTimes(HOOK)).toHaveLength(2);
    expect((await dueTimes(HOOK)).filter((at) => at === MORNING)).toHaveLength(1);
  });

  it('reaches a contact without an account by a mail at that time', async () => {
    const search = await fixture.house.institution('HN-NOTED', 'search_mechanism', 'HN');
    await fixture.house.contact(search, { email: 'mesa@busqueda.example' });
    const id = await note(search);
    expect(await statesOf(id)).toEqual(['due']);
    expect(await dueTimes(MAIL)).toEqual([MORNING]);
  });
});
