import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { Accounts, StepUp, type Actor } from '../../accounts/index.js';
import { AuditTrail } from '../../audit/index.js';
import type { ApprovalRequest, ApprovedAction } from '../domain/approval-request.js';
import { NotWhatWasApproved } from '../domain/approval-errors.js';
import { payloadHash } from './payload-hash.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';
import { SecondPeople } from './second-people.js';

/**
 * Dual authorization (NIST SP 800-53 AC-3(2)): a use case asks for its deed here instead of doing it, and does it when it comes back with a
 * request that a second person has approved. Both within the transaction of the use case, which has asked the policy.
 */
@Injectable()
export class DualAuthorization {
  constructor(
    private readonly rows: ApprovalRepository,
    private readonly second: SecondPeople,
    private readonly accounts: Accounts,
    private readonly stepUp: StepUp,
    private readonly tasks: Tasks,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever asks for the same once more while it waits is answered the request that waits: two would have a second person approve it twice.
   *
   * @throws StepUpNeeded, and NoSecondPerson where nobody could approve it
   */
  async ask(tx: Tx, actor: Actor, deed: ApprovedAction): Promise<ApprovalRequest> {
    this.stepUp.requireFresh(actor);
    const approverId = await this.second.requireFor(tx, actor, deed.kind);
    const now = this.clock.now();
    const hash = payloadHash(deed.kind, deed.payload);
    const waiting = await this.rows.waiting(tx, actor, deed, { payloadHash: hash, approverId, now });
    if (waiting) return waiting;
    const id = await this.rows.add(tx, actor, deed, { payloadHash: hash, approverId, now });
    const request = await this.rows.byId(tx, id);
    if (!request) throw new NotFound();
    await this.tasks.add(
      tx,
      'approvals.expire',
      { requestId: id },
      { dueAt: request.expiresAt, once: `approvals.expire/${id}` },
    );
    await this.openDuty(tx, request);
    await this.audit.record(tx, {
      ...{ actor, action: 'approvals.ask', detail: { request: id, kind: deed.kind, hash } },
    });
    return request;
  }

  /**
   * Marks an approved request as done, once; whoever does the deed calls this first, in the transaction in which it is done.
   *
   * @param deed what is about to be done, which must be what was approved
   * @returns who has approved it
   */
  async perform(
    tx: Tx,
    actor: Actor,
    id: string,
    { kind, payload }: Pick<ApprovedAction, 'kind' | 'payload'>,
  ): Promise<{ readonly approvedBy: string }> {
    const request = await this.rows.locked(tx, id);
    if (!request || request.askedBy !== actor.actorId) throw new NotWhatWasApproved();
    const hash = payloadHash(kind, payload);
    if (request.payloadHash !== hash || payloadHash(request.kind, request.payload) !== hash)
      throw new NotWhatWasApproved();
    if (!(await this.rows.takeOnce(tx, id, this.clock.now()))) throw new NotWhatWasApproved();
    const approvedBy = request.approvedBy ?? '';
    const detail = { request: id, kind, hash, approvedBy, step: 'done' };
    await this.audit.record(tx, { actor, action: 'approvals.ask', detail });
    return { approvedBy };
  }

  /**
   * Returns the requests that somebody has made themselves, of one of the kinds whose result they take in
   * person.
   */
  async askedFor(
    tx: Tx,
    actor: Actor,
    id: string,
    kinds: readonly ApprovedAction['kind'][],
  ): Promise<Pick<ApprovalRequest, 'id' | 'kind' | 'payload'>> {
    const request = await this.rows.byId(tx, id);
    if (request?.askedBy !== actor.actorId) throw new NotFound();
    if (!kinds.includes(request.kind)) throw new NotWhatWasApproved();
    return request;
  }

  /** An evaluation at a terminal, where nobody is enrolled: there is no second person, and no institution's record. */
  async isEvaluation(tx: Tx): Promise<boolean> {
    return !(await this.accounts.hasPeople(tx));
  }

  /** Of the installation itself there is nobody whose duty it could be: who watches over it reads the list. */
  private async openDuty(tx: Tx, request: ApprovalRequest): Promise<void> {
    const { id, approverId, askedBy, expiresAt } = request;
    const holder = await this.holderOf(tx, request);
    if (holder === null) return;
    const who = { otherThanId: askedBy, ...(approverId !== null && { firstId: approverId }) };
    const payload = { kind: 'approval', subjectId: id, dueAt: expiresAt.toISOString(), ...who } as const;
    await this.outbox.put(tx, { name: 'duties.opened', payload, institutionId: holder });
  }

  async closeDuty(tx: Tx, request: ApprovalRequest): Promise<void> {
    const holder = await this.holderOf(tx, request);
    if (holder === null) return;
    const payload = { kind: 'approval', subjectId: request.id } as const;
    await this.outbox.put(tx, { name: 'duties.closed', payload, institutionId: holder });
  }

  private async holderOf(
    tx: Tx,
    { institutionId, approverId }: Pick<ApprovalRequest, 'institutionId' | 'approverId'>,
  ): Promise<string | null> {
    if (approverId === null) return institutionId;
    return (await this.accounts.byId(tx, approverId))?.institutionId ?? null;
  }
}
