import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AuditDetail } from '../../access/audit/index.js';
import { mayMove, moved } from '../domain/alert-state.js';
import { moveOf, stepAfter, type NamedStep } from '../domain/escalation.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert, AlertChangeName, AlertStep } from '../persistence/alert-rows.js';
import { EscalationStepRepository } from '../persistence/step.repository.js';
import { AnnounceAlert } from './announce-alert.js';
import type { AlertAnnouncement } from './alert-announcement.js';
import { AnnounceOverdueMatches } from './announce-overdue-matches.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { ReassignAlert } from './reassign-alert.js';
import { PlatformWork } from './platform-work.js';
import { Rosters, type Roster, type RosterEntry } from './roster.js';
import { toldAt } from './step-recipient.js';
import { StepPlans, type StepPlan } from './step-plans.js';
import { VisibleMatches } from './visible-matches.js';

/** Outcome of the steps of one alert, before anything is written. */
interface Walk {
  alert: Alert;
  readonly changes: { readonly alert: Alert; readonly change: AlertChangeName }[];
  readonly steps: AlertStep[];
  readonly announcements: AlertAnnouncement[];
  readonly entries: AuditDetail[];
}

/**
 * The next step of alerts that are late: a reminder to the owner, then the coordinator, the ministry, the oversight
 * body, as the country of the institution has it. Each is written down with who was told. A step that finds nobody is written down too, and the next one follows at
 * once; after the last, the alert stays overdue and listed.
 */
@Injectable()
export class EscalateAlert {
  constructor(
    private readonly platform: PlatformWork,
    private readonly rosters: Rosters,
    private readonly alerts: AlertRepository,
    private readonly steps: EscalationStepRepository,
    private readonly announce: AnnounceAlert,
    private readonly keep: ReassignAlert,
    private readonly visibleMatches: VisibleMatches,
    private readonly closing: CloseInvisibleAlerts,
    private readonly plans: StepPlans,
    private readonly overdue: AnnounceOverdueMatches,
  ) {}

  /** @param given locked by the caller; all of them take a step, or none */
  async take(tx: Tx, given: readonly Alert[], now: Date): Promise<void> {
    const told = await this.visibleMatches.open(
      tx,
      given.map(({ id }) => id),
    );
    const roster = await this.rosters.open(tx);
    const planOf = await this.plans.open(tx, given);
    const walks: Walk[] = [];
    for (const alert of given) {
      if (told.isBarred(alert.id)) await this.closing.close(tx, alert);
      else walks.push(await this.walk(tx, { roster, plan: planOf(alert.institutionId) }, alert, now));
    }
    if (walks.length > 0) await this.write(tx, walks, now);
  }

  private async walk(tx: Tx, { roster, plan }: Ways, alert: Alert, now: Date): Promise<Walk> {
    const walk: Walk = { alert, changes: [], steps: [], announcements: [], entries: [] };
    if (mayMove(alert.state, 'lapse')) goOn(walk, 'overdue', { state: moved(alert.state, 'lapse') });
    const first = plan.dueAfter(alert, undefined);
    if (alert.stepsTaken === 0 && first > now) {
      walk.alert = { ...walk.alert, nextStepAt: first };
      return walk;
    }
    for (let told: RosterEntry | undefined; !told;) {
      const step = stepAfter(plan.chain, walk.alert.stepsTaken);
      if (!step) {
        goOn(walk, 'chain_ended', { state: moved(walk.alert.state, 'exhaust'), nextStepAt: null });
        walk.entries.push({ step: 'chain_ended' });
        break;
      }
      if (step.step === 'reminder') await this.keepOwner(tx, roster, walk, now);
      told = await toldAt(roster, step, walk.alert);
      take(walk, step, told, { plan, now });
    }
    return walk;
  }

  private async keepOwner(tx: Tx, roster: Roster, walk: Walk, now: Date): Promise<void> {
    const kept = await this.keep.keep(tx, roster, walk.alert, now);
    if (!kept) return;
    const { ownerActorId, ownerEmail, ownerLanguage } = kept;
    walk.alert = { ...walk.alert, ownerActorId, ownerEmail, ownerLanguage };
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
    const late = walks.filter(({ changes }) => changes.some(({ change }) => change === 'overdue'));
    await this.overdue.announce(
      tx,
      late.map(({ alert }) => alert.id),
    );
    // Only when all rows are there: the lock under which changes are written is waited for last, by every worker.
    const { actorId } = this.platform;
    await this.alerts.noteAll(
      tx,
      walks.flatMap(({ changes }) => changes.map((one) => ({ ...one, actorId, now }))),
    );
  }
}

/** By whom and when an alert goes up. */
interface Ways {
  readonly roster: Roster;
  readonly plan: StepPlan;
}

function take(
  walk: Walk,
  { step, name }: NamedStep,
  told: RosterEntry | undefined,
  { plan, now }: { readonly plan: StepPlan; readonly now: Date },
): void {
  const { id: alertId, state, stepsTaken: position, dueAt } = walk.alert;
  walk.steps.push({
    ...{ alertId, position, step, name, nobody: told === undefined, takenAt: now },
    toldInstitutionId: told?.institutionId ?? null,
    toldActorId: told?.recipient.actorId ?? null,
    toldEmail: told?.recipient.email ?? null,
  });
  const stepsTaken = position + 1;
  goOn(walk, step, {
    state: told ? moved(state, moveOf(step)) : state,
    stepsTaken,
    nextStepAt: plan.dueAfter({ stepsTaken, dueAt }, now),
  });
  if (told) walk.announcements.push({ alertId, occasion: step, told });
  walk.entries.push({
    ...{ step, told: told ? (told.institutionId ?? 'operator') : 'nobody' },
    ...(name === null ? {} : { name }),
  });
}

function goOn(
  walk: Walk,
  change: AlertChangeName,
  to: Partial<Pick<Alert, 'state' | 'stepsTaken' | 'nextStepAt'>>,
): void {
  walk.alert = { ...walk.alert, ...to };
  walk.changes.push({ alert: walk.alert, change });
}
