import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { PLATFORM } from '../../access/index.js';
import { mayMove, moved } from '../domain/alert-state.js';
import { isDelivered, type Occasion } from '../domain/delivery.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import type { Told } from './roster.js';

/**
 * Writes down on which ways somebody is told of an alert, in the transaction of the cause: the inbox at once, mail and
 * webhooks as rows with a task each. Without a mail server the mail waits for one.
 */
@Injectable()
export class AnnounceAlert {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly reader: AlertReader,
    private readonly deliveries: DeliveryRepository,
    private readonly webhooks: WebhookRepository,
    private readonly tasks: Tasks,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async run(
    tx: Tx,
    alertId: string,
    occasion: Occasion,
    { institutionId, recipient }: Told,
    now: Date,
  ): Promise<void> {
    const { actorId, email, language } = recipient;
    const to = { alertId, occasion, language };
    await this.deliveries.add(tx, { ...to, channel: 'inbox', actorId, state: 'delivered' }, now);
    if (email !== undefined) await this.addMail(tx, { ...to, actorId, address: email }, now);
    // A person is assigned; the institution's own systems have been told of the alert already.
    if (institutionId === undefined || occasion === 'assigned') return;
    for (const { id: endpointId } of await this.webhooks.activeOf(tx, institutionId)) {
      const deliveryId = await this.deliveries.add(
        tx,
        { ...to, channel: 'webhook', endpointId, state: 'due' },
        now,
      );
      if (deliveryId)
        await this.tasks.add(
          tx,
          'notifications.deliver-webhook',
          { deliveryId },
          { once: `deliver/${deliveryId}/0` },
        );
    }
  }

  /** Moves an alert on whose deliveries say that it has arrived. */
  async noteArrival(tx: Tx, alert: Pick<Alert, 'id' | 'institutionId' | 'state'>, now: Date): Promise<void> {
    if (!mayMove(alert.state, 'deliver')) return;
    if (!isDelivered(await this.reader.deliveriesOf(tx, [alert.id]))) return;
    const state = moved(alert.state, 'deliver');
    await this.alerts.setDelivered(tx, alert.id, state, now);
    await this.alerts.note(tx, { ...alert, state }, 'delivered', { actorId: PLATFORM.actorId, now });
  }

  private async addMail(
    tx: Tx,
    mail: {
      readonly alertId: string;
      readonly occasion: Occasion;
      readonly language: string;
      readonly actorId: string | undefined;
      readonly address: string;
    },
    now: Date,
  ): Promise<void> {
    const state = this.settings.SMTP_URL === undefined ? 'waiting' : 'due';
    const deliveryId = await this.deliveries.add(tx, { ...mail, channel: 'mail', state }, now);
    if (!deliveryId || state === 'waiting') return;
    await this.tasks.add(
      tx,
      'notifications.deliver-mail',
      { deliveryId },
      { once: `deliver/${deliveryId}/0` },
    );
  }
}
