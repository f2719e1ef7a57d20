import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { WebhookClient } from '../../../platform/webhooks/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { hoursAfter } from '../domain/escalation.js';
import { OLD_SECRET_HOURS } from '../domain/webhook-health.js';
import type { WebhookEndpoint } from '../persistence/alert-rows.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { WebhookAccess } from './webhook-access.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** Gives a webhook a new secret, shown here, once. For a day both sign, as Standard Webhooks 1.0 asks for. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
  ) {}

  async rotate(
    actor: Actor,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  ): Promise<{ readonly endpoint: WebhookEndpoint; readonly secret: string }> {
    return this.guarded.perform(actor, 'webhooks.manage', [id], async (tx) => {
      const known = await this.webhookAccess.atVersion(tx, actor, id, expectedVersion);
      if (!known.active) throw new NotFound();
      const secret = WebhookClient.newSecret();
      const until = hoursAfter(this.clock.now(), OLD_SECRET_HOURS);
      const endpoint = await this.webhooks.rotate(tx, id, await this.secrets.seal(known, secret), until);
      await this.webhookAccess.record(tx, actor, id, { deed: 'secret_changed' });
      return { endpoint, secret };
    });
  }
}
