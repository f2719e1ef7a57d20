import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { TenantDb, type Tx } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { PLATFORM, type Actor } from '../domain/actor.js';
import { isLive, isUseDue, type Session } from '../domain/session.js';
import type { ActorRow } from '../persistence/entities.js';
import { ActorRepository, actorOf } from '../persistence/actor.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** No token, or one that is unknown, revoked or out of date; the answer is the same for all. */
export class NotSignedIn extends DomainError {
  constructor() {
    super('ACCESS.NOT_SIGNED_IN', 'unauthenticated');
  }
}

export interface Asking {
  readonly requestId?: string | undefined;
  /** `look`: a stream looks whether the session still holds, and that is no use of it by a person. */
  readonly as?: 'use' | 'look';
}

/** Turns an opaque token into an actor. Looked up afresh each time, so that a session that was revoked ends at once. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly db: TenantDb,
    private readonly actors: ActorRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async run(token: string | undefined, { requestId, as = 'use' }: Asking = {}): Promise<Actor> {
    if (!token) throw new NotSignedIn();
    const actor = await this.db.run(PLATFORM, async (tx) => {
      const session = await this.liveSession(tx, token);
      const row = session && (await this.actors.byId(tx, session.actorId));
      if (!session || !row?.active) return undefined;
      if (as === 'use') await this.noteUse(tx, session);
      return actorBy(session, row, requestId);
    });
    if (!actor) throw new NotSignedIn();
    return actor;
  }

  private async liveSession(tx: Tx, token: string): Promise<Session | undefined> {
    const session = await this.sessions.byToken(tx, token);
    const limits = { idleMinutes: this.settings.SESSION_IDLE_MINUTES, hours: this.settings.SESSION_HOURS };
    return session && isLive(session, this.clock.now(), limits) ? session : undefined;
  }

  private async noteUse(tx: Tx, session: Session): Promise<void> {
    const now = this.clock.now();
    if (isUseDue(session, now)) await this.sessions.noteUse(tx, session.id, now);
  }
}

function actorBy(
  { id, kind, expiresAt, purpose, scopes }: Session,
  row: ActorRow,
  requestId?: string,
): Actor {
  return {
    ...actorOf(row, requestId),
    session: { id, kind, endsAt: expiresAt ?? undefined },
    purpose: purpose ?? undefined,
    ...(scopes && { only: scopes }),
  };
}
