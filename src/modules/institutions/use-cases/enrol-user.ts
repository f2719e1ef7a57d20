import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ActorDirectory,
  Invitations,
  requireOnRecord,
  type Actor,
  type Invitation,
} from '../../access/accounts/index.js';
import { DeedRegistry, DualAuthorization, type ApprovalRequest } from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { readColleague, type NewColleague } from '../domain/colleague.js';
import type { Institution } from '../domain/institution.js';
import { requireMayGive } from '../domain/role-grant.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { accountFacts, requireTerminal } from './accounts-of-house.js';

export interface Enrolled {
  readonly actorId: string;
  /** For whoever cannot come in by their address at the identity provider. */
  readonly invitation?: Invitation | undefined;
}

/** Request for an account, as it is kept while it waits for a second person. */
type AskedAccount = NewColleague & {
  /** True where its asker takes a link that they hand over. */
  readonly isInvited: boolean;
};

/** Enrols a person or a machine at an institution, by two people. Nobody but they themselves gets what signs them in. */
@Injectable()
export class EnrolUser {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
    private readonly invitations: Invitations,
    private readonly audit: AuditTrail,
    private readonly dual: DualAuthorization,
    deeds: DeedRegistry,
  ) {
    deeds.register(
      'account',
      async (asker, { id, payload }) => {
        await this.approved(asker, id, payload);
      },
      ({ payload }) => (payload as AskedAccount).isInvited,
    );
  }

  /** At the terminal of the server, where an institution gets its first people. */
  async enrolUser(actor: Actor, colleague: NewColleague): Promise<Enrolled> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      requireTerminal(actor);
      return this.enrol(tx, actor, await this.read(tx, actor, colleague));
    });
  }

  /** Asks that a second person approves it. */
  async ask(actor: Actor, asked: NewColleague, reason: string | undefined): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      const { institution, colleague } = await this.read(tx, actor, asked);
      await this.actors.requireFree(tx, { institutionId: institution.id, email: colleague.email });
      const payload: AskedAccount = { ...colleague, isInvited: this.invitations.isLink(colleague) };
      const facts = accountFacts(institution, colleague);
      return this.dual.ask(tx, actor, { kind: 'account', payload, facts, reason });
    });
  }

  /** Does what a second person has approved. */
  async approved(actor: Actor, requestId: string, payload: unknown): Promise<Enrolled> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      await this.dual.perform(tx, actor, requestId, { kind: 'account', payload });
      const { isInvited: _, ...colleague } = payload as AskedAccount;
      return this.enrol(tx, actor, await this.read(tx, actor, colleague));
    });
  }

  private async read(
    tx: Tx,
    actor: Actor,
    asked: NewColleague,
  ): Promise<{ readonly institution: Institution; readonly colleague: NewColleague }> {
    const institution = await this.institutions.byCode(tx, asked.institution);
    if (!institution) throw new NotFound();
    requireOnRecord(actor, 'users.enrol', institution.id);
    const colleague = readColleague(asked);
    requireMayGive(actor, institution, colleague.roles);
    return { institution, colleague };
  }

  private async enrol(
    tx: Tx,
    actor: Actor,
    { institution, colleague }: { readonly institution: Institution; readonly colleague: NewColleague },
  ): Promise<Enrolled> {
    const { name, email, roles, language } = colleague;
    const { actorId } = await this.actors.enrol(tx, {
      ...{ institutionId: institution.id, name, email, roles, language, enrolledBy: actor.actorId },
    });
    const detail = { institution: institution.code, roles: [...roles], enrolled: actorId };
    await this.audit.record(tx, { actor, action: 'users.enrol', detail });
    return { actorId, invitation: await this.invitations.offer(tx, actor, { actorId, roles, email }) };
  }
}
