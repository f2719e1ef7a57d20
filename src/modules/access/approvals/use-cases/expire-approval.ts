import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { PLATFORM } from '../../accounts/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { stateAt } from '../domain/approval-request.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';
import { DualAuthorization } from './dual-authorization.js';

/**
 * Closes requests that nobody has answered in time: nothing is approved by waiting. Runs twice without harm.
 */
@Injectable()
export class ExpireApproval {
  constructor(
    private readonly guarded: Guarded,
    private readonly rows: ApprovalRepository,
    private readonly dual: DualAuthorization,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async expire(requestId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'approvals.expire', [], async (tx) => {
      const request = await this.rows.locked(tx, requestId);
      const now = this.clock.now();
      if (!request || request.state === 'expired' || stateAt(request, now) !== 'expired') return;
      await this.rows.close(tx, requestId, { state: 'expired', by: null, at: now });
      await this.dual.closeDuty(tx, request);
      const detail = { request: requestId, kind: request.kind, step: 'expired' };
      await this.audit.record(tx, { actor: PLATFORM, action: 'approvals.expire', detail });
    });
  }
}
