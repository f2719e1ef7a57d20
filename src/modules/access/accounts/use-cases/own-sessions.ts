import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../domain/actor.js';
import { requirePermission } from '../domain/permission.js';
import { requireMayDeclare, type Purpose } from '../domain/purpose.js';
import { isLive, type Session } from '../domain/session.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { AccessLog } from './access-log.js';

/** Sessions of an actor, to see and to end by the actor alone. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly db: TenantDb,
    private readonly sessions: SessionRepository,
    private readonly log: AccessLog,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Lists the sessions that still open something, the newest first. */
  async list(actor: Actor): Promise<readonly Session[]> {
    requirePermission(actor, 'sessions.own');
    const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_HOURS: hours } = this.settings;
    const all = await this.db.transact(actor, (tx) => this.sessions.ofActor(tx, actor.actorId));
    return all.filter((session) => isLive(session, this.clock.now(), { idleMinutes, hours }));
  }

  /** Ends one of them: this one (to sign out), or one that was left open elsewhere. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    requirePermission(actor, 'sessions.own');
    await this.db.transact(actor, async (tx) => {
      if (!(await this.sessions.revoke(tx, actor.actorId, sessionId, this.clock.now()))) throw new NotFound();
      await this.log.record(tx, { actor, action: 'sessions.own', detail: { ended: sessionId } });
    });
  }

  /** Says what the session is used for from now on. */
  async declare(actor: Actor, purpose: Purpose): Promise<void> {
    requirePermission(actor, 'sessions.own');
    requireMayDeclare(actor.roles, purpose);
    const { session } = actor;
    if (!session) throw new NotFound();
    await this.db.transact(actor, async (tx) => {
      await this.sessions.setPurpose(tx, session.id, purpose);
      await this.log.record(tx, { actor: { ...actor, purpose }, action: 'sessions.own' });
    });
  }
}
