import { Injectable } from '@nestjs/common';
import { PLATFORM } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { databaseTime } from '../persistence/database-time.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

/** Long enough to mend an endpoint by its attempts, and no longer. */
const KEEP_SECONDS = 14 * 24 * 3600;

/** Deletes the attempts at webhooks that are older than two weeks; what became of each delivery stays. */
@Injectable()
export class ForgetAttempts {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhooks: WebhookRepository,
  ) {}

  async run(): Promise<void> {
    await this.guarded.run(PLATFORM, 'alerts.deliver', [], async (tx) => {
      await this.webhooks.forgetAttempts(tx, await databaseTime(tx, -KEEP_SECONDS));
    });
  }
}
