import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { claimKey, keepAnswer, once, type OnceRequest } from '../../../platform/idempotency/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { TEST_PAYLOAD } from '../domain/webhook-payload.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { PostWebhook, wasAccepted, type SignedWebhook, type WebhookResponse } from './post-webhook.js';
import { WebhookAccess } from './webhook-access.js';

/** A response as it is kept beside a key: its time is a text. */
type Kept<T extends { readonly at: Date }> = Omit<T, 'at'> & { readonly at: string | Date };

/** The message of a key, and how it went once that is known. */
interface TestMessage {
  readonly messageId: string;
  readonly went?: Kept<WebhookResponse>;
}

/** Sends a signed test message now and says what was answered. No transaction is open while the receiver is spoken to. */
@Injectable()
export class TestWebhook {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly webhooks: WebhookRepository,
    private readonly post: PostWebhook,
  ) {}

  /**
   * Of one key there is one message, and what is answered is how it went first. Only a receiver that is asked by two at once, or whose answer was lost
   * before it could be noted, gets it twice: under the same id, by which receivers know it.
   *
   * @param key made by the client
   */
  async test(actor: Actor, id: string, key?: string): Promise<WebhookResponse> {
    const scope = actor.institutionId ?? actor.actorId;
    const sent = { scope, operation: 'webhooks.manage', key, request: { tested: id } };
    const begun = await this.guarded.perform(actor, 'webhooks.manage', [id], (tx) =>
      this.begin(tx, actor, id, sent),
    );
    if ('code' in begun) return begun;
    const answered = await this.post.post(begun);
    return this.guarded.perform(actor, 'webhooks.manage', [id], async (tx) => {
      await this.webhookAccess.mine(tx, actor, id);
      const before = await claimKey<TestMessage>(tx, sent);
      if (before?.answer.went) return responseOf(before.answer.went);
      await this.webhooks.noteAttempt(tx, answered);
      if (wasAccepted(answered.code)) await this.webhooks.noteHealth(tx, id, true, answered.at);
      await this.webhookAccess.record(tx, actor, id, { deed: 'tested', code: answered.code });
      await keepAnswer(tx, sent, { messageId: answered.messageId, went: answered });
      return answered;
    });
  }

  /** @returns how the message of this key went, or the letter that is to be sent */
  private async begin(
    tx: Tx,
    actor: Actor,
    id: string,
    sent: OnceRequest,
  ): Promise<WebhookResponse | SignedWebhook> {
    const endpoint = await this.webhookAccess.mine(tx, actor, id);
    const made = (): Promise<TestMessage> => Promise.resolve({ messageId: randomUUID() });
    const { messageId, went } = await once(tx, sent, made);
    if (went) return responseOf(went);
    if (!endpoint.active) throw new NotFound();
    return this.post.letter(tx, endpoint, TEST_PAYLOAD, messageId);
  }
}

function responseOf(went: Kept<WebhookResponse>): WebhookResponse {
  return { ...went, at: new Date(went.at) };
}
