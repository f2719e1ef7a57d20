import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ActorDirectory,
  Invitations,
  requireOnRecord,
  type Actor,
  type Invitation,
} from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { readColleague, type NewColleague } from '../domain/colleague.js';
import { requireMayGive } from '../domain/role-grant.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

export interface Enrolled {
  readonly actorId: string;
  /** For whoever cannot come in by their address at the identity provider. */
  readonly invitation?: Invitation | undefined;
}

/** Enrols a person or a machine at an institution. Nobody but they themselves gets what signs them in. */
@Injectable()
export class EnrolUser {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
    private readonly invitations: Invitations,
    private readonly audit: AuditTrail,
  ) {}

  async run(actor: Actor, colleague: NewColleague): Promise<Enrolled> {
    return this.guarded.run(actor, 'users.enrol', [], async (tx) => {
      const institution = await this.institutions.byCode(tx, colleague.institution);
      if (!institution) throw new NotFound();
      requireOnRecord(actor, 'users.enrol', institution.id);
      const { name, email, roles, language } = readColleague(colleague);
      requireMayGive(actor, institution, roles);
      const enrolled = await this.actors.enrol(tx, {
        institutionId: institution.id,
        name,
        email,
        roles,
        language,
        enrolledBy: actor.actorId,
      });
      const detail = { institution: institution.code, roles: [...roles], enrolled: enrolled.actorId };
      await this.audit.record(tx, { actor, action: 'users.enrol', detail });
      const invitation = await this.invitations.offer(tx, actor, { actorId: enrolled.actorId, roles, email });
      return { actorId: enrolled.actorId, invitation };
    });
  }
}
