import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { ContactStatus } from '../../../access/consent/index.js';
import { FamilyContacts, WithdrawalLog } from '../../../records/records/index.js';
import { DUTY_CLOSED } from '../../../institutions/index.js';
import { MessageClosed, type FamilyMessage, type MessageOutcome } from '../domain/family-message.js';
import { MessageRepository, type MessageQuery } from '../persistence/message.repository.js';

/** Message of a family, and whether it may be answered otherwise than when it comes by itself. */
export interface HeededMessage extends FamilyMessage {
  readonly contact: ContactStatus;
  /** Until when the deletion of what the family has taken back waits. */
  readonly deletesAt: Date | undefined;
}

/** Messages of families, for those who speak with them. */
@Injectable()
export class HeedMessages {
  constructor(
    private readonly guarded: Guarded,
    private readonly messages: MessageRepository,
    private readonly contacts: FamilyContacts,
    private readonly withdrawals: WithdrawalLog,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: MessageQuery, after: number, limit: number): Promise<HeededMessage[]> {
    return this.guarded.perform(actor, 'family.heed', [], async (tx) => {
      requireOnRecord(actor, 'family.heed', actor.institutionId);
      const found = await this.messages.page(tx, actor.institutionId ?? '', query, after, limit);
      const recordIds = [...new Set(found.map(({ recordId }) => recordId))];
      await this.audit.record(tx, { actor, action: 'family.heed', recordIds });
      return this.withContact(tx, found);
    });
  }

  /** Somebody has read it and takes it up. */
  async takeUp(actor: Actor, id: string): Promise<HeededMessage> {
    return this.on(actor, id, async (tx) => this.messages.noteRead(tx, id, actor.actorId, this.clock.now()));
  }

  /** Closes a message: the family was spoken with, the report was mended, or it cannot be. */
  async close(actor: Actor, id: string, outcome: MessageOutcome): Promise<HeededMessage> {
    return this.on(actor, id, async (tx, message) => {
      const now = this.clock.now();
      await this.messages.noteRead(tx, id, actor.actorId, now);
      await this.messages.close(tx, id, outcome, actor.actorId, now);
      const payload = { kind: 'family_message', subjectId: id } as const;
      const { institutionId } = message;
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId, actorId: actor.actorId });
    });
  }

  private async on(
    actor: Actor,
    id: string,
    work: (tx: Tx, message: FamilyMessage) => Promise<void>,
  ): Promise<HeededMessage> {
    return this.guarded.perform(actor, 'family.heed', [], async (tx) => {
      const message = await this.messages.lock(tx, id);
      if (!message) throw new NotFound();
      requireOnRecord(actor, 'family.heed', message.institutionId);
      if (message.closedAt) throw new MessageClosed();
      await work(tx, message);
      await this.audit.record(tx, { actor, action: 'family.heed', recordIds: [message.recordId] });
      const [heeded] = await this.withContact(tx, [(await this.messages.lock(tx, id)) ?? message]);
      if (!heeded) throw new NotFound();
      return heeded;
    });
  }

  private async withContact(tx: Tx, messages: readonly FamilyMessage[]): Promise<HeededMessage[]> {
    const recordIds = messages.map(({ recordId }) => recordId);
    const contacts = await this.contacts.of(tx, recordIds);
    const deleting = await this.withdrawals.deletingAt(tx, recordIds);
    return messages.map((message) => ({
      ...message,
      contact: contacts.get(message.recordId)?.standing ?? 'not_asked',
      deletesAt: message.kind === 'consent' ? deleting.get(message.recordId) : undefined,
    }));
  }
}
