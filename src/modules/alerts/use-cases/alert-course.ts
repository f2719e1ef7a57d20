import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type {
  AlertChange,
  AlertDelivery,
  AlertOffer,
  AlertSnooze,
  AlertStep,
} from '../persistence/alert-rows.js';
import { AlertOfferRepository } from '../persistence/offer.repository.js';
import { SnoozeRepository } from '../persistence/snooze.repository.js';
import { MarkSeen } from './mark-seen.js';

/** Course of an alert since it was raised, oldest first. */
export interface CourseOfAlert {
  readonly deliveries: readonly AlertDelivery[];
  readonly steps: readonly AlertStep[];
  readonly snoozes: readonly AlertSnooze[];
  /** Offer of its owner that nobody has answered. */
  readonly offer: AlertOffer | null;
  readonly history: readonly AlertChange[];
}

/**
 * The course of alerts: to whom they were told, which steps were taken, when they rested, who was offered them. Apart from what they are
 * about, of which the reader is told by other rules.
 */
@Injectable()
export class AlertCourse {
  constructor(
    private readonly reader: AlertReader,
    private readonly markSeen: MarkSeen,
    private readonly snoozes: SnoozeRepository,
    private readonly offers: AlertOfferRepository,
  ) {}

  /**
   * Notes that the actor sees what was told to them.
   * @returns the course of each alert by its id
   */
  async show(
    tx: Tx,
    actor: Actor,
    ids: readonly string[],
    sight: 'seen' | 'opened',
  ): Promise<(alertId: string) => CourseOfAlert> {
    const sent = await this.reader.deliveriesOf(tx, ids);
    const deliveries = await this.markSeen.note(tx, actor, sent, sight);
    const steps = await this.reader.stepsOf(tx, ids);
    const snoozes = await this.snoozes.of(tx, ids);
    const offers = await this.offers.openOf(tx, ids);
    const history = await this.reader.historyOf(tx, ids);
    const of = <T extends { readonly alertId: string }>(id: string, all: readonly T[]) =>
      all.filter((one) => one.alertId === id);
    return (id) => ({
      ...{ deliveries: of(id, deliveries), steps: of(id, steps), snoozes: of(id, snoozes) },
      ...{ offer: of(id, offers)[0] ?? null, history: of(id, history) },
    });
  }
}
