import {
  AlertInstitutions,
  AnswerAlert,
  AssignAlert,
  DeliverDigest,
  DigestChoices,
  EscalateOverdue,
  WriteDigests,
} from '../../src/modules/alerts/index.js';
import { SmtpSink } from '../../src/platform/mail/smtp-sink.js';
import { DeliveryDesk } from './delivery-desk.js';

const desk = new DeliveryDesk();
beforeAll(() => desk.start());
beforeEach(() => desk.before());
afterEach(() => desk.after());
afterAll(() => desk.stop());

type Parts = Awaited<ReturnType<DeliveryDesk['institution']>>;

const choose = (actor: Parts['liaison'], mails: 'each' | 'hourly' | 'daily', weekly = true) =>
  desk.house.get(DigestChoices).choose(actor, { mails, weekly });
const round = (house = desk.house) => house.get(WriteDigests).writeDue();
const digests = (): Promise<{ id: string; kind: string; mark: string; state: string; attempts: number }[]> =>
  desk.house.source.query('SELECT * FROM digest ORDER BY created_at, id');
const tasks = (): Promise<{ id: string }[]> =>
  desk.house.source.query(
    `SELECT payload->>'digestId' AS id FROM task WHERE name = 'notifications.deliver-digest' AND state = 'pending' ORDER BY created_at`,
  );
const workOff = async (house = desk.house) => {
  for (const { id } of await tasks()) {
    await desk.house.source.query(
      `UPDATE task SET state = 'done', finished_at = now() WHERE payload->>'digestId' = $1 AND state = 'pending'`,
      [id],
    );
    await house.get(DeliverDigest).deliver(id);
  }
};
const statesOf = async (id: string) => (await desk.deliveriesOf(id)).map(({ state }) => state);

/** Where the figures of the week are nobody's wish. */
const institution = async () => {
  const parts = await desk.institution();
  await choose(parts.coordinator, 'each', false);
  return parts;
};

