import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { keyIdOf, KeyService, type SealedPlace } from '../../../platform/keys/index.js';
import type { WebhookEndpoint } from '../persistence/alert-rows.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

type Owned = Pick<WebhookEndpoint, 'id' | 'institutionId'>;

/** What webhooks are signed with: sealed in the database, opened for the one who sends. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly keys: KeyService,
    private readonly webhooks: WebhookRepository,
  ) {}

  async seal(endpoint: Owned, secret: string): Promise<string> {
    return this.keys.seal(placeOf(endpoint), secret);
  }

  /** One that was stored before secrets were sealed is sealed now. */
  async open(tx: Tx, endpoint: Owned): Promise<string> {
    const stored = await this.webhooks.secretOf(tx, endpoint.id);
    if (keyIdOf(stored) !== undefined) return this.keys.open(placeOf(endpoint), stored);
    await this.webhooks.setSecret(tx, endpoint.id, await this.seal(endpoint, stored));
    return stored;
  }
}

function placeOf({ id, institutionId }: Owned): SealedPlace {
  return { table: 'webhook_endpoint', column: 'secret', row: id, institutionId };
}
