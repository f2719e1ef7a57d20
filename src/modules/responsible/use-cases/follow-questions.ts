import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Calendars, InstitutionDirectory, type Duty } from '../../institutions/index.js';
import { Duties } from '../../review/matches/index.js';
import { DEFAULT_ANSWER_DAYS } from '../domain/answer-days.js';
import type { OfficeQuestion } from '../domain/office-question.js';
import { OfficeQuestionRepository } from '../persistence/office-question.repository.js';

type Owed = Pick<OfficeQuestion, 'id' | 'askerId' | 'officeId' | 'routedOfficeId'>;

/**
 * Keeps questions with the part of the office that they are about: an office that may hear no more reads and
 * owes none of them, and one that may hear again is given them again.
 */
@Injectable()
export class FollowQuestions {
  constructor(
    private readonly questions: OfficeQuestionRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /** Until when an office is to answer what it is asked now. */
  async dueAt(tx: Tx, officeId: string): Promise<Date> {
    const office = await this.institutions.byId(tx, officeId);
    return this.calendars.workingDaysAfter(tx, office?.country ?? '', this.clock.now(), DEFAULT_ANSWER_DAYS);
  }

  /** Makes the answer the duty of the office. Questions of one holder about one case are one alert. */
  async owe(tx: Tx, question: Owed, dueAt: Date): Promise<void> {
    const { askerId, officeId, routedOfficeId } = question;
    const bundle = createHash('sha256').update(`office_question ${askerId} ${routedOfficeId}`).digest('hex');
    await this.duties.openUntil(tx, { ...questionDuty(question.id), bundle }, officeId, dueAt);
  }

  /** Withholds the questions about parts that are at their end. */
  async withhold(tx: Tx, routedOfficeIds: readonly string[], at: Date): Promise<void> {
    for (const { id, officeId } of await this.questions.withhold(tx, routedOfficeIds, at))
      await this.duties.close(tx, questionDuty(id), [officeId]);
  }

  /** Gives an office that may hear again what it was asked meanwhile, and before. */
  async deliver(tx: Tx, routedOfficeId: string, officeId: string, at: Date): Promise<void> {
    const dueAt = await this.dueAt(tx, officeId);
    for (const one of await this.questions.deliver(tx, routedOfficeId, at, dueAt))
      await this.owe(tx, one, dueAt);
  }
}

/** The duty to answer a question. */
export const questionDuty = (id: string): Duty => ({ kind: 'office_question', subjectId: id });

/** What whoever has asked is told. */
export const repliedNews = (id: string): Duty => ({ kind: 'office_replied', subjectId: id });
