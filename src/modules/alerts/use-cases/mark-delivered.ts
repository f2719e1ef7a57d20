import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { mayMove, moved } from '../domain/alert-state.js';
import { isDelivered } from '../domain/delivery.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { PlatformWork } from './platform-work.js';

/** Moves an alert on whose deliveries say that it has arrived. */
@Injectable()
export class MarkDelivered {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly reader: AlertReader,
    private readonly platform: PlatformWork,
  ) {}

  /** @param alert locked by the caller, or written by it in this transaction */
  async note(tx: Tx, alert: Pick<Alert, 'id' | 'institutionId' | 'state'>): Promise<void> {
    if (!mayMove(alert.state, 'deliver')) return;
    if (!isDelivered(await this.reader.deliveriesOf(tx, [alert.id]))) return;
    const state = moved(alert.state, 'deliver');
    const now = this.platform.now();
    await this.alerts.setDelivered(tx, alert.id, state, now);
    await this.alerts.note(tx, { ...alert, state }, 'delivered', { actorId: this.platform.actorId, now });
  }
}
