import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { mayInState, type Actor } from '../../access/accounts/index.js';
import { AlertMoveRefused } from '../domain/alert-errors.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert, AlertOffer } from '../persistence/alert-rows.js';
import { AlertOfferRepository } from '../persistence/offer.repository.js';
import { AlertAccess, type AlertVersion } from './alert-access.js';
import { AnnounceAlert } from './announce-alert.js';
import { Rosters } from './roster.js';

export const DELEGATION_ANSWERS = ['accept', 'decline'] as const;

export type DelegationAnswer = (typeof DELEGATION_ANSWERS)[number];

/** A colleague takes over the alert that its owner has offered, or does not; only then does the owner change. */
@Injectable()
export class AnswerDelegation {
  constructor(
    private readonly alertAccess: AlertAccess,
    private readonly alerts: AlertRepository,
    private readonly offers: AlertOfferRepository,
    private readonly rosters: Rosters,
    private readonly announce: AnnounceAlert,
  ) {}

  async answer(actor: Actor, version: AlertVersion, answer: DelegationAnswer): Promise<Alert> {
    return this.alertAccess.act(actor, version, {
      operation: 'alerts.assign',
      change: answer === 'accept' ? 'accepted' : 'declined',
      do: async (tx, alert, now) => {
        if (!mayInState('alerts.assign', alert.state)) throw new AlertMoveRefused(alert.state, answer);
        const [offer] = await this.offers.openOf(tx, [alert.id]);
        const until = offer?.until ?? null;
        const isOver = until !== null && until <= now;
        if (offer?.toActorId !== actor.actorId || isOver) throw new AlertMoveRefused(alert.state, answer);
        await this.offers.end(tx, alert.id, answer === 'accept' ? 'accepted' : 'declined', now);
        return answer === 'accept' ? this.accept(tx, alert, offer, now) : this.decline(tx, alert, offer, now);
      },
    });
  }

  private async accept(tx: Tx, { id, institutionId }: Alert, offer: AlertOffer, now: Date): Promise<Alert> {
    const { fromActorId, toActorId, until } = offer;
    const roster = await this.rosters.open(tx);
    const owner = await roster.colleague(institutionId, toActorId, 'id');
    if (until === null) return this.alerts.setOwner(tx, id, owner, now);
    return this.alerts.setOwner(tx, id, { ...owner, standsInFor: fromActorId }, now, until);
  }

  /** The owner, who is in charge as before, is told. */
  private async decline(tx: Tx, alert: Alert, { fromActorId }: AlertOffer, now: Date): Promise<Alert> {
    const { id, institutionId } = alert;
    const owner = await (await this.rosters.open(tx)).member(institutionId ?? '', fromActorId);
    if (!owner) return alert;
    const recipient = { actorId: owner.actorId, email: owner.email, language: owner.language };
    await this.announce.announce(
      tx,
      id,
      'returned',
      { institutionId: institutionId ?? undefined, recipient },
      now,
    );
    return alert;
  }
}
