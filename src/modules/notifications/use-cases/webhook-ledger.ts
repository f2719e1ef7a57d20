import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { isAllowed, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { WebhookAttempt, WebhookEndpoint } from '../persistence/alert-rows.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { WebhookDesk } from './webhook-desk.js';

const MOST = 101;

/** What has been sent to an institution's webhooks, what was answered, and once more what went astray. */
@Injectable()
export class WebhookLedger {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: WebhookDesk,
    private readonly webhooks: WebhookRepository,
    private readonly reader: AlertReader,
    private readonly deliveries: DeliveryRepository,
    private readonly tasks: Tasks,
    private readonly audit: AuditTrail,
  ) {}

  /** The institution's webhooks, ended ones too; of all institutions for the operator. */
  async endpoints(actor: Actor): Promise<readonly WebhookEndpoint[]> {
    return this.guarded.run(actor, 'webhooks.manage', [], async (tx) => {
      const all = isAllowed(actor, 'webhooks.manage', 'foreign');
      if (!all && actor.institutionId === undefined) throw new NotFound();
      return this.webhooks.of(tx, all ? undefined : actor.institutionId);
    });
  }

  /** Attempts at one webhook, newest first. @param before `id` of the last one seen */
  async attempts(
    actor: Actor,
    endpointId: string,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<readonly WebhookAttempt[]> {
    return this.guarded.run(actor, 'webhooks.manage', [endpointId], async (tx) => {
      await this.desk.mine(tx, actor, endpointId);
      return this.webhooks.attemptsOf(tx, endpointId, page.before, Math.min(page.limit, MOST));
    });
  }

  /** Sends a message of an active webhook again, under its old id. */
  async replay(actor: Actor, deliveryId: string): Promise<void> {
    await this.guarded.run(actor, 'webhooks.manage', [], async (tx) => {
      const delivery = await this.reader.delivery(tx, deliveryId);
      if (!delivery?.endpointId) throw new NotFound();
      const endpoint = await this.desk.mine(tx, actor, delivery.endpointId);
      if (!endpoint.active) throw new NotFound();
      await this.deliveries.revive(tx, deliveryId);
      await this.tasks.add(tx, 'notifications.deliver-webhook', { deliveryId });
      await this.audit.record(tx, {
        actor,
        action: 'webhooks.manage',
        detail: { deed: 'replayed', deliveryId },
      });
    });
  }
}
