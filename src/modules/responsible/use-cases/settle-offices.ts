import { Injectable } from '@nestjs/common';
import { Tasks } from '../../../platform/queue/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import type { RoutedSubject } from '../domain/routed-office.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { TellOffices } from './tell-offices.js';

/** Subjects that one job settles: a page is a few seconds' work, and other jobs get their turn after it. */
export const SETTLED_AT_ONCE = 100;

/** Where a walk over all subjects stands: ids and numbers, as a job may hold them. */
export interface SettlingPlace {
  /** Task that began the walk; none in that one itself. */
  readonly walkId?: string;
  readonly afterKind?: RoutedSubject['kind'];
  readonly afterId?: string;
  /** Subjects that are settled, and how many there were at the beginning. */
  readonly done?: number;
  readonly total?: number;
}

/**
 * Settles anew whatever was written down of any report or match, a page in each job: agreements are not what
 * they were. A page that is run again, after its worker was killed, settles what it finds and asks for the
 * same next page, which is made once.
 */
@Injectable()
export class SettleOffices {
  constructor(
    private readonly guarded: Guarded,
    private readonly offices: RoutedOfficeRepository,
    private readonly tell: TellOffices,
    private readonly tasks: Tasks,
  ) {}

  /** @param progress is told how many subjects of the whole walk are settled */
  async settlePage(
    taskId: string,
    place: SettlingPlace,
    progress: (done: number, total: number) => Promise<void>,
  ): Promise<void> {
    const { walkId = taskId, done = 0 } = place;
    const after = place.afterKind && place.afterId ? { kind: place.afterKind, id: place.afterId } : undefined;
    const { subjects, total } = await this.guarded.perform(PLATFORM, 'responsible.tell', [], async (tx) => ({
      subjects: await this.offices.subjectsAfter(tx, after, SETTLED_AT_ONCE),
      total: place.total ?? (await this.offices.countSubjects(tx)),
    }));
    for (const [at, subject] of subjects.entries()) {
      await this.tell.settleAgain(subject);
      // What was written down meanwhile is not in the number counted at the beginning.
      await progress(done + at + 1, Math.max(total, done + at + 1));
    }
    const last = subjects.at(-1);
    if (!last || subjects.length < SETTLED_AT_ONCE) return;
    const next = { walkId, afterKind: last.kind, afterId: last.id, done: done + subjects.length, total };
    await this.guarded.perform(PLATFORM, 'responsible.tell', [], async (tx) => {
      await this.tasks.add(tx, 'responsible.settle', next, {
        once: `responsible.settle/${walkId}/${last.id}`,
      });
    });
  }
}
