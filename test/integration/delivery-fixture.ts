import { AlertInstitutions, DeliverMail, DeliverWebhook } from '../../src/modules/alerts/index.js';
import { SmtpSink, type ReceivedMail } from '../../src/platform/mail/smtp-sink.js';
import { MadeMatches, NotificationsHouse } from './notifications-house.js';
import { Receiver } from './webhook-receiver.js';

export const MAIL = 'notifications.deliver-mail';
export const HOOK = 'notifications.deliver-webhook';

/** The house with a mail server and a receiver of webhooks, and one institution whose people are told. */
export class DeliveryFixture {
  mails: ReceivedMail[] = [];
  private readonly matches = new MadeMatches();
  declare sink: SmtpSink;
  declare receiver: Receiver;
  declare house: NotificationsHouse;

  async start(): Promise<void> {
    this.sink = await SmtpSink.listen((mail) => this.mails.push(mail));
    this.house = await this.open({ SMTP_URL: this.sink.url });
  }

  async before(): Promise<void> {
    this.mails = [];
    this.receiver = await Receiver.open();
  }

  async after(): Promise<void> {
    await this.receiver.close();
    await this.house.empty();
  }

  async stop(): Promise<void> {
    await this.house.close();
    await this.sink.close();
  }

  /** A further house on the same database, in another environment. */
  open(environment: Record<string, string> = {}): Promise<NotificationsHouse> {
    const settings = {
      WEBHOOK_ALLOW_PRIVATE: 'yes',
      PUBLIC_URL: 'https://huella.example',
      ...environment,
    };
    return NotificationsHouse.open(settings, [], this.matches);
  }

  mailOff(where = this.house): Promise<void> {
    return where.workOff(MAIL, (id) => where.get(DeliverMail).deliver(id));
  }

  hooksOff(where = this.house): Promise<void> {
    return where.workOff(HOOK, (id) => where.get(DeliverWebhook).deliver(id));
  }

  /** One institution with a liaison who has an address and a coordinator; the other side holds a register. */
  async institution() {
    const search = await this.house.institution('HN-SEARCH', 'search_mechanism', 'HN');
    const liaison = await this.house.person(search, 'liaison', 'enlace@busqueda.example');
    const coordinator = await this.house.person(search, 'coordinator', 'coordina@busqueda.example');
    return { search, liaison, coordinator };
  }

  alertAbout(search: string): Promise<readonly string[]> {
    return this.house.get(AlertInstitutions).alert([this.house.match(search, search)]);
  }

  async stateOf(id: string): Promise<string | undefined> {
    return (await this.house.alerts()).find((alert) => alert.id === id)?.state;
  }

  deliveriesOf(id: string) {
    return this.house.source.query<
      { id: string; channel: string; state: string; attempts: number; last_code: string; occasion: string }[]
    >(`SELECT * FROM alert_delivery WHERE alert_id = $1 AND channel <> 'inbox' ORDER BY created_at`, [id]);
  }
}
