import { Injectable } from '@nestjs/common';
import { mayInState, type Actor } from '../../access/accounts/index.js';
import { AbsenceNotAhead, AlertMoveRefused, AssigneeRefused, OwnerAlone } from '../domain/alert-errors.js';
import { isOnesOwn } from '../domain/alert-subject.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertOfferRepository } from '../persistence/offer.repository.js';
import { AlertAccess, type AlertVersion } from './alert-access.js';
import { AnnounceAlert } from './announce-alert.js';
import { Rosters } from './roster.js';

/**
 * An owner offers an alert to a colleague of the same institution, for a time or for good. The owner stays in charge until the colleague has
 * accepted. A new offer takes the place of one that is open.
 */
@Injectable()
export class DelegateAlert {
  constructor(
    private readonly alertAccess: AlertAccess,
    private readonly offers: AlertOfferRepository,
    private readonly rosters: Rosters,
    private readonly announce: AnnounceAlert,
  ) {}

  async delegate(
    actor: Actor,
    version: AlertVersion,
    { colleagueId, until }: { readonly colleagueId: string; readonly until?: Date | undefined },
  ): Promise<Alert> {
    return this.alertAccess.act(actor, version, {
      operation: 'alerts.assign',
      change: 'offered',
      do: async (tx, alert, now) => {
        if (!mayInState('alerts.assign', alert.state) || isOnesOwn(alert.kind))
          throw new AlertMoveRefused(alert.state, 'delegate');
        if (alert.ownerActorId !== actor.actorId) throw new OwnerAlone();
        if (colleagueId === actor.actorId) throw new AssigneeRefused('colleagueId');
        if (until && until <= now) throw new AbsenceNotAhead();
        const roster = await this.rosters.open(tx);
        const recipient = await roster.colleague(alert.institutionId, colleagueId, 'colleagueId');
        await this.offers.end(tx, alert.id, 'withdrawn', now);
        await this.offers.add(tx, {
          ...{ alertId: alert.id, fromActorId: actor.actorId, toActorId: colleagueId },
          ...{ until: until ?? null, at: now },
        });
        const told = { institutionId: alert.institutionId ?? undefined, recipient };
        await this.announce.announce(tx, alert.id, 'offered', told, now);
        return alert;
      },
    });
  }
}
