import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { TEST_PAYLOAD } from '../domain/webhook-payload.js';
import { PostWebhook, type SentRequest } from './post-webhook.js';
import { WebhookAccess } from './webhook-access.js';

/** The request that a test would send now, signed and not sent: a receiver can be written against it before anything reaches it. */
@Injectable()
export class PreviewWebhook {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly post: PostWebhook,
  ) {}

  async preview(actor: Actor, id: string): Promise<SentRequest> {
    return this.guarded.perform(actor, 'webhooks.manage', [id], async (tx) => {
      const endpoint = await this.webhookAccess.mine(tx, actor, id);
      if (!endpoint.active) throw new NotFound();
      return this.post.asSent(await this.post.letter(tx, endpoint, TEST_PAYLOAD));
    });
  }
}
