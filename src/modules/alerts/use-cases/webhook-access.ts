import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, type AuditDetail } from '../../access/audit/index.js';
import type { WebhookEndpoint } from '../persistence/alert-rows.js';
import { isUuid } from '../persistence/uuid.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

/** Finds a webhook for the one who may manage it, and writes down what was done to it. */
@Injectable()
export class WebhookAccess {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly audit: AuditTrail,
  ) {}

  async mine(tx: Tx, actor: Actor, id: string): Promise<WebhookEndpoint> {
    const endpoint = isUuid(id) ? await this.webhooks.lock(tx, id) : undefined;
    if (!endpoint) throw new NotFound();
    requireOnRecord(actor, 'webhooks.manage', endpoint.institutionId);
    return endpoint;
  }

  async atVersion(tx: Tx, actor: Actor, id: string, expectedVersion: number): Promise<WebhookEndpoint> {
    const endpoint = await this.mine(tx, actor, id);
    if (endpoint.version !== expectedVersion) throw new VersionConflict(expectedVersion, endpoint.version);
    return endpoint;
  }

  async record(tx: Tx, actor: Actor, id: string, detail: AuditDetail): Promise<void> {
    await this.audit.record(tx, { actor, action: 'webhooks.manage', recordIds: [id], detail });
  }
}
