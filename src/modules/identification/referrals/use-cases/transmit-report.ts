import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, type Actor, type Operation } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { Calendars, DUTY_CLOSED, DUTY_OPENED } from '../../../institutions/index.js';
import {
  ACKNOWLEDGE_WORKING_DAYS,
  afterTransmissionMove,
  AlreadySent,
  endOfSight,
  type ReturnReason,
  type Transmission,
  type TransmissionMove,
  type TransmissionReason,
} from '../domain/transmission.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { AskBack } from './ask-back.js';
import { ReferralAccess, relationBetween, type OwnReport } from './referral-access.js';

export interface TransmissionOrder {
  readonly recordId: string;
  /** Code of the receiver. */
  readonly institution: string;
  readonly reason: TransmissionReason;
  readonly until?: Date | undefined;
}

export interface TransmissionAnswer {
  readonly id: string;
  readonly expectedVersion: number;
  readonly returnReason?: ReturnReason | undefined;
  readonly returnWords?: string | undefined;
}

/**
 * A report goes to an authority that searches. The sender stays its owner; the receiver has to say that it
 * has it, and sees of it what is released with it, for as long as the family permits.
 */
@Injectable()
export class TransmitReport {
  constructor(
    private readonly guarded: Guarded,
    private readonly referralAccess: ReferralAccess,
    private readonly transmissions: TransmissionRepository,
    private readonly askBack: AskBack,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key made by the client; the same order with the same key is answered and not done twice
   * @returns the id of the transmission
   */
  async send(actor: Actor, order: TransmissionOrder, key?: string): Promise<string> {
    return this.guarded.perform(actor, 'transmissions.send', [order.recordId], async (tx) => {
      const own = await this.referralAccess.ownReport(tx, actor, 'transmissions.send', order.recordId);
      const request = { scope: own.owner.id, operation: 'transmissions.send', key, request: order };
      return once(tx, request, () => this.put(tx, actor, order, own));
    });
  }

  private async put(
    tx: Tx,
    actor: Actor,
    { recordId, institution, reason, until }: TransmissionOrder,
    { report, owner }: OwnReport,
  ): Promise<string> {
    const to = await this.referralAccess.other(tx, institution);
    await this.referralAccess.requirePassingOn(tx, report, { from: owner, to });
    const [id, sentAt] = [randomUUID(), this.clock.now()];
    const dueAt = await this.calendars.workingDaysAfter(tx, to.country, sentAt, ACKNOWLEDGE_WORKING_DAYS);
    const sent = await this.transmissions.add(tx, {
      ...{ id, recordId, institutionId: owner.id, receiverId: to.id, reason, sentBy: actor.actorId },
      ...{ sentAt, dueAt, until: endOfSight(until, sentAt) },
    });
    if (!sent) throw new AlreadySent();
    const payload = { kind: 'transmission', subjectId: id, dueAt: dueAt.toISOString() } as const;
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId: to.id, actorId: actor.actorId });
    await this.note(tx, actor, 'transmissions.send', { id, recordId, move: 'send' });
    return id;
  }

  /** The receiver has it and takes it on. */
  async acknowledge(actor: Actor, answer: TransmissionAnswer): Promise<void> {
    await this.move(actor, 'transmissions.answer', 'acknowledge', answer);
  }

  /** The receiver cannot work with it as it is. */
  async giveBack(actor: Actor, answer: TransmissionAnswer): Promise<void> {
    await this.move(actor, 'transmissions.answer', 'return', answer);
  }

  /** The sender takes it back: nobody there sees the report any more. */
  async end(actor: Actor, answer: TransmissionAnswer): Promise<void> {
    await this.move(actor, 'transmissions.send', 'end', answer);
  }

  private async move(
    actor: Actor,
    operation: Operation,
    move: TransmissionMove,
    { id, expectedVersion, returnReason, returnWords }: TransmissionAnswer,
  ): Promise<void> {
    await this.guarded.perform(actor, operation, [], async (tx) => {
      const one = await this.transmissions.lock(tx, id);
      if (!one) throw new NotFound();
      requireInRelation(actor, operation, relationBetween(actor, one.institutionId, one.receiverId));
      // A report that the family has taken back is gone for the receiver.
      if (move !== 'end' && !(await this.referralAccess.stillThere(tx, one))) throw new NotFound();
      if (one.version !== expectedVersion) throw new VersionConflict(expectedVersion, one.version);
      const state = afterTransmissionMove(one.state, move);
      const by = { by: actor.actorId, at: this.clock.now() };
      await this.transmissions.move(tx, id, { state, ...by, returnReason, returnWords });
      await this.closeDuty(tx, one, actor);
      if (state !== 'acknowledged') await this.askBack.ask(tx, one, actor.actorId);
      await this.note(tx, actor, operation, { id, recordId: one.recordId, move });
    });
  }

  private async closeDuty(tx: Tx, { id, receiverId, state }: Transmission, actor: Actor): Promise<void> {
    if (state !== 'sent') return;
    const payload = { kind: 'transmission', subjectId: id } as const;
    await this.outbox.put(tx, {
      name: DUTY_CLOSED,
      payload,
      institutionId: receiverId,
      actorId: actor.actorId,
    });
  }

  private async note(
    tx: Tx,
    actor: Actor,
    action: Operation,
    { id, recordId, move }: { id: string; recordId: string; move: string },
  ): Promise<void> {
    await this.audit.record(tx, { actor, action, recordIds: [recordId], detail: { transmission: id, move } });
  }
}
