import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { mayInState, type Actor } from '../../access/index.js';
import { AlertMoveRefused, AssigneeRefused } from '../domain/alert-errors.js';
import type { Recipient } from '../domain/owner.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertDesk, type AlertVersion } from './alert-desk.js';
import { AnnounceAlert } from './announce-alert.js';
import { Rosters } from './roster.js';

/** Makes an alert the duty of a colleague of the same institution, who is told of it. The due date stays. */
@Injectable()
export class AssignAlert {
  constructor(
    private readonly desk: AlertDesk,
    private readonly alerts: AlertRepository,
    private readonly rosters: Rosters,
    private readonly announce: AnnounceAlert,
  ) {}

  async run(actor: Actor, version: AlertVersion, assigneeId: string): Promise<Alert> {
    return this.desk.act(actor, version, {
      operation: 'alerts.assign',
      change: 'assigned',
      do: async (tx, alert, now) => {
        if (!mayInState('alerts.assign', alert.state)) throw new AlertMoveRefused(alert.state, 'assign');
        const recipient = await this.colleague(tx, alert, assigneeId);
        const after = await this.alerts.setOwner(tx, alert.id, recipient, now);
        if (assigneeId === actor.actorId) return after;
        const told = { institutionId: alert.institutionId ?? undefined, recipient };
        await this.announce.run(tx, alert.id, 'assigned', told, now);
        return after;
      },
    });
  }

  private async colleague(tx: Tx, alert: Alert, assigneeId: string): Promise<Recipient> {
    if (alert.institutionId === null) throw new AssigneeRefused();
    const roster = await this.rosters.open(tx);
    const people = await roster.people(alert.institutionId, 'alerts.act', 'own');
    const found = people.find((person) => person.actorId === assigneeId);
    if (!found) throw new AssigneeRefused();
    return { actorId: found.actorId, email: found.email, language: found.language };
  }
}
