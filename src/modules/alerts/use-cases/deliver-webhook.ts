import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { payloadOf } from '../domain/webhook-payload.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { PlatformWork } from './platform-work.js';
import { isForbidden, isGone, PostWebhook, wasAccepted, type SignedWebhook } from './post-webhook.js';
import { SettleDelivery, type DueDelivery } from './settle-delivery.js';

/** One attempt at telling an institution's own system. The transaction is not open while that is spoken to. */
@Injectable()
export class DeliverWebhook {
  constructor(
    private readonly platform: PlatformWork,
    private readonly settle: SettleDelivery,
    private readonly webhooks: WebhookRepository,
    private readonly post: PostWebhook,
  ) {}

  async deliver(deliveryId: string): Promise<void> {
    const work = await this.platform.perform('alerts.deliver', (tx) => this.prepare(tx, deliveryId));
    if (!work) return;
    const answered = await this.post.post(work.letter);
    await this.platform.perform('alerts.deliver', async (tx) => {
      const { code, endpointId } = answered;
      // What else is due to the endpoint finds it ended when its time comes.
      if (isGone(code)) await this.webhooks.end(tx, endpointId, 'gone');
      await this.webhooks.noteAttempt(tx, answered);
      const accepted = wasAccepted(code);
      await this.webhooks.noteHealth(tx, endpointId, accepted, answered.at);
      await this.settle.finish(tx, work.due, {
        code,
        accepted,
        final: accepted || isGone(code) || isForbidden(code),
      });
    });
  }

  private async prepare(
    tx: Tx,
    deliveryId: string,
  ): Promise<{ due: DueDelivery; letter: SignedWebhook } | undefined> {
    const due = await this.settle.due(tx, deliveryId);
    if (!due) return undefined;
    const endpoint = await this.webhooks.byId(tx, due.delivery.endpointId ?? '');
    if (!endpoint?.active) {
      await this.settle.setAside(tx, due, 'dropped', 'WEBHOOKS.ENDED');
      return undefined;
    }
    const { alert, delivery, matches, subjects } = due;
    const payload = payloadOf(delivery.occasion, alert, {
      matchIds: matches.map((match) => match.hypothesisId),
      subjectIds: subjects.map(({ subjectId }) => subjectId),
    });
    return { due, letter: await this.post.letter(tx, endpoint, payload, deliveryId) };
  }
}
