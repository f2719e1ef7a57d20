import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import type { Identity } from '../../../../platform/identity/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { PLATFORM } from '../domain/actor.js';
import type { Purpose } from '../domain/purpose.js';
import { needsSecondFactor, SecondFactorNeeded } from '../domain/sign-in.js';
import { IdentityRepository } from '../persistence/identity.repository.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { OpenSession, type OpenedSession } from './open-session.js';
import { refusalOf } from './sign-in-refusal.js';

/**
 * A person whom the provider vouches for comes in as the actor whom they are enrolled as, or were invited as. Apart from the way to the
 * provider and back, which a step-up goes as well.
 */
@Injectable()
export class AdmitIdentity {
  constructor(
    private readonly db: TenantDb,
    private readonly identities: IdentityRepository,
    private readonly invitations: InvitationRepository,
    private readonly opening: OpenSession,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** Throws `SignInRefused` for somebody whom nobody has enrolled, `SecondFactorNeeded` where their roles ask for one. */
  async admit(identity: Identity, purpose: Purpose | null, requestId: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const opened = await this.db.transact(PLATFORM, async (tx) => {
      const known = await this.identities.actorOf(tx, identity);
      const isBound =
        !known &&
        identity.email !== undefined &&
        (await this.identities.bindInvited(tx, identity, identity.email, now));
      const row = isBound ? await this.identities.actorOf(tx, identity) : known;
      if (!row?.active) return undefined;
      if (!identity.hasSecondFactor && needsSecondFactor(row.roles)) {
        this.log.warn({ fact: 'access.sign_in_refused', cause: 'no second factor', request: requestId });
        throw new SecondFactorNeeded();
      }
      // Who has come in by the provider was invited once, and is no second time by a code.
      if (isBound) await this.invitations.end(tx, row.id, now);
      return this.opening.open(tx, { row, purpose, requestId, detail: { bound: isBound } });
    });
    if (!opened) throw refusalOf(this.log, { cause: 'not enrolled', requestId });
    return opened;
  }
}
