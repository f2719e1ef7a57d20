import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { PLATFORM, type Actor } from '../domain/actor.js';
import { isLive, isUseDue, type Session } from '../domain/session.js';
import { actorOf } from '../persistence/actor.repository.js';
import { SessionRepository, type HeldSession } from '../persistence/session.repository.js';

/** No token, or one that is unknown, revoked or out of date; the answer is the same for all. */
export class NotSignedIn extends DomainError {
  constructor() {
    super('ACCESS.NOT_SIGNED_IN', 'unauthenticated');
  }
}

export interface AuthenticationRequest {
  readonly requestId?: string | undefined;
  /** `look`: a stream looks whether the session still holds, and that is no use of it by a person. */
  readonly as?: 'use' | 'look';
}

/** Turns an opaque token into an actor. Looked up afresh each time, so that a session that was revoked ends at once. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly db: TenantDb,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async authenticate(
    token: string | undefined,
    { requestId, as = 'use' }: AuthenticationRequest = {},
  ): Promise<Actor> {
    if (!token) throw new NotSignedIn();
    const found = await this.sessions.byToken(this.db, PLATFORM, token);
    if (!found?.holder.active || !this.isLive(found.session)) throw new NotSignedIn();
    if (as === 'use') await this.noteUse(found.session);
    return actorBy(found, requestId);
  }

  private isLive(session: Session): boolean {
    const limits = { idleMinutes: this.settings.SESSION_IDLE_MINUTES, hours: this.settings.SESSION_HOURS };
    return isLive(session, this.clock.now(), limits);
  }

  private async noteUse(session: Session): Promise<void> {
    const now = this.clock.now();
    if (isUseDue(session, now))
      await this.db.transact(PLATFORM, (tx) => this.sessions.noteUse(tx, session.id, now));
  }
}

function actorBy({ session, holder }: HeldSession, requestId?: string): Actor {
  const { id, kind, expiresAt, purpose, scopes } = session;
  const { steppedUpAt, steppedUpBy, steppedUpFor } = session;
  return {
    ...actorOf(holder, requestId),
    session: {
      ...{ id, kind, endsAt: expiresAt ?? undefined },
      ...{ steppedUpAt: steppedUpAt ?? undefined, steppedUpBy: steppedUpBy ?? undefined },
      label: session.label,
      steppedUpFor: steppedUpFor ?? undefined,
    },
    purpose: purpose ?? undefined,
    ...(scopes && { only: scopes }),
  };
}
