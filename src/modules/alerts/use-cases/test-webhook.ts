import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { TEST_PAYLOAD } from '../domain/webhook-payload.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { PostWebhook, wasAccepted, type WebhookResponse } from './post-webhook.js';
import { WebhookAccess } from './webhook-access.js';

/** Sends a signed test message now and says what was answered. No transaction is open while the receiver is spoken to. */
@Injectable()
export class TestWebhook {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly webhooks: WebhookRepository,
    private readonly post: PostWebhook,
  ) {}

  async test(actor: Actor, id: string): Promise<WebhookResponse> {
    const letter = await this.guarded.perform(actor, 'webhooks.manage', [id], async (tx) => {
      const endpoint = await this.webhookAccess.mine(tx, actor, id);
      if (!endpoint.active) throw new NotFound();
      return this.post.letter(tx, endpoint, TEST_PAYLOAD);
    });
    const answered = await this.post.post(letter);
    await this.guarded.perform(actor, 'webhooks.manage', [id], async (tx) => {
      await this.webhooks.noteAttempt(tx, answered);
      if (wasAccepted(answered.code)) await this.webhooks.noteHealth(tx, id, true, answered.at);
      await this.webhookAccess.record(tx, actor, id, { deed: 'tested', code: answered.code });
    });
    return answered;
  }
}
