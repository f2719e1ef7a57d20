import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { PlatformWork } from './platform-work.js';

/** Mails that one round takes up. */
const BATCH = 500;

/** Gives the mails that were written without a mail server to the one that is there now. */
@Injectable()
export class TakeUpWaitingMail {
  constructor(
    private readonly platform: PlatformWork,
    private readonly deliveries: DeliveryRepository,
    private readonly tasks: Tasks,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @returns how many */
  async takeUp(): Promise<number> {
    if (this.settings.SMTP_URL === undefined) return 0;
    return this.platform.perform('alerts.deliver', async (tx) => {
      const ids = await this.deliveries.takeUpWaiting(tx, BATCH);
      for (const deliveryId of ids) await this.tasks.add(tx, 'notifications.deliver-mail', { deliveryId });
      return ids.length;
    });
  }
}
