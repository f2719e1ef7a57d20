import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { WebhookClient, WebhookTargetRefused, WebhookUnanswered } from '../../../platform/webhooks/index.js';
import type { WebhookPayload } from '../domain/webhook-payload.js';
import type { WebhookAttempt, WebhookEndpoint } from '../persistence/alert-rows.js';
import { WebhookSecrets } from './webhook-secrets.js';

export type WebhookResponse = Omit<WebhookAttempt, 'id'>;

/** A letter to an endpoint, signed with its secrets. */
export interface SignedWebhook {
  readonly endpoint: WebhookEndpoint;
  readonly secrets: readonly string[];
  readonly messageId: string;
  readonly payload: WebhookPayload;
}

export interface SentRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one letter and says how that went. Writes nothing: the caller does, with what follows from it. */
@Injectable()
export class PostWebhook {
  constructor(
    private readonly client: WebhookClient,
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
  ) {}

  async letter(
    tx: Tx,
    endpoint: WebhookEndpoint,
    payload: WebhookPayload,
    messageId: string = randomUUID(),
  ): Promise<SignedWebhook> {
    return { endpoint, secrets: await this.secrets.open(tx, endpoint), messageId, payload };
  }

  async post({ endpoint, secrets, messageId, payload }: SignedWebhook): Promise<WebhookResponse> {
    const began = performance.now();
    const code = await this.codeOf({
      url: endpoint.url,
      secrets,
      id: messageId,
      body: JSON.stringify(payload),
    });
    const durationMs = Math.round(performance.now() - began);
    return { endpointId: endpoint.id, messageId, type: payload.type, code, durationMs, at: this.clock.now() };
  }

  /** The letter as it would go over the line now. */
  asSent({ endpoint, secrets, messageId: id, payload }: SignedWebhook): SentRequest {
    const body = JSON.stringify(payload);
    return { url: endpoint.url, headers: WebhookClient.headersOf({ id, secrets, body }), body };
  }

  private async codeOf(message: Parameters<WebhookClient['send']>[0]): Promise<string> {
    try {
      return `HTTP_${await this.client.send(message)}`;
    } catch (error) {
      if (error instanceof WebhookTargetRefused || error instanceof WebhookUnanswered) return error.code;
      throw error;
    }
  }
}

/** Taken over by the receiver. */
export function wasAccepted(code: string): boolean {
  return /^HTTP_2\d\d$/.test(code);
}

/** Standard Webhooks 1.0: with 410 a receiver says that it wants nothing more. */
export function isGone(code: string): boolean {
  return code === 'HTTP_410';
}

/** The address itself may not be used, today or tomorrow. */
export function isForbidden(code: string): boolean {
  return code === 'WEBHOOKS.ADDRESS_REFUSED' || code === 'WEBHOOKS.HTTPS_NEEDED';
}
