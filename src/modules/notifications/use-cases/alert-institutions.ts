import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { MatchDirectory } from '../../matches/index.js';
import { bundle, kindOf, type Bundle, type MatchForInstitution } from '../domain/bundle.js';
import { hoursAfter } from '../domain/escalation.js';
import { rolesFor } from '../domain/owner.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { AnnounceAlert } from './announce-alert.js';
import { Rosters, TOLD_OPERATOR, type Roster, type Told } from './roster.js';

/**
 * Hop 6: finds the institutions that answer for both sides of each match, and writes one alert for each of them, however
 * many matches it is about. Runs twice without harm: a match alerts an institution once, ever.
 */
@Injectable()
export class AlertInstitutions {
  constructor(
    private readonly guarded: Guarded,
    private readonly matches: MatchDirectory,
    private readonly rosters: Rosters,
    private readonly alerts: AlertRepository,
    private readonly announce: AnnounceAlert,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @returns the ids of the alerts written */
  async run(hypothesisIds: readonly string[]): Promise<readonly string[]> {
    return this.guarded.run(PLATFORM, 'alerts.raise', [], async (tx) => {
      const matches = await this.matches.forAlerts(tx, hypothesisIds);
      const roster = await this.rosters.open(tx);
      const responsible = new Map<string, string | undefined>();
      for (const holderId of new Set(matches.flatMap(({ a, b }) => [a.institutionId, b.institutionId]))) {
        responsible.set(holderId, await roster.responsibleFor(holderId));
      }
      const raised: Raised[] = [];
      for (const one of bundle(matches, (holderId) => responsible.get(holderId))) {
        const alert = await this.raise(tx, roster, one);
        if (alert) raised.push(alert);
      }
      await this.matches.markNotified(
        tx,
        matches.filter((match) => !match.holderOnly).map((match) => match.id),
      );
      // Only when all rows are there: the lock under which changes are written is waited for last, by every worker.
      for (const alert of raised) await this.tell(tx, alert);
      return raised.map(({ id }) => id);
    });
  }

  private async raise(
    tx: Tx,
    roster: Roster,
    { institutionId, matches }: Bundle,
  ): Promise<Raised | undefined> {
    const before = await this.alerts.alertedBefore(
      tx,
      institutionId,
      matches.map(({ match }) => match.id),
    );
    const fresh = matches.filter(({ match }) => !before.has(match.id));
    if (fresh.length === 0) return undefined;
    const now = this.clock.now();
    const told = await toldOf(roster, institutionId, fresh);
    const alert = { id: randomUUID(), institutionId: told.institutionId };
    const dueAt = hoursAfter(now, this.settings.ALERT_DUE_HOURS);
    await this.alerts.insert(tx, { ...alert, kind: kindOf(fresh), owner: told.recipient, dueAt, now });
    const count = await this.alerts.addMatches(tx, alert, fresh);
    if (count > 0) return { id: alert.id, told, matches: count, now };
    await this.alerts.takeBack(tx, alert.id);
    return undefined;
  }

  private async tell(tx: Tx, { id, told, matches, now }: Raised): Promise<void> {
    const row = { id, institutionId: told.institutionId ?? null, state: 'queued' } as const;
    await this.alerts.note(tx, row, 'opened', { actorId: PLATFORM.actorId, now });
    await this.announce.run(tx, id, 'opened', told, now);
    await this.announce.noteArrival(tx, row, now);
    await this.audit.record(tx, {
      actor: PLATFORM,
      action: 'alerts.raise',
      recordIds: [id],
      detail: { institutionId: told.institutionId ?? 'operator', matches },
    });
  }
}

interface Raised {
  readonly id: string;
  readonly told: Told;
  readonly matches: number;
  readonly now: Date;
}

async function toldOf(
  roster: Roster,
  institutionId: string | undefined,
  matches: readonly MatchForInstitution[],
): Promise<Told> {
  if (institutionId === undefined) return TOLD_OPERATOR;
  const types = matches.flatMap(({ parties }) => parties.map((party) => party.recordType));
  const recipient = await roster.ownerIn(institutionId, rolesFor(types));
  return recipient ? { institutionId, recipient } : TOLD_OPERATOR;
}
