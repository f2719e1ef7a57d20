import { Webhook } from 'standardwebhooks';
import {
  AlertInstitutions,
  AnswerAlert,
  AssignAlert,
  DeliverMail,
  DeliverWebhook,
  EscalateOverdue,
  Inbox,
  RegisterWebhook,
  RemoveWebhook,
  ReplayDelivery,
  TakeUpWaitingMail,
  TestWebhook,
  WebhookLedger,
} from '../../src/modules/notifications/index.js';
import { SmtpMailer, SmtpSink, type ReceivedMail } from '../../src/platform/mail/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { WebhookClient } from '../../src/platform/webhooks/index.js';
import { NotificationsHouse, Receiver } from './notifications-house.js';

const MAIL = 'notifications.deliver-mail';
const HOOK = 'notifications.deliver-webhook';

let mails: ReceivedMail[] = [];
let sink: SmtpSink;
let receiver: Receiver;
let house: NotificationsHouse;

const open = (environment: Record<string, string> = {}) =>
  NotificationsHouse.open({
    WEBHOOK_ALLOW_PRIVATE: 'yes',
    PUBLIC_URL: 'https://huella.example',
    ...environment,
  });

beforeAll(async () => {
  sink = await SmtpSink.listen((mail) => mails.push(mail));
  house = await open({ SMTP_URL: sink.url });
});

beforeEach(async () => {
  mails = [];
  receiver = await Receiver.open();
});

afterEach(async () => {
  await receiver.close();
  await house.empty();
});

afterAll(async () => {
  await house.close();
  await sink.close();
});

const mailOff = (where = house) => where.workOff(MAIL, (id) => where.get(DeliverMail).run(id));
const hooksOff = (where = house) => where.workOff(HOOK, (id) => where.get(DeliverWebhook).run(id));

/** One institution with a liaison who has an address and a coordinator; the other side holds a register. */
async function institution() {
  const search = await house.institution('HN-SEARCH', 'search_mechanism', 'HN');
  const liaison = await house.person(search, 'liaison', 'enlace@busqueda.example');
  const coordinator = await house.person(search, 'coordinator', 'coordina@busqueda.example');
  return { search, liaison, coordinator };
}

const alertAbout = (search: string) => house.get(AlertInstitutions).run([house.match(search, search)]);
const stateOf = async (id: string) => (await house.alerts()).find((alert) => alert.id === id)?.state;
const deliveriesOf = (id: string) =>
  house.source.query<
    { id: string; channel: string; state: string; attempts: number; last_code: string; occasion: string }[]
  >(`SELECT * FROM alert_delivery WHERE alert_id = $1 AND channel <> 'inbox' ORDER BY created_at`, [id]);

