import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { MailNotAccepted, type PlainMail, type SmtpMailer } from '../../../platform/mail/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { alertCodeOf } from '../domain/alert-code.js';
import { kindNow } from '../domain/bundle.js';
import { waitAfter } from '../domain/delivery.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { databaseTime } from '../persistence/database-time.js';
import { DigestRepository, type Digest } from '../persistence/digest.repository.js';
import { MAILER } from './deliver-mail.js';
import { bundleMail, weekMail } from './mail/digest-mail.js';
import { PlatformWork } from './platform-work.js';
import { SettleDelivery, type DueDelivery, type DeliveryOutcome } from './settle-delivery.js';
import { WeeklyFigures } from './weekly-figures.js';

/**
 * One attempt at a bundle or at the figures of a week. What the mail server says of the mail is written first, and then for each thing in it: a
 * worker that ends in between sends nothing twice, and the next one writes what is missing.
 */
@Injectable()
export class DeliverDigest {
  constructor(
    private readonly platform: PlatformWork,
    private readonly digests: DigestRepository,
    private readonly settle: SettleDelivery,
    private readonly reader: AlertReader,
    private readonly figures: WeeklyFigures,
    private readonly tasks: Tasks,
    @Inject(MAILER) private readonly mailer: SmtpMailer | undefined,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async deliver(digestId: string): Promise<void> {
    const digest = await this.platform.perform('alerts.deliver', (tx) => this.digests.byId(tx, digestId));
    if (!digest) return;
    const settled = digest.state === 'due' ? await this.attempt(digest) : digest;
    if (settled.state === 'due' || settled.state === 'dropped') return;
    const { lastCode, state } = settled;
    const outcome = { code: lastCode ?? '', accepted: state === 'delivered', final: true };
    // Also what was answered while the mail was on its way: it was in it.
    for (const id of await this.platform.perform('alerts.deliver', (tx) => this.digests.dueIn(tx, digestId)))
      await this.platform.perform('alerts.deliver', async (tx) => {
        const delivery = await this.reader.delivery(tx, id);
        if (delivery) await this.settle.finish(tx, { delivery, alert: { id: delivery.alertId } }, outcome);
      });
  }

  private async attempt(digest: Digest): Promise<Digest> {
    const mail = await this.mailOf(digest);
    const outcome = mail ? await this.send(mail) : undefined;
    return this.platform.perform('alerts.deliver', (tx) => this.finish(tx, digest, outcome));
  }

  /** Undefined where there is nothing left to tell. */
  private async mailOf(digest: Digest): Promise<PlainMail | undefined> {
    const { HOST, PORT, PUBLIC_URL } = this.settings;
    const base = (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/$/, '');
    const { id, language, address: to } = digest;
    const envelope = { to, messageId: `<${id}@${new URL(base).hostname}>` };
    if (digest.kind === 'weekly') {
      const now = this.platform.now();
      const week = await this.platform.perform('alerts.deliver', (tx) => this.figures.of(tx, digest, now));
      return { ...weekMail(language, { week, asOf: now, link: `${base}/alerts` }), ...envelope };
    }
    const items = (await this.itemsOf(digest)).map(({ delivery, alert, matches }) => ({
      ...{ code: alertCodeOf(alert.id), kind: kindNow(alert, matches), dueAt: alert.dueAt },
      ...{ occasion: delivery.occasion, link: `${base}/alerts/${alert.id}` },
    }));
    if (items.length === 0) return undefined;
    return { ...bundleMail(language, { items, link: `${base}/alerts` }), ...envelope };
  }

  /**
   * Returns the deliveries of the bundle that are still to be told; each is looked at alone, so that no two
   * alerts are held at once.
   */
  private async itemsOf({ id: digestId, actorId }: Digest): Promise<DueDelivery[]> {
    const ids = await this.platform.perform('alerts.deliver', (tx) => this.digests.dueIn(tx, digestId));
    const items: DueDelivery[] = [];
    for (const id of ids) {
      const due = await this.platform.perform('alerts.deliver', (tx) => this.dueTo(tx, id, actorId));
      if (due) items.push(due);
    }
    return items;
  }

  /**
   * Returns the delivery, if it is due to this reader still. Where the alert has gone to somebody else
   * meanwhile, they have been told of it.
   */
  private async dueTo(tx: Tx, deliveryId: string, actorId: string): Promise<DueDelivery | undefined> {
    const due = await this.settle.due(tx, deliveryId);
    if (!due || due.delivery.occasion === 'offered' || due.alert.ownerActorId === actorId) return due;
    await this.settle.setAside(tx, due, 'dropped', 'NOTIFICATIONS.HANDED_OVER');
    return undefined;
  }

  private async send(mail: PlainMail): Promise<DeliveryOutcome> {
    if (!this.mailer) return { code: 'MAIL.NOT_CONFIGURED', accepted: false, final: false };
    try {
      await this.mailer.send(mail);
      return { code: 'MAIL.ACCEPTED', accepted: true, final: true };
    } catch (error) {
      if (!(error instanceof MailNotAccepted)) throw error;
      return { code: error.code, accepted: false, final: error.permanent };
    }
  }

  private async finish(tx: Tx, digest: Digest, outcome: DeliveryOutcome | undefined): Promise<Digest> {
    const { id } = digest;
    const code = outcome?.code ?? 'NOTIFICATIONS.ANSWERED';
    const isOver = !outcome || outcome.accepted || outcome.final;
    const wait = isOver ? undefined : waitAfter(digest.attempts + 1);
    const state = !outcome
      ? 'dropped'
      : outcome.accepted
        ? 'delivered'
        : wait === undefined
          ? 'failed'
          : 'due';
    const attempts = await this.digests.settle(tx, id, { state, code, at: this.platform.now() });
    if (attempts === undefined) return (await this.digests.byId(tx, id)) ?? digest;
    if (state === 'due') {
      const dueAt = await databaseTime(tx, wait);
      const once = `digest/${id}/${attempts}`;
      await this.tasks.add(tx, 'notifications.deliver-digest', { digestId: id }, { once, dueAt });
      this.platform.notePutOff({ delivery: id, channel: 'mail', code, attempts });
    } else {
      await this.platform.record(tx, 'alerts.deliver', id, { channel: 'digest', code, attempts });
    }
    return { ...digest, state, lastCode: code, attempts };
  }
}
