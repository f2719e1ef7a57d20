import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Log } from '../../../platform/logging/index.js';
import { PLATFORM, type Operation } from '../../access/accounts/index.js';
import { AuditTrail, Guarded, type AuditDetail } from '../../access/audit/index.js';

type OwnOperation = Extract<Operation, 'alerts.raise' | 'alerts.deliver' | 'alerts.escalate'>;

/**
 * Work that the platform does by itself: under the policy, in the audit log and by the clock, like what
 * people do.
 */
@Injectable()
export class PlatformWork {
  /** Actor who stands in the history for the platform. */
  readonly actorId = PLATFORM.actorId;

  constructor(
    private readonly guarded: Guarded,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async perform<T>(operation: OwnOperation, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.guarded.perform(PLATFORM, operation, [], work);
  }

  /** As `run`, but a failure is only logged: one alert of many does not hold up the others. @returns whether it was done */
  async attempt(operation: OwnOperation, alertId: string, work: (tx: Tx) => Promise<void>): Promise<boolean> {
    try {
      await this.perform(operation, work);
      return true;
    } catch (error) {
      this.log.failure({ fact: 'alert.left_for_next_round', alert: alertId, operation }, error);
      return false;
    }
  }

  async record(tx: Tx, operation: OwnOperation, alertId: string, detail: AuditDetail): Promise<void> {
    await this.audit.record(tx, { actor: PLATFORM, action: operation, recordIds: [alertId], detail });
  }

  /** As `record`, of many alerts. */
  async recordAll(
    tx: Tx,
    operation: OwnOperation,
    all: readonly { readonly alertId: string; readonly detail: AuditDetail }[],
  ): Promise<void> {
    await this.audit.recordWork(
      tx,
      all.map(({ alertId, detail }) => ({
        actor: PLATFORM,
        action: operation,
        recordIds: [alertId],
        detail,
      })),
    );
  }

  /** A delivery that did not succeed and will be tried again. */
  notePutOff(fact: {
    readonly delivery: string;
    readonly channel: string;
    readonly code: string;
    readonly attempts: number;
  }): void {
    this.log.warn({ fact: 'delivery.put_off', ...fact });
  }
}