describe('a mail', () => {
  it('tells the owner in fixed sentences, with code, due date and link', async () => {
    const { search } = await institution();
    const [id = ''] = await alertAbout(search);
    expect(await stateOf(id)).toBe('queued');
    await mailOff();
    const [mail] = mails;
    const [delivery] = await deliveriesOf(id);
    expect(mail?.to).toEqual(['enlace@busqueda.example']);
    expect(mail?.headers).toMatchObject({
      subject: expect.stringMatching(/^Huella: alerta AL-[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      'message-id': `<${delivery!.id}@huella.example>`,
      'content-language': 'es',
      'content-type': expect.stringContaining('text/plain'),
    });
    expect(mail?.text).toContain('Plazo: 2026-06-04 08:00 UTC');
    expect(mail?.text).toContain(`https://huella.example/alerts/${id}`);
    expect(await stateOf(id)).toBe('delivered');
  });

  it('waits while the server is down and arrives when it is up again, once', async () => {
    const { search } = await institution();
    const { port } = sink;
    const [id = ''] = await alertAbout(search);
    await sink.close();
    await mailOff();
    await mailOff();
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'due', attempts: 2, last_code: 'MAIL.ESOCKET' }]);
    expect(await stateOf(id)).toBe('queued');
    expect((await house.tasks(MAIL)).map((task) => task.waitsSeconds)).toEqual([60]);
    sink = await SmtpSink.listen((mail) => mails.push(mail), port);
    await mailOff();
    await mailOff();
    expect(mails).toHaveLength(1);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 3 }]);
    expect(await stateOf(id)).toBe('delivered');
  });

  it('has the same Message-ID when a crash sends it a second time', async () => {
    const { search } = await institution();
    const [id = ''] = await alertAbout(search);
    const [delivery] = await deliveriesOf(id);
    await house.get(DeliverMail).run(delivery!.id);
    await house.source.query(`UPDATE alert_delivery SET state = 'due', delivered_at = NULL WHERE id = $1`, [
      delivery!.id,
    ]);
    await house.get(DeliverMail).run(delivery!.id);
    expect(new Set(mails.map((mail) => mail.headers['message-id'])).size).toBe(1);
    await house.get(DeliverMail).run(delivery!.id);
    expect(mails).toHaveLength(2);
  });

  it('is written without a server too, and taken up when one is there', async () => {
    const silent = await open();
    try {
      const { search } = await institution();
      const [id = ''] = await silent.get(AlertInstitutions).run([silent.match(search, search)]);
      expect(await deliveriesOf(id)).toMatchObject([{ channel: 'mail', state: 'waiting' }]);
      expect(await stateOf(id)).toBe('delivered');
      expect(await house.tasks(MAIL)).toEqual([]);
      expect(await silent.get(TakeUpWaitingMail).run()).toBe(0);
      expect(await house.get(TakeUpWaitingMail).run()).toBe(1);
      await mailOff();
      expect(mails).toHaveLength(1);
    } finally {
      await silent.close();
    }
  });

  it('is not sent any more about an alert that has been answered', async () => {
    const { search, liaison } = await institution();
    const [id = ''] = await alertAbout(search);
    await house.get(AnswerAlert).run(liaison, { id, expectedVersion: 1 }, { answer: 'under_review' });
    await mailOff();
    expect(mails).toEqual([]);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'dropped' }]);
  });

  it('goes to whom the alert is assigned, and to each step of the escalation', async () => {
    const { search, liaison, coordinator } = await institution();
    const [id = ''] = await alertAbout(search);
    await house.get(AssignAlert).run(liaison, { id, expectedVersion: 1 }, coordinator.actorId);
    house.clock.forward(72);
    await house.get(EscalateOverdue).run();
    await mailOff();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual([
      'coordina@busqueda.example',
      'coordina@busqueda.example',
      'enlace@busqueda.example',
    ]);
    const occasions = (await deliveriesOf(id)).map(({ occasion }) => occasion).sort();
    expect(occasions).toEqual(['assigned', 'opened', 'reminder']);
  });

  it('to an address that would reach somebody else is never sent', async () => {
    const mailer = new SmtpMailer(sink.url, 'Huella <huella@localhost>');
    for (const to of ['a@x.example,b@y.example', 'a@x.example\r\nBcc: b@y.example', 'A <a@x.example>']) {
      const sending = mailer.send({
        to,
        subject: 's',
        text: 't',
        messageId: '<1@x.example>',
        language: 'en',
      });
      await expect(sending).rejects.toMatchObject({ code: 'MAIL.ADDRESS_INVALID', permanent: true });
    }
    expect(mails).toEqual([]);
  });
});

