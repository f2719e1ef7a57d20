import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import type { Actor } from '../../accounts/index.js';
import { AuditTrail } from '../../audit/index.js';
import type { ApprovalRequest } from '../domain/approval-request.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';
import { DeedRegistry } from './deed-registry.js';
import { DualAuthorization } from './dual-authorization.js';

/** Longer than a deed takes that is done at once. */
const RESUMED_AFTER_MS = 60_000;

/**
 * Writes an answer: the row, the end of the duty to answer, the entry of the audit log. Apart from who may
 * answer, and when, which the caller has asked under a lock of the request.
 */
@Injectable()
export class WriteAnswer {
  constructor(
    private readonly rows: ApprovalRepository,
    private readonly dual: DualAuthorization,
    private readonly audit: AuditTrail,
    private readonly deeds: DeedRegistry,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  async approve(tx: Tx, actor: Actor, request: ApprovalRequest): Promise<void> {
    const now = this.clock.now();
    await this.rows.approve(tx, request.id, { actor, at: now });
    await this.dual.closeDuty(tx, request);
    await this.note(tx, actor, request, 'approved');
    if (!this.deeds.of(request)) return;
    // It is done at once, unless this process dies before it has: then this task finds it.
    await this.tasks.add(
      tx,
      'approvals.perform',
      { requestId: request.id },
      { dueAt: new Date(now.getTime() + RESUMED_AFTER_MS), once: `approvals.perform/${request.id}` },
    );
  }

  /** @param how whoever has asked takes it back, or a second person refuses, who says why */
  async close(
    tx: Tx,
    actor: Actor,
    request: ApprovalRequest,
    how: { readonly state: 'refused' | 'withdrawn'; readonly reason?: string },
  ): Promise<void> {
    await this.rows.close(tx, request.id, { ...how, by: actor.actorId, at: this.clock.now() });
    await this.dual.closeDuty(tx, request);
    await this.note(tx, actor, request, how.state);
  }

  private async note(
    tx: Tx,
    actor: Actor,
    { id, kind, payloadHash }: ApprovalRequest,
    step: string,
  ): Promise<void> {
    const action = step === 'withdrawn' ? 'approvals.ask' : 'approvals.answer';
    await this.audit.record(tx, { actor, action, detail: { request: id, kind, hash: payloadHash, step } });
  }
}
