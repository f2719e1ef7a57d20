import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import type { Identity } from '../../../../platform/identity/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { PLATFORM } from '../domain/actor.js';
import { IdentityRepository } from '../persistence/identity.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { AccessLog } from './access-log.js';
import { Authenticate } from './authenticate.js';
import { refusalOf } from './sign-in-refusal.js';

/**
 * Somebody who is signed in has shown anew at the provider who they are. Apart from signing in: it opens no session, and goes on with the one that
 * there is.
 */
@Injectable()
export class StepUpByProvider {
  constructor(
    private readonly db: TenantDb,
    private readonly authenticate: Authenticate,
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionRepository,
    private readonly accessLog: AccessLog,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes it in the session: the same person, in the browser that still holds it. Throws `StepUpRefused`.
   * @param asking token of the browser's session, if it has one
   */
  async note(
    identity: Identity,
    sessionId: string,
    { token, requestId }: { readonly token?: string | undefined; readonly requestId: string },
  ): Promise<void> {
    const actor = await this.authenticate.authenticate(token, { requestId });
    if (actor.session?.id !== sessionId) throw this.refused('another session', requestId, sessionId);
    await this.db.transact(PLATFORM, async (tx) => {
      if (!(await this.identities.isActor(tx, identity, actor.actorId)))
        throw this.refused('another person', requestId, sessionId);
      await this.sessions.noteStepUp(tx, sessionId, { how: 'provider', now: this.clock.now() });
      const detail = { session: sessionId, steppedUpBy: 'provider' };
      await this.accessLog.record(tx, { actor, action: 'sessions.own', detail });
    });
  }

  private refused(cause: string, requestId: string, stepUpOf: string): Error {
    return refusalOf(this.log, { cause, requestId, stepUpOf });
  }
}
