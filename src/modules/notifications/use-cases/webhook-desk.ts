import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import type { WebhookEndpoint } from '../persistence/alert-rows.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Finds a webhook for the one who may manage it. */
@Injectable()
export class WebhookDesk {
  constructor(private readonly webhooks: WebhookRepository) {}

  async mine(tx: Tx, actor: Actor, id: string): Promise<WebhookEndpoint> {
    const endpoint = UUID.test(id) ? await this.webhooks.lock(tx, id) : undefined;
    if (!endpoint) throw new NotFound();
    requireOnRecord(actor, 'webhooks.manage', endpoint.institutionId);
    return endpoint;
  }

  async atVersion(tx: Tx, actor: Actor, id: string, expectedVersion: number): Promise<WebhookEndpoint> {
    const endpoint = await this.mine(tx, actor, id);
    if (endpoint.version !== expectedVersion) throw new VersionConflict(expectedVersion, endpoint.version);
    return endpoint;
  }
}
