import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Calendars, DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import { MOST_OPEN, TooManyMessages, WORKING_DAYS, type MessageKind } from '../domain/family-message.js';
import { MessageRepository } from '../persistence/message.repository.js';

/** Lays what a family says before the institution that took its report, as its duty with a due date. */
@Injectable()
export class MessageTray {
  constructor(
    private readonly messages: MessageRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Something in words. @returns the id of the message */
  async put(tx: Tx, actor: Actor, kind: MessageKind, body: string): Promise<string> {
    const open = (await this.open(tx, actor)).filter((one) => one.kind !== 'consent');
    if (open.length >= MOST_OPEN) throw new TooManyMessages();
    return this.lay(tx, actor, kind, body);
  }

  /**
   * Adds a message that the family permits something else than before: what nobody has read yet is one thing
   * to read.
   */
  async putConsent(tx: Tx, actor: Actor): Promise<void> {
    const open = await this.open(tx, actor);
    if (open.some(({ kind, readAt }) => kind === 'consent' && readAt === null)) return;
    await this.lay(tx, actor, 'consent', '');
  }

  private async lay(tx: Tx, actor: Actor, kind: MessageKind, body: string): Promise<string> {
    const { actorId, institutionId = '', recordId = '' } = actor;
    const institution = await this.institutions.byId(tx, institutionId);
    if (!institution) throw new NotFound();
    const [id, writtenAt] = [randomUUID(), this.clock.now()];
    const { country } = institution;
    const dueAt = await this.calendars.workingDaysAfter(tx, country, writtenAt, WORKING_DAYS[kind]);
    const message = { id, institutionId, recordId, receiptId: actorId, kind, body, writtenAt, dueAt };
    await this.messages.add(tx, message);
    const duty = { kind: 'family_message', subjectId: id, reportId: recordId } as const;
    const payload = { ...duty, dueAt: dueAt.toISOString() };
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId, actorId });
    return id;
  }

  private async open(tx: Tx, { recordId = '' }: Actor) {
    return (await this.messages.ofRecord(tx, recordId)).filter(({ closedAt }) => closedAt === null);
  }
}
