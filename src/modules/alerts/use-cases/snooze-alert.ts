import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { mayInState, type Actor } from '../../access/accounts/index.js';
import { Calendars, Escalations, InstitutionDirectory, type SnoozeReason } from '../../institutions/index.js';
import { AlertMoveRefused } from '../domain/alert-errors.js';
import { requireSnooze, restLimits, wordsBeside } from '../domain/snooze.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { SnoozeRepository } from '../persistence/snooze.repository.js';
import { AlertAccess, type AlertVersion } from './alert-access.js';

export interface Rest {
  readonly until: Date;
  readonly reason: SnoozeReason;
  readonly words?: string | undefined;
}

/**
 * Lets an alert rest. The due date stays, and it is counted as late from then on; the step of the escalation that follows waits, and whoever
 * it tells sees how often, why and until when it rested.
 */
@Injectable()
export class SnoozeAlert {
  constructor(
    private readonly alertAccess: AlertAccess,
    private readonly alerts: AlertRepository,
    private readonly snoozes: SnoozeRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly escalations: Escalations,
  ) {}

  async snooze(actor: Actor, version: AlertVersion, { until, reason, words }: Rest): Promise<Alert> {
    return this.alertAccess.act(actor, version, {
      operation: 'alerts.assign',
      change: 'snoozed',
      do: async (tx, alert, now) => {
        if (!mayInState('alerts.assign', alert.state)) throw new AlertMoveRefused(alert.state, 'snooze');
        const said = wordsBeside(reason, words);
        const before = await this.snoozes.of(tx, [alert.id]);
        const terms = (await this.escalations.of(tx, [alert.institutionId ?? ''])).get(
          alert.institutionId ?? '',
        );
        const { days, most } = restLimits(alert.kind, terms);
        const latest = await this.latestOf(tx, alert, days);
        requireSnooze({ ...alert, snoozes: before.length }, until, { now, latest, most });
        await this.snoozes.add(tx, {
          ...{ alertId: alert.id, position: before.length, reason, words: said ?? null, until },
          ...{ actorId: actor.actorId, at: now },
        });
        return this.alerts.setSnoozed(tx, alert.id, until, now);
      },
    });
  }

  /** The end of the last working day, in the country of the institution, on which the alert may still rest. */
  private async latestOf(tx: Tx, { institutionId, dueAt }: Alert, days: number): Promise<Date> {
    const institution = await this.institutions.byId(tx, institutionId ?? '');
    if (!institution || days === 0) return dueAt;
    return this.calendars.workingDaysAfter(tx, institution.country, dueAt, days);
  }
}