describe('a webhook', () => {
  async function hooked() {
    const parts = await institution();
    await house.source.query('UPDATE actor SET email = NULL WHERE institution_id = $1', [parts.search]);
    const { endpoint, secret } = await house
      .get(RegisterWebhook)
      .run(parts.coordinator, { url: receiver.url() });
    return { ...parts, endpoint, secret };
  }

  it('is signed as Standard Webhooks says, and carries ids and a date only', async () => {
    const { search, secret } = await hooked();
    const [id = ''] = await alertAbout(search);
    await hooksOff();
    const [request] = receiver.received;
    const [delivery] = await deliveriesOf(id);
    const headers = request!.headers as Record<string, string>;
    const payload = new Webhook(secret).verify(request!.body, headers);
    expect(headers['webhook-id']).toBe(delivery!.id);
    expect(payload).toEqual({
      type: 'alert.opened',
      alertId: id,
      matchIds: [...house.matches.all.keys()],
      matchCount: 1,
      dueAt: '2026-06-04T08:00:00.000Z',
    });
    expect(() => new Webhook(secret).verify(`${request!.body} `, headers)).toThrow();
    expect(await stateOf(id)).toBe('delivered');
  });

  it('is tried again, with growing waits and the same id, until the receiver is well', async () => {
    const { search, coordinator, endpoint } = await hooked();
    const [id = ''] = await alertAbout(search);
    receiver.status = 500;
    await hooksOff();
    expect((await house.tasks(HOOK)).map((task) => task.waitsSeconds)).toEqual([5]);
    await hooksOff();
    expect((await house.tasks(HOOK)).map((task) => task.waitsSeconds)).toEqual([60]);
    expect(await stateOf(id)).toBe('queued');
    receiver.status = 200;
    await hooksOff();
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const attempts = await house.get(WebhookLedger).attempts(coordinator, endpoint.id, { limit: 10 });
    expect(attempts.map(({ code }) => code)).toEqual(['HTTP_200', 'HTTP_500', 'HTTP_500']);
    expect(await house.tasks(HOOK)).toEqual([]);
  });

  it('is given up after thirteen attempts in three days, and then the inbox has to do', async () => {
    const { search } = await hooked();
    receiver.status = 503;
    const [id = ''] = await alertAbout(search);
    for (let n = 0; n < 15; n += 1) await hooksOff();
    expect(receiver.received).toHaveLength(13);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'failed', attempts: 13, last_code: 'HTTP_503' }]);
    expect(await stateOf(id)).toBe('delivered');
  });

  it('ends with 410, for what is still due to it too', async () => {
    const { search, coordinator, endpoint } = await hooked();
    const [first = ''] = await alertAbout(search);
    receiver.status = 500;
    await hooksOff();
    const [second = ''] = await alertAbout(search);
    const waiting = (await house.tasks(HOOK)).find((task) => task.waitsSeconds > 0)?.deliveryId ?? '';
    const fresh = (await deliveriesOf(second))[0]!.id;
    receiver.status = 410;
    await house.get(DeliverWebhook).run(fresh);
    receiver.status = 200;
    await house.get(DeliverWebhook).run(waiting);
    expect(receiver.received).toHaveLength(2);
    expect(await deliveriesOf(second)).toMatchObject([{ state: 'failed', last_code: 'HTTP_410' }]);
    expect(await deliveriesOf(first)).toMatchObject([{ state: 'dropped' }]);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['delivered', 'delivered']);
    const [listed] = await house.get(WebhookLedger).endpoints(coordinator);
    expect(listed).toMatchObject({ id: endpoint.id, active: false, endedBecause: 'gone' });
    await alertAbout(search);
    await hooksOff();
    expect(receiver.received).toHaveLength(2);
  });

  it('does not follow a redirect', async () => {
    const { search } = await hooked();
    const other = await Receiver.open();
    receiver.status = 307;
    receiver.location = other.url('/elsewhere');
    const [id = ''] = await alertAbout(search);
    await hooksOff();
    expect(other.received).toEqual([]);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'due', last_code: 'HTTP_307' }]);
    await other.close();
  });

  it('tells of the receiver that does not listen, and of nothing else', async () => {
    const { search } = await hooked();
    const [id = ''] = await alertAbout(search);
    await receiver.close();
    await hooksOff();
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'due', last_code: 'WEBHOOKS.ECONNREFUSED' }]);
    receiver = await Receiver.open();
  });

  it('that takes a message and never answers is left after the time that it has', async () => {
    receiver.silent = true;
    const message = { url: receiver.url(), secret: WebhookClient.newSecret(), id: 'id', body: '{}' };
    const sending = new WebhookClient({ allowPrivate: true }, 100).send(message);
    await expect(sending).rejects.toMatchObject({ code: 'WEBHOOKS.TIMEOUT' });
    expect(receiver.received).toHaveLength(1);
  });

  it('can be tested, and answers what the receiver said', async () => {
    const { coordinator, endpoint, secret } = await hooked();
    receiver.status = 202;
    const answered = await house.get(TestWebhook).run(coordinator, endpoint.id);
    expect(answered).toMatchObject({ code: 'HTTP_202', type: 'webhook.test' });
    const [request] = receiver.received;
    expect(
      new Webhook(secret).verify(request!.body, request!.headers as Record<string, string>),
    ).toMatchObject({ alertId: null });
  });

  it('can be asked to bring a message once more, under its old id', async () => {
    const { search, coordinator } = await hooked();
    const [id = ''] = await alertAbout(search);
    await hooksOff();
    const [delivery] = await deliveriesOf(id);
    await house.get(ReplayDelivery).run(coordinator, delivery!.id);
    await hooksOff();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      delivery!.id,
      delivery!.id,
    ]);
  });

  it('of another institution can be neither seen, tested nor removed, and the attempt is written down', async () => {
    const { endpoint } = await hooked();
    const other = await house.institution('MX-SEARCH', 'search_mechanism', 'MX');
    const stranger = await house.person(other, 'coordinator');
    expect(await house.get(WebhookLedger).endpoints(stranger)).toEqual([]);
    await expect(house.get(TestWebhook).run(stranger, endpoint.id)).rejects.toThrow(NotFound);
    await expect(
      house.get(RemoveWebhook).run(stranger, { id: endpoint.id, expectedVersion: 1 }),
    ).rejects.toThrow(NotFound);
    await expect(house.get(WebhookLedger).attempts(stranger, endpoint.id, { limit: 1 })).rejects.toThrow(
      NotFound,
    );
    const mine = (await house.denials()).filter((denial) => denial.actor_id === stranger.actorId);
    expect(mine.map(({ record_ids }) => record_ids)).toEqual([[endpoint.id], [endpoint.id], [endpoint.id]]);
  });

  it('is told nothing after its removal', async () => {
    const { search, coordinator, endpoint } = await hooked();
    await house.get(RemoveWebhook).run(coordinator, { id: endpoint.id, expectedVersion: 1 });
    await alertAbout(search);
    await hooksOff();
    expect(receiver.received).toEqual([]);
  });

  it('goes to no address of this machine unless the installation allows it, neither at registration nor later', async () => {
    const { search, coordinator } = await hooked();
    const strict = await open({ WEBHOOK_ALLOW_PRIVATE: 'no' });
    try {
      for (const url of [
        receiver.url(),
        'https://127.0.0.1/hook',
        'https://[::1]/hook',
        'https://2130706433/',
      ]) {
        const registering = strict.get(RegisterWebhook).run(coordinator, { url });
        await expect(registering).rejects.toMatchObject({ code: 'NOTIFICATIONS.WEBHOOK_URL_REFUSED' });
      }
      const [id = ''] = await alertAbout(search);
      await hooksOff(strict);
      expect(receiver.received).toEqual([]);
      expect(await deliveriesOf(id)).toMatchObject([{ state: 'failed', last_code: 'WEBHOOKS.HTTPS_NEEDED' }]);
    } finally {
      await strict.close();
    }
  });

  it('has at most one registration of an address, and never shows its secret again', async () => {
    const { coordinator, secret } = await hooked();
    const again = house.get(RegisterWebhook).run(coordinator, { url: receiver.url() });
    await expect(again).rejects.toMatchObject({ code: 'NOTIFICATIONS.WEBHOOK_URL_TAKEN' });
    expect(JSON.stringify(await house.get(WebhookLedger).endpoints(coordinator))).not.toContain(secret);
  });
});

