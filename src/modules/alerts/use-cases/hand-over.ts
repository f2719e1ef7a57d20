import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { isOnesOwn } from '../domain/alert-subject.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { Alert } from '../persistence/alert-rows.js';
import { HandOverRepository, type NewHandedOver } from '../persistence/hand-over.repository.js';
import { RaiseForOpenMatches } from './raise-for-open-matches.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';
import { VisibleMatches } from './visible-matches.js';

const GONE = { outcome: 'nothing_left', toInstitutionId: null, toAlertId: null, dueAt: null } as const;

/**
 * An institution has closed: its open alerts end, and what they were about alerts whoever answers for it now, with an owner and a due date
 * of its own for matches, and the one that was set for other duties. Runs twice without harm.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly platform: PlatformWork,
    private readonly reader: AlertReader,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly visibleMatches: VisibleMatches,
    private readonly closing: CloseInvisibleAlerts,
    private readonly matches: RaiseForOpenMatches,
    private readonly handed: HandOverRepository,
  ) {}

  async handOver(institutionId: string): Promise<void> {
    const open = await this.platform.perform('alerts.raise', (tx) => this.reader.openOf(tx, institutionId));
    for (const id of open) {
      await this.platform.perform('alerts.raise', async (tx) => {
        const alert = await this.reader.lock(tx, id);
        if (alert?.institutionId === institutionId) await this.handOn(tx, alert, institutionId);
      });
    }
    await this.matches.alertOfOpen();
    await this.platform.perform('alerts.raise', (tx) => this.handed.followMatches(tx, institutionId));
  }

  private async handOn(tx: Tx, alert: Alert, holderId: string): Promise<void> {
    const subjects = (await this.visibleMatches.open(tx, [alert.id])).subjectsOf(alert.id);
    const matches = await this.reader.matchesOf(tx, [alert.id], false);
    await this.closing.close(tx, alert);
    await this.note(
      tx,
      alert,
      holderId,
      matches.map(({ hypothesisId }) => hypothesisId),
    );
    const [first] = subjects;
    // What was one person's own is nobody else's.
    if (!first || isOnesOwn(first.kind)) return;
    const bundle = {
      ...{ holderId, kind: first.kind, dueAt: alert.dueAt },
      subjects: subjects.map(({ subjectId: id, mark }) => ({ id, mark })),
    };
    const roster = await this.rosters.open(tx);
    const raised = await this.raise.writeAbout(tx, roster, bundle);
    if (raised) await this.raise.tell(tx, raised);
    const toInstitutionId = raised
      ? (raised.told.institutionId ?? null)
      : ((await roster.responsibleFor(holderId)) ?? null);
    await this.note(
      tx,
      alert,
      holderId,
      subjects.map(({ subjectId }) => subjectId),
      {
        ...{ outcome: raised ? 'handed_on' : 'known_there', toInstitutionId },
        ...{ toAlertId: raised?.id ?? null, dueAt: alert.dueAt },
      },
    );
  }

  /**
   * Writes down where an alert went. The outcome of a match is known when all open ones have been looked at
   * again.
   */
  private async note(
    tx: Tx,
    { id: fromAlertId, kind }: Alert,
    holderId: string,
    subjectIds: readonly string[],
    went: Omit<NewHandedOver, 'fromAlertId' | 'kind' | 'subjectId'> = GONE,
  ): Promise<void> {
    const handed = subjectIds.map((subjectId) => ({ fromAlertId, kind, subjectId, ...went }));
    await this.handed.note(tx, holderId, handed, this.platform.now());
  }
}
