import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { keyIdOf, KeyService, type SealedPlace } from '../../../platform/keys/index.js';
import type { WebhookEndpoint } from '../persistence/alert-rows.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

type Owned = Pick<WebhookEndpoint, 'id' | 'institutionId'>;

/** Secrets that webhooks are signed with: sealed in the database, opened for the one who sends. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly keys: KeyService,
    private readonly webhooks: WebhookRepository,
    private readonly clock: Clock,
  ) {}

  async seal(endpoint: Owned, secret: string): Promise<string> {
    return this.keys.seal(placeOf(endpoint), secret);
  }

  /**
   * All that sign now, the present one first. One that was stored before secrets were sealed is sealed now; the one before it lies as it was
   * sealed when it was the present one.
   */
  async open(tx: Tx, endpoint: Owned): Promise<readonly string[]> {
    const { secret, older } = await this.webhooks.secretsOf(tx, endpoint.id, this.clock.now());
    const earlier = older === null ? [] : [await this.opened(endpoint, older)];
    if (keyIdOf(secret) === undefined)
      await this.webhooks.setSecret(tx, endpoint.id, await this.seal(endpoint, secret));
    return [await this.opened(endpoint, secret), ...earlier];
  }

  private async opened(endpoint: Owned, stored: string): Promise<string> {
    return keyIdOf(stored) === undefined ? stored : this.keys.open(placeOf(endpoint), stored);
  }
}

function placeOf({ id, institutionId }: Owned): SealedPlace {
  return { table: 'webhook_endpoint', column: 'secret', row: id, institutionId };
}
