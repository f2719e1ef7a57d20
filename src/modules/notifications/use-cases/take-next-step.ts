import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { mayMove, moved } from '../domain/alert-state.js';
import { hoursAfter, moveOf, stepAfter, type Step } from '../domain/escalation.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AnnounceAlert } from './announce-alert.js';
import { CloseBarred } from './close-barred.js';
import { KeepOwner } from './keep-owner.js';
import { PlatformWork } from './platform-work.js';
import { Rosters, TOLD_OPERATOR, type Roster, type Told } from './roster.js';
import { ToldMatches } from './told-matches.js';

/**
 * The next step of an alert that is late: a reminder to the owner, then the coordinator, the ministry, the oversight
 * body. Each is written down with who was told. A step that finds nobody is written down too, and the next one follows at
 * once; after the last, the alert stays overdue and listed.
 */
@Injectable()
export class TakeNextStep {
  constructor(
    private readonly platform: PlatformWork,
    private readonly rosters: Rosters,
    private readonly alerts: AlertRepository,
    private readonly announce: AnnounceAlert,
    private readonly keep: KeepOwner,
    private readonly told: ToldMatches,
    private readonly closing: CloseBarred,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param given locked by the caller */
  async run(tx: Tx, given: Alert, now: Date): Promise<void> {
    if (await this.told.isBarred(tx, given.id)) {
      await this.closing.run(tx, given);
      return;
    }
    let alert = mayMove(given.state, 'lapse') ? await this.lapse(tx, given, now) : given;
    const roster = await this.rosters.open(tx);
    for (let told: Told | undefined; !told;) {
      const step = stepAfter(alert.stepsTaken);
      if (!step) {
        await this.end(tx, alert, now);
        return;
      }
      if (step === 'reminder') alert = (await this.keep.run(tx, roster, alert, now)) ?? alert;
      told = await toldAt(roster, step, alert);
      alert = await this.take(tx, alert, { step, told }, now);
    }
  }

  private async take(
    tx: Tx,
    alert: Alert,
    { step, told }: { readonly step: Step; readonly told: Told | undefined },
    now: Date,
  ): Promise<Alert> {
    await this.alerts.addStep(tx, {
      alertId: alert.id,
      position: alert.stepsTaken,
      step,
      toldInstitutionId: told?.institutionId ?? null,
      toldActorId: told?.recipient.actorId ?? null,
      toldEmail: told?.recipient.email ?? null,
      nobody: told === undefined,
      takenAt: now,
    });
    const state = told ? moved(alert.state, moveOf(step)) : alert.state;
    const after = await this.alerts.setLate(
      tx,
      alert.id,
      {
        state,
        stepsTaken: alert.stepsTaken + 1,
        nextStepAt: hoursAfter(now, this.settings.ALERT_ESCALATION_HOURS),
      },
      now,
    );
    await this.alerts.note(tx, after, step, { actorId: this.platform.actorId, now });
    if (told) await this.announce.run(tx, alert.id, step, told, now);
    await this.platform.record(tx, 'alerts.escalate', alert.id, {
      step,
      told: told ? (told.institutionId ?? 'operator') : 'nobody',
    });
    return after;
  }

  private async end(tx: Tx, alert: Alert, now: Date): Promise<void> {
    const state = moved(alert.state, 'exhaust');
    const after = await this.alerts.setLate(
      tx,
      alert.id,
      { state, stepsTaken: alert.stepsTaken, nextStepAt: null },
      now,
    );
    await this.alerts.note(tx, after, 'chain_ended', { actorId: this.platform.actorId, now });
    await this.platform.record(tx, 'alerts.escalate', alert.id, { step: 'chain_ended' });
  }

  private async lapse(tx: Tx, alert: Alert, now: Date): Promise<Alert> {
    const { stepsTaken, nextStepAt } = alert;
    const state = moved(alert.state, 'lapse');
    const after = await this.alerts.setLate(tx, alert.id, { state, stepsTaken, nextStepAt }, now);
    await this.alerts.note(tx, after, 'overdue', { actorId: this.platform.actorId, now });
    return after;
  }
}

const ownerOf = (alert: Alert) => ({
  actorId: alert.ownerActorId ?? undefined,
  email: alert.ownerEmail ?? undefined,
  language: alert.ownerLanguage,
});

/** Whom a step tells; undefined where there is nobody whom an earlier one has not told. */
async function toldAt(roster: Roster, step: Step, alert: Alert): Promise<Told | undefined> {
  const { institutionId } = alert;
  if (institutionId === null) return step === 'reminder' ? TOLD_OPERATOR : undefined;
  switch (step) {
    case 'reminder': {
      const there = await roster.stillThere(institutionId, ownerOf(alert));
      return there ? { institutionId, recipient: ownerOf(alert) } : undefined;
    }
    case 'coordinator':
      return roster.coordinatorOf(institutionId, ownerOf(alert));
    case 'ministry':
      return roster.ministryOver(institutionId);
    case 'oversight':
      return roster.oversightOver(institutionId);
  }
}
