import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../platform/errors/index.js';
import {
  relationTo,
  requireInRelation,
  type Actor,
  type Operation,
  type ActorRelation,
} from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert, AlertChangeName } from '../persistence/alert-rows.js';
import { isUuid } from '../persistence/uuid.js';
import { readBy, VisibleMatches } from './visible-matches.js';

export interface AlertVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

export interface AlertOperation {
  readonly operation: Operation;
  readonly change: AlertChangeName;
  /** Does it to the locked alert, and returns the alert as it stands then. */
  readonly do: (tx: Tx, alert: Alert, now: Date) => Promise<Alert>;
}

/**
 * Access of people who act on an alert: policy, version, deed, history and audit entry in one transaction.
 */
@Injectable()
export class AlertAccess {
  constructor(
    private readonly guarded: Guarded,
    private readonly alerts: AlertRepository,
    private readonly reader: AlertReader,
    private readonly visibleMatches: VisibleMatches,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async act(actor: Actor, { id, expectedVersion }: AlertVersion, deed: AlertOperation): Promise<Alert> {
    return this.guarded.perform(actor, deed.operation, [id], async (tx) => {
      const alert = isUuid(id) ? await this.reader.lock(tx, id) : undefined;
      if (!alert) throw new NotFound();
      requireInRelation(actor, deed.operation, await this.relation(tx, actor, alert));
      if (await this.visibleMatches.isBarred(tx, id, readBy(actor))) throw new NotFound();
      if (alert.version !== expectedVersion) throw new VersionConflict(expectedVersion, alert.version);
      const now = this.clock.now();
      const after = await deed.do(tx, alert, now);
      await this.alerts.note(tx, after, deed.change, { actorId: actor.actorId, now });
      const detail = { deed: deed.change, state: after.state, version: after.version };
      await this.audit.record(tx, { actor, action: deed.operation, recordIds: [id], detail });
      return after;
    });
  }

  async read(tx: Tx, actor: Actor, operation: Operation, id: string): Promise<Alert> {
    const alert = isUuid(id) ? await this.reader.byId(tx, id) : undefined;
    if (!alert) throw new NotFound();
    requireInRelation(actor, operation, await this.relation(tx, actor, alert));
    return alert;
  }

  /**
   * Relation of an actor to an alert. Whoever was told by a step of the escalation takes part in the alert
   * from then on.
   */
  private async relation(tx: Tx, actor: Actor, alert: Alert): Promise<ActorRelation> {
    const relation = relationTo(actor, alert.institutionId ?? undefined);
    if (relation === 'own' || actor.institutionId === undefined) return relation;
    return (await this.reader.wasTold(tx, alert.id, actor.institutionId)) ? 'party' : 'foreign';
  }
}
