import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { OPEN_STATES } from '../domain/alert-state.js';
import { waitAfter } from '../domain/delivery.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { Alert, AlertDelivery, AlertMatch, AlertSubject } from '../persistence/alert-rows.js';
import { databaseTime } from '../persistence/database-time.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { MarkDelivered } from './mark-delivered.js';
import { PlatformWork } from './platform-work.js';
import { VisibleMatches } from './visible-matches.js';

/** Outcome of an attempt at a delivery. `final`: it will not be tried again. */
export interface DeliveryOutcome {
  readonly code: string;
  readonly accepted: boolean;
  readonly final: boolean;
}

export interface DueDelivery {
  readonly delivery: AlertDelivery;
  readonly alert: Alert;
  /** Matches of the alert that may be told of now. */
  readonly matches: readonly AlertMatch[];
  readonly subjects: readonly AlertSubject[];
}

/**
 * Steps that mail and webhooks have in common: finding what is still to be sent, and writing what becomes of
 * an attempt.
 */
@Injectable()
export class SettleDelivery {
  constructor(
    private readonly reader: AlertReader,
    private readonly deliveries: DeliveryRepository,
    private readonly markDelivered: MarkDelivered,
    private readonly visibleMatches: VisibleMatches,
    private readonly closing: CloseInvisibleAlerts,
    private readonly tasks: Tasks,
    private readonly platform: PlatformWork,
  ) {}

  /** The delivery, if it has to be tried now; one of an alert that was answered meanwhile is of use to nobody. */
  async due(tx: Tx, deliveryId: string): Promise<DueDelivery | undefined> {
    const delivery = await this.reader.delivery(tx, deliveryId);
    if (delivery?.state !== 'due') return undefined;
    const alert = await this.reader.byId(tx, delivery.alertId);
    if (!alert) return undefined;
    if (!OPEN_STATES.includes(alert.state)) {
      const code = alert.state === 'closed' ? 'NOTIFICATIONS.BARRED' : 'NOTIFICATIONS.ANSWERED';
      await this.deliveries.setAside(tx, deliveryId, 'dropped', code);
      return undefined;
    }
    const told = await this.visibleMatches.open(tx, [alert.id]);
    if (!told.isBarred(alert.id))
      return { delivery, alert, matches: told.of(alert.id), subjects: told.subjectsOf(alert.id) };
    await this.bar(tx, deliveryId, alert.id);
    return undefined;
  }

  /** Nothing of it may be told any more: it is not sent, and nobody learns of whom it was. */
  private async bar(tx: Tx, deliveryId: string, alertId: string): Promise<void> {
    const locked = await this.reader.lock(tx, alertId);
    await this.deliveries.setAside(tx, deliveryId, 'dropped', 'NOTIFICATIONS.BARRED');
    if (locked) await this.closing.close(tx, locked);
  }

  /** Ends a delivery without an attempt, or puts it back until its channel is set up. */
  async setAside(
    tx: Tx,
    { delivery, alert }: Pick<DueDelivery, 'delivery' | 'alert'>,
    state: 'waiting' | 'dropped',
    code: string,
  ): Promise<void> {
    const locked = await this.reader.lock(tx, alert.id);
    await this.deliveries.setAside(tx, delivery.id, state, code);
    if (locked) await this.markDelivered.note(tx, locked);
  }

  /** Notes the attempt and, in the same transaction, asks for the next one where there is to be one. */
  async finish(
    tx: Tx,
    { delivery, alert }: { readonly delivery: AlertDelivery; readonly alert: Pick<Alert, 'id'> },
    { code, accepted, final }: DeliveryOutcome,
  ): Promise<void> {
    const { id, channel } = delivery;
    const wait = accepted || final ? undefined : waitAfter(delivery.attempts + 1);
    const state = accepted ? 'delivered' : wait === undefined ? 'failed' : 'due';
    // The alert before its delivery, as everywhere: two that lock in another order would wait for each other.
    const locked = await this.reader.lock(tx, alert.id);
    const attempts = await this.deliveries.settle(tx, id, { state, code, at: this.platform.now() });
    if (attempts === undefined || !locked) return;
    if (state !== 'due') {
      await this.markDelivered.note(tx, locked);
      await this.platform.record(tx, 'alerts.deliver', alert.id, { channel, code, attempts });
      return;
    }
    const name = channel === 'mail' ? 'notifications.deliver-mail' : 'notifications.deliver-webhook';
    const dueAt = await databaseTime(tx, wait);
    await this.tasks.add(tx, name, { deliveryId: id }, { once: `deliver/${id}/${attempts}`, dueAt });
    this.platform.notePutOff({ delivery: id, channel, code, attempts });
  }
}
