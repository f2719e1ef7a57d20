import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import type { WebhookAttempt, WebhookEndpoint } from '../persistence/alert-rows.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { WebhookAccess } from './webhook-access.js';

const MOST = 101;

/** Webhooks of an institution, and the outcomes of the messages sent to them. */
@Injectable()
export class WebhookLog {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly webhooks: WebhookRepository,
  ) {}

  /** The institution's webhooks, ended ones too; of all institutions for the operator. */
  async endpoints(actor: Actor): Promise<readonly WebhookEndpoint[]> {
    return this.guarded.perform(actor, 'webhooks.manage', [], async (tx) => {
      const all = isAllowed(actor, 'webhooks.manage', 'foreign');
      if (!all && actor.institutionId === undefined) throw new NotFound();
      return this.webhooks.of(tx, all ? undefined : actor.institutionId);
    });
  }

  /** Attempts at one webhook, newest first. @param page `before`: `id` of the last one seen */
  async attempts(
    actor: Actor,
    endpointId: string,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<readonly WebhookAttempt[]> {
    return this.guarded.perform(actor, 'webhooks.manage', [endpointId], async (tx) => {
      await this.webhookAccess.mine(tx, actor, endpointId);
      return this.webhooks.attemptsOf(tx, endpointId, page.before, Math.min(page.limit, MOST));
    });
  }
}
