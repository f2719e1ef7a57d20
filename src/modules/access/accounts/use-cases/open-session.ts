import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { requireMayDeclare, type Purpose } from '../domain/purpose.js';
import { endOf } from '../domain/session.js';
import { actorOf } from '../persistence/actor.repository.js';
import type { ActorRow } from '../persistence/entities.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { AccessLog } from './access-log.js';

export interface OpenedSession {
  readonly token: string;
  readonly endsAt: Date;
}

/** Label of the session of somebody who has come from the identity provider. */
export const BY_PROVIDER = 'sign-in';

interface Opening {
  readonly row: ActorRow;
  readonly purpose: Purpose | null;
  readonly requestId: string;
  /** Detail of the audit entry that says how they came in. */
  readonly detail: Readonly<Record<string, string | boolean>>;
}

/** Opens the session of a person who has shown who they are, by whatever way. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async open(tx: Tx, { row, purpose, requestId, detail }: Opening): Promise<OpenedSession> {
    const now = this.clock.now();
    const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_HOURS: hours } = this.settings;
    const endsAt = endOf(now, { idleMinutes, hours });
    if (purpose) requireMayDeclare(row.roles, purpose);
    await this.sessions.forgetLongOver(tx, row.id, now);
    const given = {
      actorId: row.id,
      kind: 'person',
      label: detail.by === undefined ? BY_PROVIDER : 'passkey',
      expiresAt: endsAt,
      purpose,
    } as const;
    const { id, token } = await this.sessions.open(tx, given, now);
    const actor = { ...actorOf(row, requestId), purpose: purpose ?? undefined };
    await this.accessLog.record(tx, { actor, action: 'sessions.open', detail: { session: id, ...detail } });
    return { token, endsAt };
  }
}
