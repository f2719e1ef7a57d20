import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { isForPersonAlone, type Occasion } from '../domain/delivery.js';
import { DeliveryRepository, type NewDelivery } from '../persistence/delivery.repository.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import type { Told } from './roster.js';

/**
 * Writes down on which ways somebody is told of an alert, in the transaction of the cause: the inbox at once, mail and
 * webhooks as rows with a task each. Without a mail server the mail waits for one.
 */
@Injectable()
export class AnnounceAlert {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly webhooks: WebhookRepository,
    private readonly tasks: Tasks,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async run(tx: Tx, alertId: string, occasion: Occasion, told: Told, now: Date): Promise<void> {
    const { actorId, email, language } = told.recipient;
    const to = { alertId, occasion, language };
    await this.deliveries.add(tx, { ...to, channel: 'inbox', actorId, state: 'delivered' }, now);
    if (email !== undefined) {
      const state = this.settings.SMTP_URL === undefined ? 'waiting' : 'due';
      await this.add(tx, { ...to, channel: 'mail', actorId, address: email, state }, now);
    }
    if (told.institutionId === undefined || isForPersonAlone(occasion)) return;
    for (const { id: endpointId } of await this.webhooks.activeOf(tx, told.institutionId)) {
      await this.add(tx, { ...to, channel: 'webhook', endpointId, state: 'due' }, now);
    }
  }

  private async add(
    tx: Tx,
    delivery: NewDelivery & { readonly channel: 'mail' | 'webhook' },
    now: Date,
  ): Promise<void> {
    const deliveryId = await this.deliveries.add(tx, delivery, now);
    if (!deliveryId || delivery.state !== 'due') return;
    await this.tasks.add(
      tx,
      `notifications.deliver-${delivery.channel}`,
      { deliveryId },
      { once: `deliver/${deliveryId}/0` },
    );
  }
}
