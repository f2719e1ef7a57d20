import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Log } from '../../../platform/logging/index.js';
import { PLATFORM } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { mayMove, moved, type AlertState } from '../domain/alert-state.js';
import { hoursAfter, moveOf, stepAfter, type Step } from '../domain/escalation.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AnnounceAlert } from './announce-alert.js';
import { Rosters, TOLD_OPERATOR, type Roster, type Told } from './roster.js';

const BATCH = 200;
const BY_PLATFORM = PLATFORM.actorId;

/**
 * Takes the next step of every alert that is late: a reminder to the owner, then the coordinator, the ministry, the
 * oversight body. Each is written down with who was told. A step that finds nobody is written down too, and the next one
 * follows at once; after the last, the alert stays overdue and listed.
 */
@Injectable()
export class EscalateOverdue {
  constructor(
    private readonly guarded: Guarded,
    private readonly rosters: Rosters,
    private readonly alerts: AlertRepository,
    private readonly announce: AnnounceAlert,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** One round over all that is due. An alert that fails is left for the next round and does not hold up the others. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const seen = new Set<string>();
    for (let more = true; more;) {
      const due = await this.guarded.run(PLATFORM, 'alerts.escalate', [], (tx) =>
        this.alerts.awaitingStep(tx, now, BATCH),
      );
      const fresh = due.filter((id) => !seen.has(id));
      for (const id of fresh) {
        seen.add(id);
        await this.oneOf(id, now);
      }
      more = due.length === BATCH && fresh.length > 0;
    }
    return seen.size;
  }

  private async oneOf(id: string, now: Date): Promise<void> {
    try {
      await this.guarded.run(PLATFORM, 'alerts.escalate', [id], (tx) => this.escalate(tx, id, now));
    } catch (error) {
      this.log.failure({ fact: 'alert.not_escalated', alert: id }, error);
    }
  }

  private async escalate(tx: Tx, id: string, now: Date): Promise<void> {
    let alert = await this.alerts.lock(tx, id);
    if (!alert?.nextStepAt || alert.nextStepAt > now) return;
    if (mayMove(alert.state, 'lapse'))
      alert = await this.move(tx, alert, moved(alert.state, 'lapse'), 'overdue', now);
    const roster = await this.rosters.open(tx);
    for (let told: Told | undefined; !told;) {
      const step = stepAfter(alert.stepsTaken);
      if (!step) {
        await this.end(tx, alert, now);
        return;
      }
      if (step === 'reminder') alert = await this.withOwner(tx, roster, alert, now);
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
    await this.alerts.note(tx, after, step, { actorId: BY_PLATFORM, now });
    if (told) await this.announce.run(tx, alert.id, step, told, now);
    await this.audit.record(tx, {
      actor: PLATFORM,
      action: 'alerts.escalate',
      recordIds: [alert.id],
      detail: { step, told: told ? (told.institutionId ?? 'operator') : 'nobody' },
    });
    return after;
  }

  /** An owner who has left the institution is reminded in vain: whoever has the work now takes the place. */
  private async withOwner(tx: Tx, roster: Roster, alert: Alert, now: Date): Promise<Alert> {
    if (alert.institutionId === null || (await roster.stillThere(alert.institutionId, ownerOf(alert))))
      return alert;
    const next = await roster.ownerIn(alert.institutionId, []);
    if (!next) return alert;
    const after = await this.alerts.setOwner(tx, alert.id, next, now);
    await this.alerts.note(tx, after, 'assigned', { actorId: BY_PLATFORM, now });
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
    await this.alerts.note(tx, after, 'chain_ended', { actorId: BY_PLATFORM, now });
    await this.audit.record(tx, {
      actor: PLATFORM,
      action: 'alerts.escalate',
      recordIds: [alert.id],
      detail: { step: 'chain_ended' },
    });
  }

  private async move(tx: Tx, alert: Alert, state: AlertState, change: 'overdue', now: Date): Promise<Alert> {
    const { stepsTaken, nextStepAt } = alert;
    const after = await this.alerts.setLate(tx, alert.id, { state, stepsTaken, nextStepAt }, now);
    await this.alerts.note(tx, after, change, { actorId: BY_PLATFORM, now });
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