/** It is two in the night in Honduras, on Monday 1 June; alerts are due in three days. */
describe('a bundle', () => {
  it('tells of what has come since the last, at eight in the morning, and each thing has its proof', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [first = ''] = await desk.alertAbout(search);
    const [second = ''] = await desk.alertAbout(search);
    expect(await statesOf(first)).toEqual(['bundled']);
    expect(await desk.stateOf(first)).toBe('queued');
    await desk.mailOff();
    await round();
    expect([desk.mails, await digests()]).toEqual([[], []]);
    desk.house.clock.forward(6);
    await round();
    await round();
    await workOff();
    expect(desk.mails).toHaveLength(1);
    const [{ text, headers } = { text: '', headers: {} }] = desk.mails;
    expect(headers).toMatchObject({ subject: 'Huella: alertas (2)', 'content-language': 'es' });
    for (const id of [first, second]) {
      expect(text).toContain(`https://huella.example/alerts/${id}`);
      expect(await desk.deliveriesOf(id)).toMatchObject([
        { state: 'delivered', attempts: 1, last_code: 'MAIL.ACCEPTED' },
      ]);
      expect(await desk.stateOf(id)).toBe('delivered');
    }
  });

  it('never holds up a step of the escalation, nor what is due within a day of it', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await desk.alertAbout(search);
    desk.house.clock.forward(73);
    await desk.house.get(EscalateOverdue).escalateOverdue();
    expect(await desk.deliveriesOf(id)).toMatchObject([
      { state: 'bundled', occasion: 'opened' },
      { state: 'due', occasion: 'reminder' },
    ]);
    const short = await desk.open({ SMTP_URL: desk.sink.url, ALERT_DUE_HOURS: '24' });
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
    const [answered = ''] = await desk.alertAbout(search);
    const [given = ''] = await desk.alertAbout(search);
    await desk.house
      .get(AnswerAlert)
      .answer(liaison, { id: answered, expectedVersion: 1 }, { answer: 'under_review' });
    await desk.house
      .get(AssignAlert)
      .assign(coordinator, { id: given, expectedVersion: 1 }, coordinator.actorId);
    desk.house.clock.forward(6);
    await round();
    await workOff();
    expect(desk.mails).toEqual([]);
    expect(await digests()).toMatchObject([{ kind: 'daily', state: 'dropped' }]);
    const codes = async (id: string) =>
      (await desk.deliveriesOf(id)).filter(({ state }) => state === 'dropped').map((one) => one.last_code);
    expect(await codes(answered)).toEqual(['NOTIFICATIONS.ANSWERED']);
    expect(await codes(given)).toEqual(['NOTIFICATIONS.HANDED_OVER']);
  });

  it('waits while the server is down, and is sent once when it is up again', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await desk.alertAbout(search);
    desk.house.clock.forward(6);
    await round();
    const { port } = desk.sink;
    await desk.sink.close();
    await workOff();
    expect(await digests()).toMatchObject([{ state: 'due', attempts: 1 }]);
    expect(await statesOf(id)).toEqual(['due']);
    desk.sink = await SmtpSink.listen((mail) => desk.mails.push(mail), port);
    await workOff();
    await workOff();
    expect(desk.mails).toHaveLength(1);
    expect(await statesOf(id)).toEqual(['delivered']);
  });

  it('sends nothing twice when a worker ends between the mail and its proof, or the clock is set back', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await desk.alertAbout(search);
    desk.house.clock.forward(6);
    await round();
    const [digest] = await digests();
    await desk.house.source.query(
      `UPDATE digest SET state = 'delivered', last_code = 'MAIL.ACCEPTED', delivered_at = now(), attempts = 1`,
    );
    await desk.house.get(DeliverDigest).deliver(digest!.id);
    expect(desk.mails).toEqual([]);
    expect(await desk.deliveriesOf(id)).toMatchObject([{ state: 'delivered', last_code: 'MAIL.ACCEPTED' }]);
    desk.house.clock.reset();
    await round();
    desk.house.clock.forward(6);
    await round();
    expect(await digests()).toHaveLength(1);
  });

  it('goes out with the next round when its reader has chosen otherwise, and two workers write it once', async () => {
    const { search, liaison } = await institution();
    await choose(liaison, 'daily');
    const [id = ''] = await desk.alertAbout(search);
    desk.house.clock.forward(1);
    await choose(liaison, 'each');
    await Promise.all([round(), round(), round()]);
    await workOff();
    expect(desk.mails).toHaveLength(1);
    expect(await statesOf(id)).toEqual(['delivered']);
    const [next = ''] = await desk.alertAbout(search);
    expect(await statesOf(next)).toEqual(['due']);
  });

  it('is chosen by oneself, and by nobody else', async () => {
    const { liaison, coordinator } = await desk.institution();
    const choices = desk.house.get(DigestChoices);
    expect(await choices.read(liaison)).toEqual({ mails: 'each', weekly: true });
    await choose(liaison, 'hourly', false);
    expect(await choices.read(liaison)).toEqual({ mails: 'hourly', weekly: false });
    expect(await choices.read(coordinator)).toEqual({ mails: 'each', weekly: true });
  });
});

describe('the figures of a week', () => {
  it('go to the coordinators who have not declined, once a week, with numbers alone', async () => {
    const { search, coordinator } = await desk.institution();
    const other = await desk.house.person(search, 'coordinator', 'otra@busqueda.example');
    await choose(other, 'each', false);
    const [late = ''] = await desk.alertAbout(search);
    await round();
    expect(await digests()).toEqual([]);
    // Eight in the morning of the next Monday: the alert was due on Thursday.
    desk.house.clock.forward(7 * 24 + 6);
    await round();
    await round();
    await workOff();
    expect(await digests()).toMatchObject([{ kind: 'weekly', mark: '2026-06-08', state: 'delivered' }]);
    expect(desk.mails.map(({ to }) => to)).toEqual([['coordina@busqueda.example']]);
    const text = desk.mails[0]?.text ?? '';
    expect(text).toContain('Vencidas, de tres a diez días: 1');
    expect(text).not.toContain(late);
    expect(text).not.toMatch(/AL-|HN-|busqueda/);
    // A clock that is set back tells of no week again; the next week is told.
    desk.house.clock.reset();
    desk.house.clock.forward(6);
    await round();
    expect(await digests()).toHaveLength(1);
    desk.house.clock.forward(14 * 24);
    await round();
    expect((await digests()).map(({ mark }) => mark)).toEqual(['2026-06-08', '2026-06-15']);
    expect(coordinator.institutionId).toBe(search);
  });

  it('do not count an alert of which nothing may be told any more', async () => {
    const { search } = await desk.institution();
    const match = desk.house.match(search, search);
    await desk.alertAbout(search);
    await desk.house.get(AlertInstitutions).alert([match]);
    desk.house.bar(match);
    desk.house.clock.forward(7 * 24 + 6);
    await round();
    await workOff();
    expect(desk.mails[0]?.text).toContain('Vencidas, de tres a diez días: 1');
  });
});
