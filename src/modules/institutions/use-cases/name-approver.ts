import { Injectable } from '@nestjs/common';
import { DomainError, NotFound } from '../../../platform/errors/index.js';
import { ActorDirectory, requireInRelation, type Actor } from '../../access/accounts/index.js';
import { NamedApprovers } from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** Whoever approves for an institution works at an oversight body, or where an agreement with it is in force, and not there itself. */
export class NoPartner extends DomainError {
  constructor() {
    super('MECHANISMS.NO_PARTNER', 'invalid', {}, 'approver');
  }
}

/** Names in advance who approves for an institution that has no second person of its own. */
@Injectable()
export class NameApprover {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
    private readonly named: NamedApprovers,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param code of the institution for which they approve
   * @param approverId their account
   */
  async name(actor: Actor, code: string, approverId: string): Promise<void> {
    await this.guarded.perform(actor, 'approvals.name', [], async (tx) => {
      requireInRelation(actor, 'approvals.name', 'foreign');
      const institution = await this.institutions.byCode(tx, code);
      const approver = await this.actors.byId(tx, approverId);
      if (!institution || !approver?.active || approver.institutionId === undefined) throw new NotFound();
      const [partner] = await this.institutions.byIds(tx, [approver.institutionId]);
      const agreements = await this.institutions.agreements(tx);
      const both = [institution.code, partner?.code ?? ''];
      const isPartner = agreements.some(
        ({ inForce, parties }) => inForce && both.every((one) => parties?.includes(one)),
      );
      if (!partner || partner.id === institution.id || !(isPartner || partner.kind === 'oversight'))
        throw new NoPartner();
      await this.named.name(tx, actor, institution.id, approverId);
      const detail = { institution: institution.code, approver: approverId };
      await this.audit.record(tx, { actor, action: 'approvals.name', detail });
    });
  }
}
