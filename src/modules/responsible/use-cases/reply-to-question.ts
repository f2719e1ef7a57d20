import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { once } from '../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { Duties } from '../../review/matches/index.js';
import { questionReplied, type OfficeQuestion, type QuestionReplied } from '../domain/office-question.js';
import { QuestionAnswered } from '../domain/question-errors.js';
import { OfficeQuestionRepository } from '../persistence/office-question.repository.js';
import { questionDuty, repliedNews } from './follow-questions.js';

/** Working days of whoever has asked in which it reads the answer. */
const READ_DAYS = 2;

/** What an office says to a question. */
export interface QuestionReplyOrder extends QuestionReplied {
  readonly id: string;
  readonly key: string | undefined;
}

/** An office answers what it was asked, once for all of it; whoever has asked is told that it has. */
@Injectable()
export class ReplyToQuestion {
  constructor(
    private readonly guarded: Guarded,
    private readonly questions: OfficeQuestionRepository,
    private readonly duties: Duties,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for a question that the actor's office was not put, or may hear of no more. */
  async reply(actor: Actor, { id, key, ...said }: QuestionReplyOrder): Promise<void> {
    await this.guarded.perform(actor, 'responsible.reply', [id], async (tx) => {
      const question = await this.questions.lock(tx, id);
      if (!question || question.officeId !== actor.institutionId || question.withheldAt !== null)
        throw new NotFound();
      requireOnRecord(actor, 'responsible.reply', question.officeId);
      const request = { id, ...said };
      await once(tx, { scope: question.officeId, operation: 'responsible.reply', key, request }, async () => {
        await this.write(tx, actor, question, questionReplied(said));
        return {};
      });
    });
  }

  private async write(tx: Tx, actor: Actor, question: OfficeQuestion, said: QuestionReplied): Promise<void> {
    if (question.repliedAt !== null) throw new QuestionAnswered();
    const { id, askerId, officeId, recordIds, routedOfficeId } = question;
    await this.questions.reply(tx, id, said, { by: actor.actorId, at: this.clock.now() });
    await this.duties.close(tx, questionDuty(id), [officeId]);
    await this.duties.open(tx, repliedNews(id), [askerId], READ_DAYS);
    await this.audit.record(tx, {
      ...{ actor, action: 'responsible.reply', recordIds },
      detail: { responsibilityId: routedOfficeId, question: id, reply: said.reply },
    });
  }
}
