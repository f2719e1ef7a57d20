import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import type { AlertDelivery } from '../persistence/alert-rows.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';

/** Writes down that somebody has seen in the inbox what it tells them, or opened it: by what they ask for, and by no picture in a mail. */
@Injectable()
export class MarkSeen {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the deliveries as they stand then */
  async note(
    tx: Tx,
    actor: Actor,
    deliveries: readonly AlertDelivery[],
    sight: 'seen' | 'opened',
  ): Promise<AlertDelivery[]> {
    const isNew = ({ channel, actorId, seenAt, openedAt }: AlertDelivery): boolean =>
      channel === 'inbox' && actorId === actor.actorId && (sight === 'seen' ? seenAt : openedAt) === null;
    const fresh = deliveries.filter(isNew).map(({ id }) => id);
    if (fresh.length === 0) return [...deliveries];
    const now = this.clock.now();
    await this.deliveries.noteSight(tx, fresh, sight, now);
    return deliveries.map((one) =>
      isNew(one)
        ? { ...one, seenAt: one.seenAt ?? now, openedAt: sight === 'opened' ? now : one.openedAt }
        : one,
    );
  }
}
