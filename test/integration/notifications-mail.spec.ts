import {
  AlertInstitutions,
  AnswerAlert,
  AssignAlert,
  DeliverMail,
  EscalateOverdue,
  TakeUpWaitingMail,
} from '../../src/modules/alerts/index.js';
import { SmtpMailer } from '../../src/platform/mail/index.js';
import { SmtpSink } from '../../src/platform/mail/smtp-sink.js';
import { GreylistingServer } from './greylisting-server.js';
import { DeliveryFixture, MAIL } from './delivery-fixture.js';

const fixture = new DeliveryFixture();
beforeAll(() => fixture.start());
beforeEach(() => fixture.before());
afterEach(() => fixture.after());
afterAll(() => fixture.stop());

describe('a mail', () => {
  it('tells the owner in fixed sentences, with code, due date and link', async () => {
    const { search } = await fixture.institution();
    const [id = ''] = await fixture.alertAbout(search);
    expect(await fixture.stateOf(id)).toBe('queued');
    await fixture.mailOff();
    const [mail] = fixture.mails;
    const [delivery] = await fixture.deliveriesOf(id);
    expect(mail?.to).toEqual(['enlace@busqueda.example']);
    expect(mail?.headers).toMatchObject({
      subject: expect.stringMatching(/^Huella: alerta AL-[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      'message-id': `<${delivery!.id}@huella.example>`,
      'content-language': 'es',
      'content-type': expect.stringContaining('multipart/mixed'),
    });
    expect(mail?.text).toContain('Plazo: 2026-06-04 08:00 UTC');
    expect(mail?.text).toContain(`https://huella.example/alerts/${id}`);
    expect(mail?.html).toContain(`https://huella.example/alerts/${id}`);
    expect(mail?.calendar).toContain('DTSTART:20260604T080000Z');
    expect(await fixture.stateOf(id)).toBe('delivered');
  });

  it('waits while the server is down and arrives when it is up again, once', async () => {
    const { search } = await fixture.institution();
    const { port } = fixture.sink;
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.sink.close();
    await fixture.mailOff();
    await fixture.mailOff();
    expect(await fixture.deliveriesOf(id)).toMatchObject([
      { state: 'due', attempts: 2, last_code: 'MAIL.ESOCKET' },
    ]);
    expect(await fixture.stateOf(id)).toBe('queued');
    expect((await fixture.house.tasks(MAIL)).map((task) => task.waitsSeconds)).toEqual([60]);
    fixture.sink = await SmtpSink.listen((mail) => fixture.mails.push(mail), port);
    await fixture.mailOff();
    await fixture.mailOff();
    expect(fixture.mails).toHaveLength(1);
    expect(await fixture.deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 3 }]);
    expect(await fixture.stateOf(id)).toBe('delivered');
  });

  it('that is greylisted is tried again at the next wait, taken once, and the proof says so', async () => {
    const grey = await GreylistingServer.listen(2);
    const house = await fixture.open({ SMTP_URL: grey.url });
    try {
      const { search, liaison } = await fixture.institution();
      const [id = ''] = await fixture.alertAbout(search);
      await fixture.mailOff(house);
      expect(await fixture.deliveriesOf(id)).toMatchObject([
        { state: 'due', attempts: 1, last_code: 'MAIL.SMTP_451' },
      ]);
      expect(await fixture.stateOf(id)).toBe('queued');
      expect((await fixture.house.tasks(MAIL)).map((task) => task.waitsSeconds)).toEqual([5]);
      for (let n = 0; n < 3; n += 1) await fixture.mailOff(house);
      const [delivery] = await fixture.deliveriesOf(id);
      expect(grey.taken).toEqual([`<${delivery!.id}@huella.example>`]);
      expect(grey.putOff).toBe(2);
      const [shown] = await fixture.house.pageOf(liaison);
      expect(shown?.deliveries.find(({ channel }) => channel === 'mail')).toMatchObject({
        ...{ state: 'delivered', attempts: 3, lastCode: 'MAIL.ACCEPTED', deliveredAt: house.clock.now() },
      });
      expect(shown?.state).toBe('delivered');
    } finally {
      await house.close();
      await grey.close();
    }
  });

  it('has the same Message-ID when a crash sends it a second time', async () => {
    const { search } = await fixture.institution();
    const [id = ''] = await fixture.alertAbout(search);
    const [delivery] = await fixture.deliveriesOf(id);
    await fixture.house.get(DeliverMail).deliver(delivery!.id);
    await fixture.house.source.query(
      `UPDATE alert_delivery SET state = 'due', delivered_at = NULL WHERE id = $1`,
      [delivery!.id],
    );
    await fixture.house.get(DeliverMail).deliver(delivery!.id);
    expect(new Set(fixture.mails.map((mail) => mail.headers['message-id'])).size).toBe(1);
    await fixture.house.get(DeliverMail).deliver(delivery!.id);
    expect(fixture.mails).toHaveLength(2);
  });

  it('is written without a server too, and taken up when one is there', async () => {
    const silent = await fixture.open();
    try {
      const { search } = await fixture.institution();
      const [id = ''] = await silent.get(AlertInstitutions).alert([silent.match(search, search)]);
      expect(await fixture.deliveriesOf(id)).toMatchObject([{ channel: 'mail', state: 'waiting' }]);
      expect(await fixture.stateOf(id)).toBe('delivered');
      expect(await fixture.house.tasks(MAIL)).toEqual([]);
      expect(await silent.get(TakeUpWaitingMail).takeUp()).toBe(0);
      expect(await fixture.house.get(TakeUpWaitingMail).takeUp()).toBe(1);
      await fixture.mailOff();
      expect(fixture.mails).toHaveLength(1);
    } finally {
      await silent.close();
    }
  });

  it('is not sent any more about an alert that has been answered', async () => {
    const { search, liaison } = await fixture.institution();
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.house
      .get(AnswerAlert)
      .answer(liaison, { id, expectedVersion: 1 }, { answer: 'under_review' });
    await fixture.mailOff();
    expect(fixture.mails).toEqual([]);
    expect(await fixture.deliveriesOf(id)).toMatchObject([{ state: 'dropped' }]);
  });

  it('goes to whom the alert is assigned, and to each step of the escalation', async () => {
    const { search, liaison, coordinator } = await fixture.institution();
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.house.get(AssignAlert).assign(liaison, { id, expectedVersion: 1 }, coordinator.actorId);
    fixture.house.clock.forward(72);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    await fixture.mailOff();
    expect(fixture.mails.map(({ to }) => to[0]).sort()).toEqual([
      'coordina@busqueda.example',
      'coordina@busqueda.example',
      'enlace@busqueda.example',
    ]);
    const occasions = (await fixture.deliveriesOf(id)).map(({ occasion }) => occasion).sort();
    expect(occasions).toEqual(['assigned', 'opened', 'reminder']);
  });

  it('to an address that would reach somebody else is never sent', async () => {
    const mailer = new SmtpMailer(fixture.sink.url, 'Huella <huella@localhost>');
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
    expect(fixture.mails).toEqual([]);
  });
});
