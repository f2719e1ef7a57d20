import { Injectable } from '@nestjs/common';
import { databaseTime } from '../persistence/database-time.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { PlatformWork } from './platform-work.js';

/** Long enough to mend an endpoint by its attempts, and no longer. */
const KEEP_SECONDS = 14 * 24 * 3600;

/** Deletes the attempts at webhooks that are older than two weeks; what became of each delivery stays. */
@Injectable()
export class ForgetAttempts {
  constructor(
    private readonly platform: PlatformWork,
    private readonly webhooks: WebhookRepository,
  ) {}

  async run(): Promise<void> {
    await this.platform.run('alerts.deliver', async (tx) => {
      await this.webhooks.forgetAttempts(tx, await databaseTime(tx, -KEEP_SECONDS));
    });
  }
}
