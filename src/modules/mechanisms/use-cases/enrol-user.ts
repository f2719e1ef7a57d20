import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ActorDirectory,
  requireMayDeclare,
  requireOnRecord,
  type Actor,
  type Purpose,
} from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { readColleague, type NewColleague } from '../domain/colleague.js';
import { requireMayGive } from '../domain/role-grant.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** Shown once; kept as a hash. */
export interface NewToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Enrols a person or a machine at an institution, and issues the token that signs them in. */
@Injectable()
export class EnrolUser {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
    private readonly audit: AuditTrail,
  ) {}

  /** Returns the new actor's id and its first token, which is shown this once. */
  async run(actor: Actor, colleague: NewColleague): Promise<{ actorId: string } & NewToken> {
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
      const token = await this.actors.issueToken(tx, enrolled.actorId, 'first');
      const detail = { institution: institution.code, roles: [...roles], enrolled: enrolled.actorId };
      await this.audit.record(tx, { actor, action: 'users.enrol', detail });
      return { actorId: enrolled.actorId, token, expiresAt: this.actors.tokenEnd() };
    });
  }

  /** A further token for somebody of the actor's institution; the older ones end where `replace` says so. */
  async issueToken(actor: Actor, actorId: string, replace: boolean, purpose?: Purpose): Promise<NewToken> {
    return this.guarded.run(actor, 'tokens.issue', [], async (tx) => {
      const colleague = await this.actors.byId(tx, actorId);
      if (!colleague?.active) throw new NotFound();
      requireOnRecord(actor, 'tokens.issue', colleague.institutionId);
      const [institution] = await this.institutions.byIds(
        tx,
        colleague.institutionId ? [colleague.institutionId] : [],
      );
      if (!institution) throw new NotFound();
      // Whoever holds a token is who it was issued for: a token must not be a way to roles that one may not give.
      requireMayGive(actor, institution, colleague.roles);
      if (purpose) requireMayDeclare(colleague.roles, purpose);
      if (replace) await this.actors.endSessions(tx, actorId);
      await this.audit.record(tx, { actor, action: 'tokens.issue', detail: { for: actorId, replace } });
      const token = await this.actors.issueToken(tx, actorId, 'issued', purpose);
      return { token, expiresAt: this.actors.tokenEnd() };
    });
  }
}
