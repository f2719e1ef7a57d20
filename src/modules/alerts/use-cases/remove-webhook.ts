import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { WebhookAccess } from './webhook-access.js';

/** Ends a webhook: nothing more goes there; what is still due to it is dropped when its time comes. */
@Injectable()
export class RemoveWebhook {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly webhooks: WebhookRepository,
  ) {}

  async remove(
    actor: Actor,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  ): Promise<void> {
    await this.guarded.perform(actor, 'webhooks.manage', [id], async (tx) => {
      await this.webhookAccess.atVersion(tx, actor, id, expectedVersion);
      await this.webhooks.end(tx, id, 'removed');
      await this.webhookAccess.record(tx, actor, id, { deed: 'removed' });
    });
  }
}
