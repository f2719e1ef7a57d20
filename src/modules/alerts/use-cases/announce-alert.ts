import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { isForPersonAlone, type DeliveryOccasion } from '../domain/delivery.js';
import { DeliveryRepository, type NewDelivery } from '../persistence/delivery.repository.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { BundleTimes } from './bundle-times.js';
import type { RosterEntry } from './roster.js';
import type { AlertAnnouncement } from './alert-announcement.js';

/**
 * Writes down on which ways somebody is told of an alert, in the transaction of the cause: the inbox at once, mail and
 * webhooks as rows with a task each. Without a mail server the mail waits for one, and with a bundle for its time.
 */
@Injectable()
export class AnnounceAlert {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly webhooks: WebhookRepository,
    private readonly bundles: BundleTimes,
    private readonly tasks: Tasks,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async announce(
    tx: Tx,
    alertId: string,
    occasion: DeliveryOccasion,
    told: RosterEntry,
    now: Date,
  ): Promise<void> {
    await this.runAll(tx, [{ alertId, occasion, told }], now);
  }

  async runAll(tx: Tx, all: readonly AlertAnnouncement[], now: Date): Promise<void> {
    const hooks = new Map<string, readonly string[]>();
    const listening = all.filter(({ occasion }) => !isForPersonAlone(occasion));
    for (const id of new Set(listening.map(({ told }) => told.institutionId)))
      if (id !== undefined)
        hooks.set(
          id,
          (await this.webhooks.activeOf(tx, id)).map((hook) => hook.id),
        );
    const times = this.settings.SMTP_URL === undefined ? undefined : await this.bundles.of(tx, all, now);
    const written = await this.deliveries.addAll(
      tx,
      all.flatMap((one) => this.deliveriesOf(one, hooks, times?.get(one))),
      now,
    );
    await this.tasks.insert(
      tx,
      written
        .filter(({ state }) => state === 'due')
        .map(({ id, channel }) => ({
          name: `notifications.deliver-${channel}`,
          payload: { deliveryId: id },
          once: `deliver/${id}/0`,
        })),
    );
  }

  private deliveriesOf(
    { alertId, occasion, told }: AlertAnnouncement,
    hooks: ReadonlyMap<string, readonly string[]>,
    bundleAt: Date | undefined,
  ): NewDelivery[] {
    const { actorId, email, language } = told.recipient;
    const to = { alertId, occasion, language };
    const inbox: NewDelivery = { ...to, channel: 'inbox', actorId, state: 'delivered' };
    const state = this.settings.SMTP_URL === undefined ? 'waiting' : bundleAt ? 'bundled' : 'due';
    const mail: NewDelivery = { ...to, channel: 'mail', actorId, address: email, state, bundleAt };
    const systems = isForPersonAlone(occasion) ? [] : (hooks.get(told.institutionId ?? '') ?? []);
    return [
      inbox,
      ...(email === undefined ? [] : [mail]),
      ...systems.map((endpointId): NewDelivery => ({ ...to, channel: 'webhook', endpointId, state: 'due' })),
    ];
  }
}