describe('what leaves the house', () => {
  const MARKS = ['ZZMARKNAME', 'ZZMARKPLACE', 'ZZMARKFACT'];

  it('holds no name, place or fact of any record', async () => {
    const { search, coordinator } = await institution();
    const institute = await house.institution('MX-FORENSIC', 'forensic_institute', 'MX');
    await house.person(institute, 'forensic', 'perito@forense.example');
    await house.get(RegisterWebhook).run(coordinator, { url: receiver.url() });
    const ids = [];
    for (const kind of ['identification', 'living', 'duplicate_report', 'same_remains'] as const) {
      const id = house.match(search, institute, { kind });
      const { a, b } = house.matches.all.get(id)!;
      for (const party of [a, b]) {
        await house.source.query(
          `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
           VALUES ($1, $2, $3, $4, 1, 'registered', $5, 'hash')`,
          [
            party.recordId,
            party.institutionId,
            party.recordType,
            `ZZMARKFACT-${party.recordId}`,
            JSON.stringify({
              person: { names: [{ given: MARKS[0] }] },
              event: { place: { name: MARKS[1] } },
              notes: MARKS[2],
            }),
          ],
        );
      }
      ids.push(id);
    }
    await house.get(AlertInstitutions).run(ids);
    house.clock.forward(72);
    await house.get(EscalateOverdue).run();
    await mailOff();
    await hooksOff();
    const recordIds = [...house.matches.all.values()].flatMap(({ a, b }) => [a.recordId, b.recordId]);
    expect(mails.length).toBeGreaterThanOrEqual(4);
    expect(receiver.received.length).toBeGreaterThanOrEqual(2);
    const sent = [
      ...mails.map((mail) => `${mail.source}\n${mail.text}`),
      ...receiver.received.map((one) => JSON.stringify(one)),
    ];
    for (const text of sent) for (const mark of [...MARKS, ...recordIds]) expect(text).not.toContain(mark);
    const [{ rows } = { rows: '' }] = await house.source.query<{ rows: string }[]>(
      `SELECT string_agg(t.row, ' ') AS rows FROM (
         SELECT a::text AS row FROM alert a UNION ALL SELECT d::text FROM alert_delivery d UNION ALL SELECT s::text FROM alert_step s
         UNION ALL SELECT c::text FROM alert_change c UNION ALL SELECT w::text FROM webhook_attempt w UNION ALL SELECT k::text FROM task k) t`,
    );
    for (const mark of MARKS) expect(rows).not.toContain(mark);
  });

  it('shows in the inbox when it was taken over, and by which way', async () => {
    const { search, liaison } = await institution();
    const [id = ''] = await alertAbout(search);
    await mailOff();
    const { deliveries } = await house.get(Inbox).one(liaison, id);
    expect(deliveries.map(({ channel, state }) => [channel, state])).toEqual([
      ['inbox', 'delivered'],
      ['mail', 'delivered'],
    ]);
  });
});
