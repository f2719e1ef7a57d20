import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { AuditDetail } from '../../audit/index.js';
import { mayMove, moved } from '../domain/alert-state.js';
import { hoursAfter, moveOf, stepAfter, type Step } from '../domain/escalation.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert, AlertChangeName, AlertStep } from '../persistence/alert-rows.js';
import { StepRepository } from '../persistence/step.repository.js';
import { AnnounceAlert, type Announcement } from './announce-alert.js';
import { CloseBarred } from './close-barred.js';
import { KeepOwner } from './keep-owner.js';
import { PlatformWork } from './platform-work.js';
import { Rosters, TOLD_OPERATOR, type Roster, type Told } from './roster.js';
import { ToldMatches } from './told-matches.js';

/** What the steps of one alert come to, before anything is written. */
interface Walk {
  alert: Alert;
  readonly changes: { readonly alert: Alert; readonly change: AlertChangeName }[];
  readonly steps: AlertStep[];
  readonly announcements: Announcement[];
  readonly entries: AuditDetail[];
}

/**
 * The next step of alerts that are late: a reminder to the owner, then the coordinator, the ministry, the oversight
 * body. Each is written down with who was told. A step that finds nobody is written down too, and the next one follows at
 * once; after the last, the alert stays overdue and listed.
 */
@Injectable()
export class TakeNextStep {
  constructor(
    private readonly platform: PlatformWork,
    private readonly rosters: Rosters,
    private readonly alerts: AlertRepository,
    private readonly steps: StepRepository,
    private readonly announce: AnnounceAlert,
    private readonly keep: KeepOwner,
    private readonly told: ToldMatches,
    private readonly closing: CloseBarred,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param given locked by the caller; all of them take a step, or none */
  async run(tx: Tx, given: readonly Alert[], now: Date): Promise<void> {
    const told = await this.told.open(
      tx,
      given.map(({ id }) => id),
    );
    const roster = await this.rosters.open(tx);
    const walks: Walk[] = [];
    for (const alert of given) {
      if (told.isBarred(alert.id)) await this.closing.run(tx, alert);
      else walks.push(await this.walk(tx, roster, alert, now));
    }
    if (walks.length > 0) await this.write(tx, walks, now);
  }

  private async walk(tx: Tx, roster: Roster, alert: Alert, now: Date): Promise<Walk> {
    const walk: Walk = { alert, changes: [], steps: [], announcements: [], entries: [] };
    if (mayMove(alert.state, 'lapse')) goOn(walk, 'overdue', { state: moved(alert.state, 'lapse') });
    for (let told: Told | undefined; !told;) {
      const step = stepAfter(walk.alert.stepsTaken);
      if (!step) {
        goOn(walk, 'chain_ended', { state: moved(walk.alert.state, 'exhaust'), nextStepAt: null });
        walk.entries.push({ step: 'chain_ended' });
        break;
      }
      if (step === 'reminder') await this.keepOwner(tx, roster, walk, now);
      told = await toldAt(roster, step, walk.alert);
      this.take(walk, step, told, now);
    }
    return walk;
  }

  private async keepOwner(tx: Tx, roster: Roster, walk: Walk, now: Date): Promise<void> {
    const kept = await this.keep.run(tx, roster, walk.alert, now);
    if (!kept) return;
    const { ownerActorId, ownerEmail, ownerLanguage } = kept;
    walk.alert = { ...walk.alert, ownerActorId, ownerEmail, ownerLanguage };
  }

  private take(walk: Walk, step: Step, told: Told | undefined, now: Date): void {
    const { id: alertId, state, stepsTaken } = walk.alert;
    walk.steps.push({
      ...{ alertId, position: stepsTaken, step, nobody: told === undefined, takenAt: now },
      toldInstitutionId: told?.institutionId ?? null,
      toldActorId: told?.recipient.actorId ?? null,
      toldEmail: told?.recipient.email ?? null,
    });
    goOn(walk, step, {
      state: told ? moved(state, moveOf(step)) : state,
      stepsTaken: stepsTaken + 1,
      nextStepAt: hoursAfter(now, this.settings.ALERT_ESCALATION_HOURS),
    });
    if (told) walk.announcements.push({ alertId, occasion: step, told });
    walk.entries.push({ step, told: told ? (told.institutionId ?? 'operator') : 'nobody' });
  }

  private async write(tx: Tx, walks: readonly Walk[], now: Date): Promise<void> {
    const stepped = walks.map(({ alert, changes }) => ({ ...alert, changes: changes.length }));
    await this.steps.setAll(tx, stepped, now);
    await this.steps.addAll(
      tx,
      walks.flatMap(({ alert, steps }) =>
        steps.map((step) => ({ ...step, ownerInstitutionId: alert.institutionId })),
      ),
    );
    await this.announce.runAll(
      tx,
      walks.flatMap(({ announcements }) => announcements),
      now,
    );
    const entries = walks.flatMap((walk) =>
      walk.entries.map((detail) => ({ alertId: walk.alert.id, detail })),
    );
    await this.platform.recordAll(tx, 'alerts.escalate', entries);
    // Only when all rows are there: the lock under which changes are written is waited for last, by every worker.
    const { actorId } = this.platform;
    await this.alerts.noteAll(
      tx,
      walks.flatMap(({ changes }) => changes.map((one) => ({ ...one, actorId, now }))),
    );
  }
}

function goOn(
  walk: Walk,
  change: AlertChangeName,
  to: Partial<Pick<Alert, 'state' | 'stepsTaken' | 'nextStepAt'>>,
): void {
  walk.alert = { ...walk.alert, ...to };
  walk.changes.push({ alert: walk.alert, change });
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
      // Whom a complaint is about may be any institution above; it is told to none of them.
      return alert.kind === 'complaint' ? undefined : roster.ministryOver(institutionId);
    case 'oversight':
      return alert.kind === 'complaint' ? TOLD_OPERATOR : roster.oversightOver(institutionId);
  }
}
