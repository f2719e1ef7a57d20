import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { once } from '../../../platform/idempotency/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { Calendars, DUTY_OPENED, InstitutionDirectory } from '../../mechanisms/index.js';
import {
  messageText,
  MOST_OPEN,
  TooManyMessages,
  WORKING_DAYS,
  type MessageKind,
} from '../domain/family-message.js';
import { MessageRepository } from '../persistence/message.repository.js';

export interface Writing {
  readonly kind: MessageKind;
  readonly text: string;
  readonly idempotencyKey?: string | undefined;
}

/**
 * What a family writes lies with the institution that took its report, as its duty. No machine acts on it: neither does the record change by
 * a correction nor the search by "she is alive".
 */
@Injectable()
export class WriteAsFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly messages: MessageRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the message */
  async run(actor: Actor, { kind, text, idempotencyKey: key }: Writing): Promise<string> {
    const { recordId = '', actorId } = actor;
    return this.guarded.run(actor, 'family.write', [recordId], async (tx) => {
      const body = messageText(kind, text);
      const request = { scope: actorId, operation: 'family.write', key, request: { kind, body } };
      return once(tx, request, () => this.put(tx, actor, recordId, { kind, body }));
    });
  }

  private async put(
    tx: Tx,
    actor: Actor,
    recordId: string,
    { kind, body }: { readonly kind: MessageKind; readonly body: string },
  ): Promise<string> {
    const { actorId, institutionId = '' } = actor;
    const institution = await this.institutions.byId(tx, institutionId);
    if (!institution) throw new NotFound();
    await this.requireRoom(tx, recordId);
    const [id, writtenAt] = [randomUUID(), this.clock.now()];
    const dueAt = await this.calendars.workingDaysAfter(
      tx,
      institution.country,
      writtenAt,
      WORKING_DAYS[kind],
    );
    await this.messages.add(tx, {
      id,
      institutionId,
      recordId,
      receiptId: actorId,
      kind,
      body,
      writtenAt,
      dueAt,
    });
    const duty = { kind: 'family_message', subjectId: id, reportId: recordId } as const;
    const payload = { ...duty, dueAt: dueAt.toISOString() };
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId, actorId });
    await this.audit.record(tx, { actor, action: 'family.write', recordIds: [recordId], detail: { kind } });
    return id;
  }

  private async requireRoom(tx: Tx, recordId: string): Promise<void> {
    const open = (await this.messages.ofRecord(tx, recordId)).filter(({ closedAt }) => closedAt === null);
    if (open.length >= MOST_OPEN) throw new TooManyMessages();
  }
}
