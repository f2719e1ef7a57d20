import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { isForPersonAlone, type DeliveryOccasion, type DeliveryState } from '../domain/delivery.js';
import { DeliveryRepository, type NewDelivery } from '../persistence/delivery.repository.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { BundleTimes, type WaitingNews } from './bundle-times.js';
import type { RosterEntry } from './roster.js';
import type { AlertAnnouncement } from './alert-announcement.js';

/**
 * Writes down on which ways somebody is told of an alert, in the transaction of the cause: the inbox at once, mail and
 * webhooks as rows with a task each. Without a mail server the mail waits for one, and with a bundle for its time; what is
 * told daily reaches systems, and contacts without an account, at the time of the bundle as well.
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
    const times = await this.bundles.of(tx, all, now);
    const written = await this.deliveries.addAll(
      tx,
      all.flatMap((one) => this.deliveriesOf(one, hooks, times.get(one))),
      now,
    );
    await this.tasks.insert(
      tx,
      written
        .filter(({ state }) => state === 'due')
        .map(({ id, channel, bundleAt }) => ({
          name: `notifications.deliver-${channel}`,
          payload: { deliveryId: id },
          once: `deliver/${id}/0`,
          ...(bundleAt && { dueAt: bundleAt }),
        })),
    );
  }

  private deliveriesOf(
    { alertId, occasion, told }: AlertAnnouncement,
    hooks: ReadonlyMap<string, readonly string[]>,
    waits: WaitingNews | undefined,
  ): NewDelivery[] {
    const { actorId, email, language } = told.recipient;
    const to = { alertId, occasion, language };
    const inbox: NewDelivery = { ...to, channel: 'inbox', actorId, state: 'delivered' };
    const state = this.mailState(waits, actorId);
    const mail: NewDelivery = {
      ...{ ...to, channel: 'mail', actorId, address: email, state },
      ...(state !== 'waiting' && { bundleAt: waits?.until }),
    };
    const systems = isForPersonAlone(occasion) ? [] : (hooks.get(told.institutionId ?? '') ?? []);
    const systemAt = waits?.isAll === true ? waits.until : undefined;
    return [
      inbox,
      ...(email === undefined ? [] : [mail]),
      ...systems.map((endpointId): NewDelivery => ({
        ...{ ...to, channel: 'webhook', endpointId, state: 'due', bundleAt: systemAt },
      })),
    ];
  }

  /** A bundle is somebody's with an account: a contact without one gets a mail of its own, at its time. */
  private mailState(
    waits: WaitingNews | undefined,
    actorId: string | undefined,
  ): Extract<DeliveryState, 'waiting' | 'bundled' | 'due'> {
    if (this.settings.SMTP_URL === undefined) return 'waiting';
    return waits && typeof actorId === 'string' ? 'bundled' : 'due';
  }
}
