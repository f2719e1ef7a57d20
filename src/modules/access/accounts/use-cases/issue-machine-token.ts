import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { Attempts, type Attempt } from '../../../../platform/rate-limit/index.js';
import { PLATFORM } from '../domain/actor.js';
import { ClientRefused, grantedScopes, MACHINE_TOKEN_MINUTES } from '../domain/client-secret.js';
import type { Operation } from '../domain/policy.js';
import { ActorRepository, actorOf } from '../persistence/actor.repository.js';
import { ClientSecretRepository } from '../persistence/client-secret.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { AccessLog } from './access-log.js';

export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[] | undefined;
  /** Address that it came from. */
  readonly source: string;
  readonly requestId: string | undefined;
}

export interface MachineToken {
  readonly token: string;
  readonly seconds: number;
  readonly scopes: readonly Operation[] | null;
}

/** A short token for the credentials of a machine account. */
@Injectable()
export class IssueMachineToken {
  constructor(
    private readonly db: TenantDb,
    private readonly secrets: ClientSecretRepository,
    private readonly actors: ActorRepository,
    private readonly sessions: SessionRepository,
    private readonly attempts: Attempts,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async issue(asked: TokenRequest): Promise<MachineToken> {
    const attempts = attemptsOf(asked);
    await this.attempts.count(attempts);
    const issued = await this.db.transact(PLATFORM, async (tx) => {
      const secret = await this.secrets.bySecret(tx, asked.clientId, asked.clientSecret);
      const row = secret && (await this.actors.byId(tx, secret.actorId));
      if (!secret || !row?.active) return undefined;
      const scopes = grantedScopes(asked.scopes, secret, row);
      const now = this.clock.now();
      await this.sessions.forgetLongOver(tx, row.id, now);
      const expiresAt = new Date(now.getTime() + MACHINE_TOKEN_MINUTES * 60_000);
      const { purpose, id: clientSecretId } = secret;
      const given = {
        actorId: row.id,
        kind: 'machine',
        label: 'client credentials',
        expiresAt,
        purpose,
      } as const;
      const { id, token } = await this.sessions.open(tx, { ...given, scopes, clientSecretId }, now);
      const actor = { ...actorOf(row, asked.requestId), purpose };
      await this.accessLog.record(tx, { actor, action: 'sessions.open', detail: { session: id } });
      return { token, seconds: MACHINE_TOKEN_MINUTES * 60, scopes };
    });
    if (!issued) throw new ClientRefused();
    await this.attempts.forgive(attempts);
    return issued;
  }
}

/** An account is tried from everywhere, and one source tries accounts: each has a bound of its own. A source past its bound adds no account. */
function attemptsOf({ clientId, source }: TokenRequest): readonly Attempt[] {
  return [
    { kind: 'token-source', limit: 100, subject: source },
    { kind: 'token-account', limit: 30, subject: clientId },
  ];
}
