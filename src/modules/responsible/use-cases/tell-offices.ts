import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { Duty, OfficeDuty } from '../../institutions/index.js';
import { Duties } from '../../review/matches/index.js';
import { DEFAULT_ANSWER_DAYS } from '../domain/answer-days.js';
import { officeChanges, type RoutedOffice, type RoutedSubject } from '../domain/routed-office.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { FollowQuestions } from './follow-questions.js';
import { SubjectFacts, type SubjectNow } from './subject-facts.js';

/**
 * Tells the offices that routing names for a report or a match, each with a duty of its own, and ends what is
 * at its end. Written rows and duties follow from what holds now: it may run twice, at once, or anew after
 * it was killed.
 *
 * Exchange format, "Who may be compared with whom", 4; docs/guides/casework.md, "The responsible are told".
 */
@Injectable()
export class TellOffices {
  constructor(
    private readonly guarded: Guarded,
    private readonly offices: RoutedOfficeRepository,
    private readonly facts: SubjectFacts,
    private readonly duties: Duties,
    private readonly questions: FollowQuestions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async ofReport(id: string): Promise<void> {
    await this.settle({ kind: 'report', id }, true);
  }

  /** @param isLate one of the holders has let the match lie past its due date; else both are to hold it plausible */
  async ofMatch(id: string, isLate: boolean): Promise<void> {
    await this.settle({ kind: 'match', id }, isLate);
  }

  /** Settles anew what was written down of a record, where it may be told otherwise. */
  async again(recordId: string): Promise<void> {
    const subjects = await this.guarded.perform(PLATFORM, 'responsible.tell', [], (tx) =>
      this.offices.subjectsOf(tx, recordId),
    );
    for (const subject of subjects) await this.settleAgain(subject);
  }

  /** Settles anew what was written down of one report or match. */
  async settleAgain(subject: RoutedSubject): Promise<void> {
    await this.settle(subject, false);
  }

  private async settle(subject: RoutedSubject, mayBegin: boolean): Promise<void> {
    await this.guarded.perform(PLATFORM, 'responsible.tell', [], async (tx) => {
      await this.offices.lockSubject(tx, subject);
      const before = await this.offices.ofSubject(tx, subject);
      const now =
        subject.kind === 'report'
          ? await this.facts.ofReport(tx, subject.id)
          : await this.facts.ofMatch(tx, subject.id);
      // Nothing is told of a match at its opening; what was told once is kept up to date.
      if (!now || (before.length === 0 && !mayBegin && !now.isPlausible)) return;
      await this.follow(tx, subject, before, now);
    });
  }

  private async follow(
    tx: Tx,
    subject: RoutedSubject,
    before: readonly RoutedOffice[],
    now: SubjectNow,
  ): Promise<void> {
    const at = this.clock.now();
    const { written, ended } = officeChanges(before, now.isOver ? [] : now.offices);
    if (written.length === 0 && ended.length === 0) return;
    const bundle = now.bundle === undefined ? {} : { bundle: now.bundle };
    const answered = new Set(before.flatMap((row) => (row.answeredAt ? [row.officeId] : [])));
    const ids = await this.offices.write(tx, subject, now, written, at);
    const endedIds = ended.map(({ id }) => id);
    await this.offices.end(tx, endedIds, at);
    await this.questions.withhold(tx, endedIds, at);
    for (const [index, { officeId, bar, route }] of written.entries()) {
      const id = ids[index];
      if (bar !== undefined || id === undefined) continue;
      if (!answered.has(officeId))
        await this.duties.open(tx, { ...dutyOf(id, route.duty), ...bundle }, [officeId], DEFAULT_ANSWER_DAYS);
      await this.questions.deliver(tx, id, officeId, at);
    }
    for (const { id, duty, officeId, sides } of ended) {
      await this.duties.close(tx, dutyOf(id, duty), [officeId]);
      await this.duties.close(
        tx,
        notOursOf(id),
        sides.map(({ holderId }) => holderId),
      );
    }
    await this.audit.record(tx, {
      ...{ actor: PLATFORM, action: 'responsible.tell', recordIds: now.recordIds },
      detail: {
        subject: subject.kind,
        told: written.filter(({ bar }) => bar === undefined).length,
        barred: written.filter(({ bar }) => bar !== undefined).length,
        ended: ended.length,
      },
    });
  }
}

/** The duty of an office by the id of its row: it tells nothing of any record. */
export function dutyOf(id: string, duty: OfficeDuty): Duty {
  return { kind: duty === 'take_note' ? 'responsible_note' : 'responsible', subjectId: id };
}

/** What holders are told where an office says that it is not its work. */
export const notOursOf = (id: string): Duty => ({ kind: 'office_not_ours', subjectId: id });
