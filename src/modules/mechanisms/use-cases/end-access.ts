import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ActorDirectory,
  Invitations,
  requireOnRecord,
  type Actor,
  type Colleague,
  type Invitation,
} from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { requireMayGive } from '../domain/role-grant.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** What a coordinator does when a colleague leaves, or a device is lost. */
@Injectable()
export class EndAccess {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
    private readonly invitations: Invitations,
    private readonly audit: AuditTrail,
  ) {}

  /** Ends every session of a colleague; they may sign in again. */
  async everySession(actor: Actor, actorId: string): Promise<void> {
    await this.guarded.run(actor, 'sessions.end', [], async (tx) => {
      await this.colleague(tx, actor, actorId);
      await this.actors.endSessions(tx, actorId);
      await this.audit.record(tx, { actor, action: 'sessions.end', detail: { of: actorId } });
    });
  }

  /** Lets a colleague in no more, or again. */
  async setOpen(actor: Actor, actorId: string, open: boolean): Promise<void> {
    await this.guarded.run(actor, 'sessions.end', [], async (tx) => {
      const colleague = await this.colleague(tx, actor, actorId);
      if (open) await this.requireMayLetIn(tx, actor, colleague);
      await this.actors.setActive(tx, actorId, open);
      await this.audit.record(tx, { actor, action: 'sessions.end', detail: { of: actorId, open } });
    });
  }

  /** Invites a colleague anew: with another account at the identity provider, or after the invitation has run out. */
  async inviteAgain(actor: Actor, actorId: string): Promise<Invitation | undefined> {
    return this.guarded.run(actor, 'users.enrol', [], async (tx) => {
      const colleague = await this.colleague(tx, actor, actorId);
      await this.requireMayLetIn(tx, actor, colleague);
      await this.actors.invite(tx, actorId);
      await this.audit.record(tx, { actor, action: 'users.enrol', detail: { invited: actorId } });
      return this.invitations.offer(tx, actor, colleague);
    });
  }

  private async colleague(tx: Tx, actor: Actor, actorId: string): Promise<Colleague> {
    const colleague = await this.actors.byId(tx, actorId);
    if (!colleague) throw new NotFound();
    requireOnRecord(actor, 'sessions.end', colleague.institutionId);
    return colleague;
  }

  /** Whom somebody else has shut out for their reach is not let in by who could not have enrolled them. */
  private async requireMayLetIn(tx: Tx, actor: Actor, { institutionId, roles }: Colleague): Promise<void> {
    const [institution] = await this.institutions.byIds(tx, institutionId ? [institutionId] : []);
    if (!institution) throw new NotFound();
    requireMayGive(actor, institution, roles);
  }
}
