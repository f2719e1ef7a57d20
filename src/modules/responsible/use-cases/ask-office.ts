import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { once } from '../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { RecordStore } from '../../records/records/index.js';
import { namesIn } from '../domain/named-in-words.js';
import { questionAsked, requireRoom, type QuestionAsked } from '../domain/office-question.js';
import { OfficeHearsNot } from '../domain/question-errors.js';
import type { OfficeAsHeld, RoutedSubject } from '../domain/routed-office.js';
import { OfficeQuestionRepository } from '../persistence/office-question.repository.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { FollowQuestions } from './follow-questions.js';
import { HeldOffices } from './held-offices.js';
import { TellOffices } from './tell-offices.js';

/** A question to the office of a part. */
export interface QuestionOrder extends QuestionAsked {
  readonly id: string;
  readonly key: string | undefined;
}

/**
 * The holder of a record asks an office that was told of its report or match.
 *
 * Who may hear is settled anew before anything is put. Where the holder may know that the office hears no more,
 * the question is refused; where only the other record would say so, it is kept from the office and stands as
 * one that waits, as what is told of the office does (`officeAsHeld`).
 */
@Injectable()
export class AskOffice {
  constructor(
    private readonly guarded: Guarded,
    private readonly held: HeldOffices,
    private readonly offices: RoutedOfficeRepository,
    private readonly questions: OfficeQuestionRepository,
    private readonly records: RecordStore,
    private readonly tell: TellOffices,
    private readonly follow: FollowQuestions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the question; the same with the same key is put once */
  async ask(actor: Actor, { id, key, ...asked }: QuestionOrder): Promise<string> {
    const subject = await this.guarded.perform(actor, 'responsible.ask', [id], async (tx) =>
      subjectOf(await this.heldOf(tx, actor, id)),
    );
    await this.tell.settleAgain(subject);
    return this.guarded.perform(actor, 'responsible.ask', [id], async (tx) => {
      // What is settled meanwhile waits, and two who ask at once are counted one after the other.
      await this.offices.lockSubject(tx, subject);
      const held = await this.heldOf(tx, actor, id);
      const scope = actor.institutionId ?? '';
      const request = { id, ...asked };
      return once(tx, { scope, operation: 'responsible.ask', key, request }, async () =>
        this.put(tx, actor, held, questionAsked(asked, await this.namesOf(tx, actor, held))),
      );
    });
  }

  private async heldOf(tx: Tx, actor: Actor, id: string): Promise<OfficeAsHeld> {
    const { institutionId } = actor;
    if (institutionId === undefined) throw new NotFound();
    requireOnRecord(actor, 'responsible.ask', institutionId);
    return this.held.one(tx, actor, id);
  }

  /** Names that the asker's own records of the case hold; those of a match's other record count for nothing. */
  private async namesOf(tx: Tx, { institutionId }: Actor, { row }: OfficeAsHeld): Promise<readonly string[]> {
    const records = await this.records.asTheyStand(tx, row.recordIds);
    return records
      .filter((record) => record.institutionId === institutionId)
      .flatMap(({ content }) => namesIn(content));
  }

  private async put(
    tx: Tx,
    actor: Actor,
    { row, endedAt }: OfficeAsHeld,
    { asks, words }: QuestionAsked,
  ): Promise<string> {
    if (row.toldAt === null || endedAt !== null) throw new OfficeHearsNot();
    const askerId = actor.institutionId ?? '';
    requireRoom(await this.questions.countOf(tx, row.id, askerId));
    const [id, now, hears] = [randomUUID(), this.clock.now(), row.endedAt === null];
    const dueAt = await this.follow.dueAt(tx, row.officeId);
    const question = {
      ...{ id, routedOfficeId: row.id, recordIds: row.recordIds, askerId, officeId: row.officeId },
      ...{ asks, words: words ?? null, askedBy: actor.actorId, askedAt: now, dueAt },
      ...(hears ? { deliveredAt: now, withheldAt: null } : { deliveredAt: null, withheldAt: now }),
    };
    await this.questions.add(tx, question);
    if (hears) await this.follow.owe(tx, question, dueAt);
    await this.audit.record(tx, {
      ...{ actor, action: 'responsible.ask', recordIds: row.recordIds },
      detail: { responsibilityId: row.id, question: id, asks },
    });
    return id;
  }
}

const subjectOf = ({ row }: OfficeAsHeld): RoutedSubject => ({ kind: row.subjectKind, id: row.subjectId });
