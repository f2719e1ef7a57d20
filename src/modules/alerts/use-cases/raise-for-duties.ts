import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AlertSubjectRef } from '../domain/alert-subject.js';
import { mayMove, moved } from '../domain/alert-state.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { DutyRepository, type DutyNews } from '../persistence/duty.repository.js';
import { AlertEndings } from './alert-endings.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/**
 * Makes what a module has announced as an institution's duty its alert, and ends the alert when the duty has ended. Runs twice, and in
 * any order, without harm.
 */
@Injectable()
export class RaiseForDuties {
  constructor(
    private readonly platform: PlatformWork,
    private readonly duties: DutyRepository,
    private readonly reader: AlertReader,
    private readonly alerts: AlertRepository,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly closing: CloseInvisibleAlerts,
    private readonly endings: AlertEndings,
  ) {}

  async opened({ dueAt, ...news }: DutyNews & { readonly dueAt: string }): Promise<void> {
    const { institutionId: holderId, kind, subjectId, eventId, otherThanId, firstId } = news;
    await this.platform.perform('alerts.raise', async (tx) => {
      const due = new Date(dueAt);
      const opening = await this.duties.open(tx, news, due);
      if (opening === undefined) return;
      if (opening !== eventId) {
        for (const id of await this.reader.ofOpening(tx, kind, subjectId, opening))
          await this.putOff(tx, id, due);
        return;
      }
      const subjects = [{ id: subjectId, mark: eventId }];
      if (news.bundle !== undefined && (await this.join(tx, news, news.bundle, subjects))) return;
      const roster = await this.rosters.open(tx);
      const whom = { ...(otherThanId && { otherThanId }), ...(firstId && { firstId }) };
      const raised = await this.raise.writeAbout(tx, roster, {
        ...{ holderId, kind, subjects, dueAt: due },
        ...whom,
      });
      if (raised) await this.raise.tell(tx, raised);
    });
  }

  async closed(news: DutyNews): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const { kind, subjectId, eventId } = news;
      const opening = await this.duties.close(tx, news);
      const ending = await this.endings.byEvent(tx, eventId);
      for (const id of await this.reader.aboutSubject(tx, kind, subjectId))
        await this.closing.endWhatIsOver(tx, id, ending);
      if (!ending || opening === undefined) return;
      for (const id of await this.reader.ofOpening(tx, kind, subjectId, opening))
        await this.closing.noteEnding(tx, id, ending);
    });
  }

  /** Adds a duty to the alert that stands for others of its key: `false` where there is none. */
  private async join(
    tx: Tx,
    { institutionId, kind }: DutyNews,
    bundle: string,
    subjects: readonly AlertSubjectRef[],
  ): Promise<boolean> {
    const id = await this.duties.alertOfBundle(tx, institutionId, kind, bundle);
    const alert = id === undefined ? undefined : await this.reader.lock(tx, id);
    if (!alert || !mayMove(alert.state, 'act')) return false;
    const to = { id: alert.id, institutionId: alert.institutionId ?? undefined, kind };
    await this.alerts.addSubjects(tx, to, subjects);
    await this.platform.record(tx, 'alerts.raise', alert.id, { kind, joined: subjects.length });
    return true;
  }

  /**
   * Moves the due date of a duty that is owed already: the escalation goes on from there where nobody does
   * it.
   */
  private async putOff(tx: Tx, alertId: string, dueAt: Date): Promise<void> {
    const alert = await this.reader.lock(tx, alertId);
    const now = this.platform.now();
    if (!alert || !mayMove(alert.state, 'act') || alert.dueAt.getTime() === dueAt.getTime()) return;
    const isLate = mayMove(alert.state, 'put_off') && dueAt > now;
    const state = isLate ? moved(alert.state, 'put_off') : alert.state;
    const after = await this.alerts.setDue(tx, alertId, state, dueAt, now);
    await this.alerts.note(tx, after, 'put_off', { actorId: this.platform.actorId, now });
    await this.platform.record(tx, 'alerts.escalate', alertId, { step: 'put_off' });
  }
}
