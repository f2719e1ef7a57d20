import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { once } from '../../../platform/idempotency/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { isUuid } from '../persistence/uuid.js';
import { WebhookAccess } from './webhook-access.js';

/** Sends a message of an active webhook again, under its old id. */
@Injectable()
export class ReplayDelivery {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly reader: AlertReader,
    private readonly deliveries: DeliveryRepository,
    private readonly tasks: Tasks,
  ) {}

  /** @param key made by the client; with the same key the message is brought once */
  async replay(actor: Actor, deliveryId: string, key?: string): Promise<void> {
    await this.guarded.perform(actor, 'webhooks.manage', [deliveryId], async (tx) => {
      const delivery = isUuid(deliveryId) ? await this.reader.delivery(tx, deliveryId) : undefined;
      if (!delivery?.endpointId) throw new NotFound();
      const endpoint = await this.webhookAccess.mine(tx, actor, delivery.endpointId);
      const scope = actor.institutionId ?? actor.actorId;
      const request = { replayed: deliveryId };
      await once(tx, { scope, operation: 'webhooks.manage', key, request }, async () => {
        if (!endpoint.active) throw new NotFound();
        await this.deliveries.revive(tx, deliveryId);
        await this.tasks.add(tx, 'notifications.deliver-webhook', { deliveryId });
        await this.webhookAccess.record(tx, actor, endpoint.id, { deed: 'replayed', deliveryId });
        return deliveryId;
      });
    });
  }
}
