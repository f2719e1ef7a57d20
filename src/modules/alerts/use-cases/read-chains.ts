import { Injectable } from '@nestjs/common';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertChains, type ChainStep } from './alert-chains.js';
import { readBy, VisibleMatches } from './visible-matches.js';

/** The chain of escalation of an alert, by the alert's id. */
export interface ChainOfAlert {
  readonly id: string;
  readonly steps: readonly ChainStep[];
}

/** Reads the chains of several alerts at once, for whoever may see the alerts. */
@Injectable()
export class ReadChains {
  constructor(
    private readonly guarded: Guarded,
    private readonly reader: AlertReader,
    private readonly visibleMatches: VisibleMatches,
    private readonly chains: AlertChains,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the chains of those that the actor may see, in any order */
  async of(actor: Actor, ids: readonly string[]): Promise<readonly ChainOfAlert[]> {
    return this.guarded.perform(actor, 'alerts.read', ids, async (tx) => {
      const isAll = isAllowed(actor, 'alerts.read', 'foreign');
      // Nobody without an institution sees alerts but who sees all.
      if (!isAll && actor.institutionId === undefined) return [];
      const found = await this.reader.concerning(tx, isAll ? undefined : actor.institutionId, ids);
      const told = await this.visibleMatches.open(tx, ids, { ...readBy(actor), withEnded: true });
      const alerts = found.filter(({ id }) => !told.isBarred(id));
      const recordIds = alerts.map(({ id }) => id);
      const steps = await this.reader.stepsOf(tx, recordIds);
      const chains = await this.chains.of(
        tx,
        alerts.map((alert) => ({ ...alert, steps: steps.filter(({ alertId }) => alertId === alert.id) })),
      );
      await this.audit.record(tx, { actor, action: 'alerts.read', recordIds, detail: { list: 'chain' } });
      return alerts.map(({ id }) => ({ id, steps: chains.get(id) ?? [] }));
    });
  }
}
