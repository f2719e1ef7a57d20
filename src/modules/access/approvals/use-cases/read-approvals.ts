import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, relationTo, type Actor, type ActorRelation } from '../../accounts/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { stateAt, type ApprovalRequest, type ApprovalState } from '../domain/approval-request.js';
import type { ApproverFault } from '../domain/approver.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';
import { DeedRegistry } from './deed-registry.js';
import { SecondPeople } from './second-people.js';

/** A request as somebody sees it who has asked for it, or could answer it. */
export interface ApprovalView {
  readonly request: ApprovalRequest;
  readonly state: ApprovalState;
  readonly isOwn: boolean;
  readonly mayApprove: boolean;
  readonly fault: ApproverFault | undefined;
  /** True where the asker still has to take what was approved. */
  readonly isToTake: boolean;
}

/** Relation of an actor to a request: colleagues own it, a person named in advance is a party to it. */
export function relationOf(actor: Actor, request: ApprovalRequest): ActorRelation {
  if (request.approverId !== null && request.approverId === actor.actorId) return 'party';
  return relationTo(actor, request.institutionId ?? undefined);
}

/** Deeds that wait for a second person, and what became of those before. */
@Injectable()
export class ReadApprovals {
  constructor(
    private readonly guarded: Guarded,
    private readonly rows: ApprovalRepository,
    private readonly second: SecondPeople,
    private readonly deeds: DeedRegistry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly ApprovalView[]> {
    return this.guarded.perform(actor, 'approvals.read', [], async (tx) => {
      const views: ApprovalView[] = [];
      for (const request of await this.rows.newest(tx))
        if (isAllowed(actor, 'approvals.read', relationOf(actor, request)))
          views.push(await this.view(tx, actor, request));
      await this.audit.record(tx, { actor, action: 'approvals.read', detail: { requests: views.length } });
      return views;
    });
  }

  async one(actor: Actor, id: string): Promise<ApprovalView> {
    return this.guarded.perform(actor, 'approvals.read', [], async (tx) => {
      const request = await this.rows.byId(tx, id);
      if (!request || !isAllowed(actor, 'approvals.read', relationOf(actor, request))) throw new NotFound();
      return this.view(tx, actor, request);
    });
  }

  private async view(tx: Tx, actor: Actor, request: ApprovalRequest): Promise<ApprovalView> {
    const state = stateAt(request, this.clock.now());
    const isOwn = request.askedBy === actor.actorId;
    const fault = state === 'asked' ? await this.second.faultOf(tx, request, actor) : undefined;
    const isToTake = state === 'approved' && isOwn && this.deeds.of(request) === undefined;
    return { request, state, isOwn, fault, isToTake, mayApprove: state === 'asked' && fault === undefined };
  }
}
