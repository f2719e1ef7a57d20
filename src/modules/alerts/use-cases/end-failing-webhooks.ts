import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { hoursAfter } from '../domain/escalation.js';
import { failingTooLongSince } from '../domain/webhook-health.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/**
 * Ends webhooks that have taken nothing for days, and tells their institution and the operator. Until then mail and inbox have told of every
 * alert all the same; registering the address anew begins afresh.
 */
@Injectable()
export class EndFailingWebhooks {
  constructor(
    private readonly platform: PlatformWork,
    private readonly webhooks: WebhookRepository,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async end(): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const now = this.platform.now();
      for (const { id, institutionId } of await this.webhooks.failingSince(tx, failingTooLongSince(now))) {
        await this.webhooks.end(tx, id, 'failing');
        for (const holderId of [institutionId, undefined]) await this.tell(tx, id, holderId, now);
      }
    });
  }

  private async tell(tx: Tx, id: string, holderId: string | undefined, now: Date): Promise<void> {
    const raised = await this.raise.writeAbout(tx, await this.rosters.open(tx), {
      ...{ holderId, kind: 'webhook_ended', subjects: [{ id, mark: 'failing' }] },
      dueAt: hoursAfter(now, this.settings.ALERT_DUE_HOURS),
    });
    if (raised) await this.raise.tell(tx, raised);
  }
}
