import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  Accounts,
  requireInRelation,
  StepUp,
  type Actor,
  type Operation,
  type Purpose,
} from '../../accounts/index.js';
import { Guarded } from '../../audit/index.js';
import { stateAt, type ApprovalRequest } from '../domain/approval-request.js';
import {
  AskerGone,
  NotSecondPerson,
  ApprovalReasonMissing,
  RequestClosed,
} from '../domain/approval-errors.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';
import { PerformApproved } from './perform-approved.js';
import { relationOf } from './read-approvals.js';
import { SecondPeople } from './second-people.js';
import { WriteAnswer } from './write-answer.js';

interface Answer {
  readonly id: string;
  readonly answer: 'approve' | 'refuse';
  readonly reason?: string | undefined;
}

/** A second person approves what a first one has asked for, and it is done; or refuses it. Whoever has asked takes it back. */
@Injectable()
export class AnswerApproval {
  constructor(
    private readonly guarded: Guarded,
    private readonly rows: ApprovalRepository,
    private readonly second: SecondPeople,
    private readonly accounts: Accounts,
    private readonly stepUp: StepUp,
    private readonly writing: WriteAnswer,
    private readonly performing: PerformApproved,
    private readonly clock: Clock,
  ) {}

  async answer(actor: Actor, { id, answer, reason }: Answer): Promise<void> {
    if (answer === 'refuse') await this.refuse(actor, id, reason?.trim() ?? '');
    else await this.approve(actor, id);
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.guarded.perform(actor, 'approvals.ask', [], async (tx) => {
      const request = await this.open(tx, actor, 'approvals.ask', id);
      if (request.askedBy !== actor.actorId) throw new NotFound();
      await this.writing.close(tx, actor, request, { state: 'withdrawn' });
    });
  }

  private async approve(actor: Actor, id: string): Promise<void> {
    const { request, asker } = await this.guarded.perform(actor, 'approvals.answer', [], async (tx) => {
      const found = await this.open(tx, actor, 'approvals.answer', id);
      const fault = await this.second.faultOf(tx, found, actor);
      if (fault) throw new NotSecondPerson(fault);
      this.stepUp.requireFresh(actor);
      const asks = await this.accounts.actor(tx, found.askedBy, (found.askedPurpose ?? undefined) as Purpose);
      if (!asks) throw new AskerGone();
      if (found.approvedBy === null) await this.writing.approve(tx, actor, found);
      else if (found.approvedBy !== actor.actorId) throw new RequestClosed();
      return { request: found, asker: asks };
    });
    await this.performing.perform(asker, request);
  }

  private async refuse(actor: Actor, id: string, reason: string): Promise<void> {
    await this.guarded.perform(actor, 'approvals.answer', [], async (tx) => {
      const request = await this.open(tx, actor, 'approvals.answer', id);
      if (request.approvedBy !== null) throw new RequestClosed();
      const fault = await this.second.faultOf(tx, request, actor);
      // Whoever is too new to approve may still say no.
      if (fault === 'SAME_PERSON' || fault === 'ROLE') throw new NotSecondPerson(fault);
      if (reason === '') throw new ApprovalReasonMissing();
      await this.writing.close(tx, actor, request, { state: 'refused', reason });
    });
  }

  private async open(tx: Tx, actor: Actor, operation: Operation, id: string): Promise<ApprovalRequest> {
    const request = await this.rows.locked(tx, id);
    if (!request) throw new NotFound();
    requireInRelation(actor, operation, relationOf(actor, request));
    const state = stateAt(request, this.clock.now());
    if (state !== 'asked' && state !== 'approved') throw new RequestClosed();
    return request;
  }
}
