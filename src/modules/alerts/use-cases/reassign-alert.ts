import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ActorDirectory } from '../../access/accounts/index.js';
import { rolesOfDuty } from '../domain/alert-subject.js';
import type { DeliveryOccasion } from '../domain/delivery.js';
import type { Recipient } from '../domain/owner.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertOfferRepository } from '../persistence/offer.repository.js';
import { AnnounceAlert } from './announce-alert.js';
import { PlatformWork } from './platform-work.js';
import type { Roster } from './roster.js';

/** New owner of an alert, and the occasion on which they are told. */
interface Change {
  readonly owner: Recipient;
  readonly back?: Date | undefined;
  readonly occasion: Extract<DeliveryOccasion, 'stand_in' | 'returned'>;
}

/**
 * Keeps an alert with somebody who is there: of an owner who is away it goes to their deputy or the next of the roster, of one who has left for
 * good to whoever does the same work, and back to whom it was lent for when they are there again.
 */
@Injectable()
export class ReassignAlert {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly offers: AlertOfferRepository,
    private readonly actors: ActorDirectory,
    private readonly announce: AnnounceAlert,
    private readonly platform: PlatformWork,
  ) {}

  /**
   * @param given locked by the caller
   * @returns the alert as it stands then; undefined where nobody of its institution can take it over from one who has left
   */
  async keep(tx: Tx, roster: Roster, given: Alert, now: Date): Promise<Alert | undefined> {
    const change = await this.changeOf(tx, roster, given, now);
    if (change === 'none') return given;
    if (!change) return undefined;
    const { owner, back, occasion } = change;
    const after = await this.alerts.setOwner(tx, given.id, owner, now, back);
    if (owner.actorId === given.ownerActorId) return after;
    await this.offers.end(tx, given.id, 'withdrawn', now);
    const name = occasion === 'returned' ? 'returned' : 'assigned';
    await this.alerts.note(tx, after, name, { actorId: this.platform.actorId, now });
    const told = { institutionId: given.institutionId ?? undefined, recipient: owner };
    await this.announce.announce(tx, given.id, occasion, told, now);
    await this.platform.record(tx, 'alerts.escalate', given.id, {
      owner: owner.actorId ?? 'contact',
      occasion,
    });
    return after;
  }

  private async changeOf(
    tx: Tx,
    roster: Roster,
    alert: Alert,
    now: Date,
  ): Promise<Change | 'none' | undefined> {
    const { institutionId, ownerActorId, returnsTo, returnsAt } = alert;
    if (institutionId === null || ownerActorId === null) return 'none';
    const away = await roster.awayFrom(institutionId);
    const lender = returnsTo === null ? undefined : await roster.member(institutionId, returnsTo);
    const isTime = returnsAt === null || returnsAt <= now;
    if (lender && isTime && !away.has(lender.actorId))
      return { owner: recipientOf(lender), occasion: 'returned' };
    const owner = await roster.member(institutionId, ownerActorId);
    if (!owner || away.has(ownerActorId)) return this.passOn(tx, roster, alert, { owner, lender });
    // Whom it was lent for has left: it stays where it is.
    return returnsTo !== null && !lender ? { owner: recipientOf(owner), occasion: 'returned' } : 'none';
  }

  private async passOn(
    tx: Tx,
    roster: Roster,
    alert: Alert,
    { owner, lender }: { readonly owner: Recipient | undefined; readonly lender: Recipient | undefined },
  ): Promise<Change | 'none' | undefined> {
    const { institutionId, ownerActorId, returnsAt } = alert;
    const next = owner
      ? await roster.inPlaceOf(institutionId ?? '', ownerActorId ?? '')
      : await roster.ownerIn(institutionId ?? '', await this.rolesFor(tx, alert));
    if (next && next.actorId !== ownerActorId) return passedTo(next, lender, returnsAt);
    return owner || next ? 'none' : undefined;
  }

  /** Roles for a new owner: those whose work it is by its kind, then those of its owner. */
  private async rolesFor(tx: Tx, { kind, ownerActorId }: Alert): Promise<readonly string[]> {
    const [owner] = await this.actors.byIds(tx, ownerActorId === null ? [] : [ownerActorId]);
    return [...rolesOfDuty(kind), ...(owner?.roles ?? [])];
  }
}

/** A stand-in of a stand-in stands in for the first. */
function passedTo(next: Recipient, lender: Recipient | undefined, returnsAt: Date | null): Change {
  if (lender && next.actorId === lender.actorId) return { owner: recipientOf(next), occasion: 'returned' };
  const standsInFor = lender?.actorId ?? next.standsInFor;
  return { owner: { ...next, standsInFor }, back: returnsAt ?? undefined, occasion: 'stand_in' };
}

function recipientOf({ actorId, email, language }: Recipient): Recipient {
  return { actorId, email, language };
}
