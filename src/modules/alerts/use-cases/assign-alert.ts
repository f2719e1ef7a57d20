import { Injectable } from '@nestjs/common';
import { mayInState, type Actor } from '../../access/accounts/index.js';
import { AlertMoveRefused } from '../domain/alert-errors.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { isOnesOwn } from '../domain/alert-subject.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertOfferRepository } from '../persistence/offer.repository.js';
import { AlertAccess, type AlertVersion } from './alert-access.js';
import { AnnounceAlert } from './announce-alert.js';
import { Rosters } from './roster.js';

/** Makes an alert the duty of a colleague of the same institution, who is told of it. The due date stays. */
@Injectable()
export class AssignAlert {
  constructor(
    private readonly alertAccess: AlertAccess,
    private readonly alerts: AlertRepository,
    private readonly offers: AlertOfferRepository,
    private readonly rosters: Rosters,
    private readonly announce: AnnounceAlert,
  ) {}

  async assign(actor: Actor, version: AlertVersion, assigneeId: string): Promise<Alert> {
    return this.alertAccess.act(actor, version, {
      operation: 'alerts.assign',
      change: 'assigned',
      do: async (tx, alert, now) => {
        if (!mayInState('alerts.assign', alert.state) || isOnesOwn(alert.kind))
          throw new AlertMoveRefused(alert.state, 'assign');
        const roster = await this.rosters.open(tx);
        const recipient = await roster.colleague(alert.institutionId, assigneeId, 'assigneeId');
        await this.offers.end(tx, alert.id, 'withdrawn', now);
        const after = await this.alerts.setOwner(tx, alert.id, recipient, now);
        if (assigneeId === actor.actorId) return after;
        const told = { institutionId: alert.institutionId ?? undefined, recipient };
        await this.announce.announce(tx, alert.id, 'assigned', told, now);
        return after;
      },
    });
  }
}
