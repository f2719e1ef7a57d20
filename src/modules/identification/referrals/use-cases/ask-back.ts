import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { Calendars, DUTY_CLOSED, DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import {
  DELETE_WORKING_DAYS,
  DeletionAnswered,
  TransmissionReasonMissing,
  type DeletionAnswer,
  type Transmission,
} from '../domain/transmission.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { relationBetween } from './referral-access.js';

export interface AnsweredDeletion {
  readonly id: string;
  readonly expectedVersion: number;
  readonly answer: DeletionAnswer;
  readonly reason: string | undefined;
}

/**
 * Request to delete what was given by a transmission that has ended; of the report itself it says nothing.
 */
export interface DeletionView {
  readonly seq: number;
  readonly transmission: Transmission;
  /** Codes of who had sent it, and of who is asked. */
  readonly from: string;
  readonly to: string;
}

/**
 * A transmission has ended, whoever ended it: its receiver is asked to delete what it was given, and says
 * that it has, or why it keeps something. What was kept may still be deleted.
 */
@Injectable()
export class AskBack {
  constructor(
    private readonly guarded: Guarded,
    private readonly transmissions: TransmissionRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Asks it back in the transaction that ends it. */
  async ask(tx: Tx, { id, receiverId }: Transmission, actorId: string): Promise<void> {
    const [now, receiver] = [this.clock.now(), await this.institutions.byId(tx, receiverId)];
    const country = receiver?.country ?? '';
    const dueAt = await this.calendars.workingDaysAfter(tx, country, now, DELETE_WORKING_DAYS);
    await this.transmissions.askBack(tx, id, now, dueAt);
    const payload = { kind: 'deletion', subjectId: id, dueAt: dueAt.toISOString() } as const;
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId: receiverId, actorId });
  }

  /**
   * Reads a page of what is asked back of the actor's institution, and by it: to whom, until when, and the
   * answer.
   */
  async page(actor: Actor, openOnly: boolean, after: number, limit: number): Promise<DeletionView[]> {
    return this.guarded.perform(actor, 'transmissions.read', [], async (tx) => {
      requireInRelation(actor, 'transmissions.read', actor.institutionId ? 'own' : 'foreign');
      const found = await this.transmissions.askedBack(tx, actor.institutionId ?? '', openOnly, after, limit);
      const recordIds = found.map(({ recordId }) => recordId);
      await this.audit.record(tx, { actor, action: 'transmissions.read', recordIds });
      const ids = found.flatMap(({ institutionId, receiverId }) => [institutionId, receiverId]);
      const codes = new Map(
        (await this.institutions.byIds(tx, [...new Set(ids)])).map(({ id, code }) => [id, code]),
      );
      return found.map((transmission) => ({
        ...{ seq: transmission.seq, transmission },
        from: codes.get(transmission.institutionId) ?? '',
        to: codes.get(transmission.receiverId) ?? '',
      }));
    });
  }

  async answer(
    actor: Actor,
    { id, expectedVersion, answer, reason: words }: AnsweredDeletion,
  ): Promise<Transmission> {
    return this.guarded.perform(actor, 'transmissions.answer', [], async (tx) => {
      const one = await this.transmissions.lock(tx, id);
      if (!one) throw new NotFound();
      requireInRelation(
        actor,
        'transmissions.answer',
        relationBetween(actor, one.institutionId, one.receiverId),
      );
      if (one.version !== expectedVersion) throw new VersionConflict(expectedVersion, one.version);
      if (!one.deletionAskedAt || one.deletionAnswer === 'deleted') throw new DeletionAnswered(one.state);
      const reason = words?.trim() || undefined;
      if (answer === 'kept_with_reason' && !reason) throw new TransmissionReasonMissing();
      const said = { answer, reason, by: actor.actorId, at: this.clock.now() };
      await this.transmissions.answerDeletion(tx, id, said);
      const payload = { kind: 'deletion', subjectId: id } as const;
      const { receiverId: institutionId, recordId } = one;
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId, actorId: actor.actorId });
      const detail = { transmission: id, deletion: answer };
      await this.audit.record(tx, { actor, action: 'transmissions.answer', recordIds: [recordId], detail });
      return (await this.transmissions.byId(tx, id)) ?? one;
    });
  }
}
