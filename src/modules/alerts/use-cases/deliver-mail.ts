import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { MailNotAccepted, type PlainMail, type SmtpMailer } from '../../../platform/mail/index.js';
import { alertCodeOf } from '../domain/alert-code.js';
import { kindNow } from '../domain/bundle.js';
import { alertMail } from './mail/alert-mail.js';
import { PlatformWork } from './platform-work.js';
import { SettleDelivery, type DueDelivery, type DeliveryOutcome } from './settle-delivery.js';

/** Injects the mail server's client; undefined where none is configured. */
export const MAILER = Symbol('mailer');

/** One attempt at telling somebody by mail. The transaction is not open while the server is spoken to. */
@Injectable()
export class DeliverMail {
  constructor(
    private readonly platform: PlatformWork,
    private readonly settle: SettleDelivery,
    @Inject(MAILER) private readonly mailer: SmtpMailer | undefined,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async deliver(deliveryId: string): Promise<void> {
    const due = await this.platform.perform('alerts.deliver', async (tx) => {
      const found = await this.settle.due(tx, deliveryId);
      if (this.mailer || !found) return found;
      await this.settle.setAside(tx, found, 'waiting', 'MAIL.NOT_CONFIGURED');
      return undefined;
    });
    if (!due) return;
    const outcome = await this.attempt(due);
    await this.platform.perform('alerts.deliver', (tx) => this.settle.finish(tx, due, outcome));
  }

  private async attempt(due: DueDelivery): Promise<DeliveryOutcome> {
    try {
      await this.mailer?.send(this.mailOf(due));
      return { code: 'MAIL.ACCEPTED', accepted: true, final: true };
    } catch (error) {
      if (!(error instanceof MailNotAccepted)) throw error;
      return { code: error.code, accepted: false, final: error.permanent };
    }
  }

  private mailOf({ delivery, alert, matches }: DueDelivery): PlainMail {
    const { HOST, PORT, PUBLIC_URL } = this.settings;
    const base = PUBLIC_URL ?? `http://${HOST}:${PORT}`;
    return {
      ...alertMail(delivery.language, {
        id: alert.id,
        code: alertCodeOf(alert.id),
        kind: kindNow(alert, matches),
        occasion: delivery.occasion,
        dueAt: alert.dueAt,
        link: `${base.replace(/\/$/, '')}/alerts/${alert.id}`,
      }),
      to: delivery.address ?? '',
      messageId: `<${delivery.id}@${new URL(base).hostname}>`,
    };
  }
}
