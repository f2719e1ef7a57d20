import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { moved } from '../domain/alert-state.js';
import { KeeperAlone } from '../domain/alert-errors.js';
import { endsWithReading, isOnesOwn } from '../domain/alert-subject.js';
import { endingBy } from '../domain/ending.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertAccess, type AlertVersion } from './alert-access.js';

/** Says that an alert has been read. The first reader stays written down; the clock runs on, except of news, which end with it. */
@Injectable()
export class AcknowledgeAlert {
  constructor(
    private readonly alertAccess: AlertAccess,
    private readonly alerts: AlertRepository,
  ) {}

  async acknowledge(actor: Actor, version: AlertVersion): Promise<Alert> {
    return this.alertAccess.act(actor, version, {
      operation: 'alerts.act',
      change: 'read',
      do: async (tx, alert, now) => {
        if (isOnesOwn(alert.kind) && alert.ownerActorId !== actor.actorId) throw new KeeperAlone();
        const read = moved(alert.state, 'read');
        const isOver = endsWithReading(alert.kind);
        const state = isOver ? moved(read, 'close') : read;
        const after = await this.alerts.setRead(tx, alert.id, state, actor.actorId, now);
        if (isOver) await this.alerts.setEnded(tx, alert.id, endingBy(actor, now));
        return after;
      },
    });
  }
}
