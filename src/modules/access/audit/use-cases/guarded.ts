import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { requirePermission, type Actor, type Operation } from '../../accounts/index.js';
import { BudgetReached } from '../../misuse/index.js';
import { AuditTrail } from './audit-trail.js';

/**
 * One operation under policy and audit: asks the policy first, opens the transaction, and writes a denial down when the
 * work ends in one. Use cases that touch records run through it.
 */
@Injectable()
export class Guarded {
  constructor(
    private readonly db: TenantDb,
    private readonly audit: AuditTrail,
  ) {}

  async perform<T>(
    actor: Actor,
    action: Operation,
    recordIds: readonly string[],
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    try {
      requirePermission(actor, action);
      return await this.db.transact(actor, work, action);
    } catch (error) {
      if (error instanceof BudgetReached) await this.audit.limited(actor, action, error);
      if (error instanceof DomainError && (error.kind === 'forbidden' || error.kind === 'not_found')) {
        await this.audit.denied({
          actor,
          action,
          recordIds: recordIds.filter(isUuid),
          detail: { code: error.code },
        });
      }
      throw error;
    }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isUuid(text: string): boolean {
  return UUID.test(text);
}
