import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { ActorDirectory, PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { wordsOf, type Complaint, type ComplaintFinding } from '../domain/complaint.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { ComplaintAccess } from './complaint-access.js';

export interface ComplaintVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Deeds of the body to which a complaint went. */
@Injectable()
export class HandleComplaint {
  constructor(
    private readonly guarded: Guarded,
    private readonly complaintAccess: ComplaintAccess,
    private readonly complaints: ComplaintRepository,
    private readonly actors: ActorDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A page of what the institution handles or has complained of, oldest first. */
  async page(actor: Actor, isOpen: boolean, after: number, limit: number): Promise<Complaint[]> {
    return this.guarded.perform(actor, 'complaints.read', [], async (tx) => {
      requireOnRecord(actor, 'complaints.read', actor.institutionId);
      await this.audit.record(tx, { actor, action: 'complaints.read' });
      return this.complaints.page(tx, actor.institutionId ?? '', isOpen, after, limit);
    });
  }

  /** One of those. Throws `NotFound`. */
  async one(actor: Actor, id: string): Promise<Complaint> {
    return this.guarded.perform(actor, 'complaints.read', [], async (tx) => {
      requireOnRecord(actor, 'complaints.read', actor.institutionId);
      const found = await this.complaints.byId(tx, id);
      const isTheirs = [found?.institutionId, found?.complainantId].includes(actor.institutionId ?? '');
      if (!found || !isTheirs) throw new NotFound();
      await this.audit.record(tx, { actor, action: 'complaints.read', detail: { complaint: id } });
      return found;
    });
  }

  /** Somebody of the body looks into it from now on. */
  async assign(
    actor: Actor,
    { id, expectedVersion }: ComplaintVersion,
    assigneeId: string,
  ): Promise<Complaint> {
    return this.guarded.perform(actor, 'complaints.handle', [], async (tx) => {
      const { institutionId } = await this.complaintAccess.handled(tx, actor, id, expectedVersion);
      const colleagues = await this.actors.of(tx, institutionId);
      if (!colleagues.some((one) => one.actorId === assigneeId)) throw new NotFound();
      await this.complaints.assign(tx, id, assigneeId);
      return this.noted(tx, actor, id, { move: 'assign' });
    });
  }

  /**
   * Writes what was found, and the answer to whoever has complained; it ends the duty. Throws `WordsRefused`.
   */
  async answer(
    actor: Actor,
    { id, expectedVersion }: ComplaintVersion,
    finding: ComplaintFinding,
    text: string,
  ): Promise<Complaint> {
    return this.guarded.perform(actor, 'complaints.handle', [], async (tx) => {
      const words = wordsOf(text, 'answer');
      const complaint = await this.complaintAccess.handled(tx, actor, id, expectedVersion);
      await this.complaints.answer(tx, id, { finding, words, by: actor.actorId, at: this.clock.now() });
      await this.complaintAccess.settle(tx, actor, complaint);
      return this.noted(tx, actor, id, { move: 'answer', finding });
    });
  }

  /** Another independent body handles it from now on, and it is due anew. */
  async passOn(actor: Actor, { id, expectedVersion }: ComplaintVersion): Promise<Complaint> {
    return this.guarded.perform(actor, 'complaints.handle', [], async (tx) => {
      const complaint = await this.complaintAccess.handled(tx, actor, id, expectedVersion);
      await this.complaintAccess.passOn(tx, actor, complaint);
      return this.noted(tx, actor, id, { move: 'pass_on' });
    });
  }

  private async noted(
    tx: Tx,
    actor: Actor,
    id: string,
    detail: Readonly<Record<string, string>>,
  ): Promise<Complaint> {
    await this.audit.record(tx, { actor, action: 'complaints.handle', detail: { complaint: id, ...detail } });
    // Once it has been passed on, its row is another body's.
    const after = await actingAs(tx, PLATFORM, () => this.complaints.byId(tx, id));
    if (!after) throw new NotFound();
    return after;
  }
}
